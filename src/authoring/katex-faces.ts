import type { Plugin } from "vite";

/**
 * Keeps of KaTeX's font faces the woff2 sources only: the build would ship the older formats too, which no browser
 * that runs this site asks for.
 */
export function katexFaces(): Plugin {
  return {
    name: "nonlinear:katex-faces",
    enforce: "pre",
    transform(code, id) {
      if (!/katex\/dist\/katex\.css/.test(id)) return;
      return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, "");
    },
  };
}

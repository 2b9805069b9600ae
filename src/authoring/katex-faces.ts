import type { Plugin } from "vite";

/** Letters: what formulas set in KaTeX's mathematical italic. Without this a digit or bracket beside them would fetch it whole. */
const italicRange = "U+41-5A, U+61-7A, U+A0, U+131, U+237, U+370-3FF";

const faces = /@font-face\s*\{[^}]*\}/g;
/** Faces for \\mathcal, \\mathfrak, \\mathscr, \\mathsf and \\mathtt, which no lesson sets: their rules alone weigh a kilobyte. */
const unused = /KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)/;

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
      return code
        .replace(faces, (face) => (unused.test(face) ? "" : face))
        .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, "")
        .replace(/(KaTeX_Math-Italic\.woff2\)[^;]*;)/, `$1\n  unicode-range: ${italicRange};`);
    },
  };
}

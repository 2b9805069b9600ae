import type { Plugin } from "vite";

/**
 * A Vite plugin that leaves the reading of JSX, with its table of XHTML's entities, out of the parser: cells hold
 * none, and every page with cells would fetch 3 kB for it.
 */
export function leaveOutJsx(): Plugin {
  return {
    name: "leave-out-jsx",
    transform: {
      filter: { id: /@sveltejs\/acorn-typescript\/index\.js$/ },
      handler(code) {
        const start = code.indexOf("// src/extentions/jsx/xhtml.ts");
        const reader = code.indexOf("// src/extentions/jsx/index.ts");
        const end = code.indexOf("// src/", reader + 10);
        if (start < 0 || reader < 0 || end < 0)
          throw new Error(
            "The TypeScript parser is laid out otherwise than leave-out-jsx.ts knows.",
          );
        const none = "function generateJsxParser(acorn, types, Parser) { return Parser; }\n";
        return { code: code.slice(0, start) + none + code.slice(end), map: null };
      },
    },
  };
}

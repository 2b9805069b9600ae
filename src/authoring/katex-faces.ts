import type { Plugin } from "vite";

/** Letters: what formulas set in KaTeX's mathematical italic. Without this a digit or bracket beside them would fetch it whole. */
const italicRange = "U+41-5A, U+61-7A, U+A0, U+131, U+237, U+370-3FF";

const faces = /@font-face\s*\{[^}]*\}/g;
/** Faces for \\mathcal, \\mathfrak, \\mathscr, \\mathsf and \\mathtt, which no lesson sets: their rules alone weigh a kilobyte. */
const unused = /KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)/;

/** KaTeX has a rule for each pair of its eleven sizes, 12 kB in all: they are the ratios of eleven numbers. */
const sizingRule =
  /\.katex \.katex-sizing\.reset-size(\d+)\.size(\d+),\s*\.katex \.fontsize-ensurer\.reset-size\d+\.size\d+\s*\{\s*(?:\/\*[^*]*\*\/\s*)?font-size:\s*([\d.]+)em;?\s*\}/g;

/** KaTeX's style sheet with one rule for all sizings. */
export function shortenSizings(css: string): string {
  const sizes = [...css.matchAll(sizingRule)].filter(([, from]) => from === "6");
  if (sizes.length === 0) throw new Error("KaTeX's style sheet has no sizings in the known form.");
  const each = sizes.map(
    ([, , size = "", em = ""]) =>
      `.katex .reset-size${size} { --katex-from: ${em}; }\n.katex .size${size} { --katex-to: ${em}; }`,
  );
  const all =
    ".katex :is(.katex-sizing, .fontsize-ensurer) { font-size: calc(1em * var(--katex-to) / var(--katex-from)); }";
  return `${css.replace(sizingRule, "")}\n${[...each, all].join("\n")}\n`;
}

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
      return shortenSizings(code)
        .replace(faces, (face) => (unused.test(face) ? "" : face))
        .replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, "")
        .replace(/(KaTeX_Math-Italic\.woff2\)[^;]*;)/, `$1\n  unicode-range: ${italicRange};`);
    },
  };
}

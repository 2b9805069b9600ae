/**
 * Makes the site's fonts from the packages that carry the full faces, and writes the woff2 files beside this script.
 * They are committed, so this runs only when a face or its character set changes: `node src/fonts/subset.ts`.
 *
 * The families are renamed in fonts.css, since "Source" is a reserved font name of their licence (OFL 1.1).
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
const typographic = "\u00a0–—‘’“”…·°§\u2009\u202f";
const maths = "−×÷±≈≠≤≥√∞→½¼²³⁻⁰¹⁴⁵⁶⁷⁸⁹′✓✗";
const accented = "éüöäèńóŁúñï";

/** KaTeX's faces keep these letters, or hinting shifts the others by a pixel. */
const reference = "THEZOCQSLUfijkdbhuvxzroescwnpqgyΓΒΕΖΘΟΩΔΞβθδζλξαειοπστωγημρφχψ";
/** What ordinary formulas set; anything else makes the browser fetch the full face (fonts.css). */
const ordinary = "0123456789=+−<>()[]{}|∣/,.:;!·×±≤≥≈≠∞∂∇∑→∈…⋯⋅′ \u00a0\u200b";

interface Face {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly axes?: Record<string, number | { min: number; max: number }>;
  readonly features?: readonly string[];
  /** The KaTeX family that this subset stands before. */
  readonly katex?: {
    readonly family: string;
    readonly style: "normal" | "italic";
    readonly weight: 400 | 700;
  };
}

const serif = (name: string) => `source-serif/WOFF2/VAR/SourceSerif4Variable-${name}.ttf.woff2`;
const katex = (name: string, text: string): Face => ({
  from: `katex/dist/fonts/KaTeX_${name}.woff2`,
  to: `katex-${name.toLowerCase()}`,
  text,
  katex: {
    family: `KaTeX_${name.split("-")[0]}`,
    style: /Italic/.test(name) ? "italic" : "normal",
    weight: /Bold/.test(name) ? 700 : 400,
  },
});

const faces: readonly Face[] = [
  {
    from: serif("Roman"),
    to: "serif-roman",
    text: ascii + accented + typographic + maths,
    axes: { opsz: 18, wght: { min: 400, max: 700 } },
    features: ["kern", "liga", "onum", "lnum", "tnum", "pnum"],
  },
  {
    from: serif("Italic"),
    to: "serif-italic",
    text: ascii + typographic,
    axes: { opsz: 18, wght: 400 },
    features: ["kern", "liga", "onum", "pnum"],
  },
  {
    from: serif("Roman"),
    to: "serif-title",
    text: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ,.:;?!’‘“”-–()&",
    axes: { opsz: 60, wght: 400 },
    features: ["kern", "onum", "pnum"],
  },
  {
    from: "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    to: "sans",
    text: ascii + "\u00a0–—‘’“”…·°\u2009×½¼±−′",
    axes: { wght: { min: 400, max: 600 } },
    features: ["kern", "lnum", "tnum"],
  },
  {
    from: "@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2",
    to: "mono-400",
    text: ascii + "\u00a0×·±°²³½…–—‘’“”",
    features: [],
  },
  katex("Main-Regular", reference + ordinary + "almtRLΦ∥ℓ\ue020"),
  // Vectors and matrices.
  katex("Main-Bold", "abhpuvwxyzWX01"),
  katex("Math-Italic", reference + "almtWKABPXY"),
  katex("Size1-Regular", "()[]{}∑∏√∣"),
  katex("Size2-Regular", "()[]{}∑∏√"),
];

const unicodeRange = (text: string) =>
  [...new Set(text)]
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`)
    .sort()
    .join(", ");

let katexRules = `/*
 * Made by src/fonts/subset.ts. Imported after KaTeX's own faces: a character of these ranges comes from the subset,
 * any other makes the browser fetch the full face.
 */
`;
for (const { from, to, text, axes, features, katex } of faces) {
  const full = await readFile(require.resolve(from));
  const small = await subsetFont(full, text, {
    targetFormat: "woff2",
    ...(axes && { variationAxes: axes }),
    ...(features && { keepFeatures: [...features] }),
  });
  await writeFile(new URL(`${to}.woff2`, import.meta.url), small);
  console.log(`${to}: ${full.length} -> ${small.length} bytes`);
  if (katex)
    katexRules += `@font-face {
  font-family: "${katex.family}";
  font-style: ${katex.style};
  font-weight: ${katex.weight};
  font-display: block;
  src: url("./${to}.woff2") format("woff2");
  unicode-range: ${unicodeRange(text)};
}
`;
  // Asked for an upright letter, WebKit takes no italic face, as other browsers do where there is no upright one. In
  // figures, letters and upright brackets stand in one text, so the letters need a family that calls them upright.
  if (katex?.family === "KaTeX_Math")
    katexRules += `@font-face {
  font-family: "Nonlinear Letters";
  font-display: block;
  src: url("./${to}.woff2") format("woff2");
  unicode-range: ${unicodeRange(text)};
}
`;
}
await writeFile(new URL("katex.css", import.meta.url), katexRules);

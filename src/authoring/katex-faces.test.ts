import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { shortenSizings } from "./katex-faces.ts";

const css = readFileSync(createRequire(import.meta.url).resolve("katex/dist/katex.css"), "utf8");

test("one rule gives all sizings that KaTeX lists", () => {
  const short = shortenSizings(css);
  expect(short.length).toBeLessThan(css.length - 10_000);
  const number = (rule: string): number =>
    Number(new RegExp(`${rule}: ([\\d.]+);`).exec(short)?.[1]);
  const listed = [
    ...css.matchAll(
      /\.fontsize-ensurer\.reset-size(\d+)\.size(\d+)\s*\{\s*(?:\/\*[^*]*\*\/\s*)?font-size: ([\d.]+)em/g,
    ),
  ];
  expect(listed).toHaveLength(121);
  for (const [, from, to, em] of listed) {
    const ratio =
      number(`\\.size${to} \\{ --katex-to`) / number(`reset-size${from} \\{ --katex-from`);
    expect(ratio).toBeCloseTo(Number(em), 6);
  }
});

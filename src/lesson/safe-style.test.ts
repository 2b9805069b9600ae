import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { formulaClasses } from "./sanitize-lists.ts";
import { safeStyle } from "./safe-style.ts";

test.each([
  ["color: red; width: 50%", "color: red; width: 50%"],
  ["COLOR: #0a0 ;", "color: #0a0"],
  ["height:0.625em;vertical-align:-0.25em;", "height: 0.625em; vertical-align: -0.25em"],
  [
    "width: calc(100% - 2em); color: rgb(0 0 0 / 50%)",
    "width: calc(100% - 2em); color: rgb(0 0 0 / 50%)",
  ],
  ["position: fixed; inset: 0; color: red", "color: red"],
  ["z-index: 9; transform: scale(99); filter: blur(1px)", undefined],
  ["background: url(https://evil.test/a)", undefined],
  ["background-color: url(https://evil.test/a)", undefined],
  ["color: u\\72l(x)", undefined],
  ["color: var(--ink)", undefined],
  ["color: attr(title); width: env(x)", undefined],
  ["color: expression(alert(1))", undefined],
  ["width: image-set('x' 1x)", undefined],
  ["color: red !important", undefined],
  ["color: red /* ; position: fixed */", undefined],
  ["--x: red", undefined],
  ["color: red: blue", undefined],
  [
    `color:${" ".repeat(500_000)}red${" ".repeat(500_000)};x:${" ".repeat(500_000)}y:`,
    "color: red",
  ],
  ["", undefined],
])("of the style %j stays %j", (style, safe) => {
  expect(safeStyle(style)).toBe(safe);
});

test("the classes of formulas are those of KaTeX's style sheet", () => {
  const path = createRequire(import.meta.url).resolve("katex/dist/katex.css");
  const css = readFileSync(path, "utf8").replaceAll(/url\([^)]*\)/g, "");
  const selectors = css.replaceAll(/\{[^{}]*\}/g, "");
  const classes = new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1]));
  expect([...formulaClasses].sort()).toEqual([...classes].sort());
});

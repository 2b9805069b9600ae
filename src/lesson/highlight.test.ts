import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { highlightTypeScript, styledTokens } from "./highlight.ts";

const names = new Map([
  ["tanh", "fn-tanh"],
  ["leakyRelu", "fn-leaky-relu"],
]);

/** What a browser would read as the text of the HTML. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test.each([
  ["const a = 1;\n\n  a"],
  ["\n\nstarts with blank lines\n"],
  ["`</script><!-- ${'&amp;'} -->`"],
  ["if (a < b && b > c) { /* <b> */ }"],
  ['const broken = (x: number => {\n  "never closed'],
  ["const s = '😀'; // ümläut − minus"],
  [""],
])("the text of %j comes through to the letter", (code) => {
  expect(textOf(highlightTypeScript(code, names))).toBe(code);
});

test("Code cannot break out of its HTML", () => {
  const html = highlightTypeScript(`"<img src=x onerror='alert(1)'>"`, names);
  expect(html).not.toContain("<img");
});

test.each([
  ["const x = 1", '<span class="tok-keyword">const</span>'],
  ["tanh(2)", '<span class="fn-tanh">tanh</span>'],
  ["const tanh = 1", '<span class="fn-tanh">tanh</span>'],
  ["leakyRelu.derivative", '<span class="fn-leaky-relu">leakyRelu</span>'],
  ["Math.tanh(2)", "Math.tanh(<span"],
  ["tanhh(2)", "tanhh(<span"],
  ["'tanh'", "<span class=\"tok-string\">'tanh'</span>"],
  ["let x: number", '<span class="tok-typeName">number</span>'],
])("%s is highlighted as %s", (code, span) => {
  expect(highlightTypeScript(code, names)).toContain(span);
});

test("what the style sheet sets apart is what is marked", () => {
  const sheet = readFileSync("src/styles/code.css", "utf8");
  const styled = new Set(sheet.match(/(?<=\.)tok-\w+/g));
  expect(styled).toEqual(new Set(styledTokens));
});

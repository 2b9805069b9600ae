import { expect, test } from "vitest";
import { livePlaceholder, renderTex } from "./render-tex.ts";

test("a formula is set twice: for the eye and as MathML for screen readers", () => {
  const { html } = renderTex("\\frac{1}{2}", true);
  expect(html).toContain('<span class="katex-display">');
  expect(html).toContain("<mfrac><mn>1</mn><mn>2</mn></mfrac>");
  expect(html).toContain('<annotation encoding="application/x-tex">\\frac{1}{2}</annotation>');
});

test("a symbol takes its function's colour, and TeX copied from the page knows nothing of it", () => {
  const { html, functions } = renderTex("\\fn{leaky-relu}{f_{\\alpha}}(x)", false);
  expect(functions).toEqual(["leaky-relu"]);
  expect(html).toContain(
    'data-fn="leaky-relu"><span class="enclosing" style="color:var(--fn-leaky-relu-text)">',
  );
  expect(html).toContain(">f_{\\alpha}(x)</annotation>");
});

test.each([
  ["alone", "\\live{x}", 2],
  ["before an operator, whose space shares its wrapper", "\\live{x} \\times 2", 2],
  ["in a fraction", "\\frac{\\live{x}}{2}", 3],
  ["as an exponent", "e^{\\live{x}}", 3],
  ["inside a function's colour", "\\fn{sigmoid}{\\sigma(\\live{x})}", 2],
])(
  "a live number is marked in HTML, in MathML and in TeX where it stands by: %s",
  (_, tex, texts) => {
    const { html, live } = renderTex(tex, true);
    expect(live).toEqual(["x"]);
    expect(html.split(`data-live="x">${livePlaceholder}<`)).toHaveLength(texts + 1);
    expect(html).not.toMatch(/918273645/);
  },
);

test("two live numbers keep apart, and a repeated one is named once", () => {
  const { html, live } = renderTex("\\live{x} = \\live{slope} + \\live{x}", false);
  expect(live).toEqual(["x", "slope"]);
  expect(html.match(/<mn data-live="x">/g)).toHaveLength(2);
});

test("a formula that KaTeX cannot set is a problem, not an error", () => {
  expect(renderTex("\\frac{1}", true).problem).toMatch(/Unexpected end of input/);
  expect(renderTex("\\nosuch", true).problem).toMatch(/Undefined control sequence: \\nosuch/);
});

test("TeX reaches no address and no class of the page", () => {
  for (const tex of [
    "\\href{https://x.org}{x}",
    "\\includegraphics{x.png}",
    "\\htmlId{content}{x}",
  ]) {
    expect(renderTex(tex, false).html).not.toMatch(/href=|<img|id="content"/);
  }
});

import katex from "katex";
import { expect, test } from "vitest";
import { lightenFormula } from "./lighten-formula.ts";

const set = (tex: string): string => katex.renderToString(tex, { output: "html" });
const elements = (html: string): number => html.match(/<span/g)?.length ?? 0;
const seen = (html: string): string => html.replace(/<[^>]*>|\u200b/g, "");

test.each([
  ["a subscript", "a_1"],
  ["a superscript", "b^2"],
  ["a prime", "\\sigma'(z)"],
  ["a script with a script", "e^{x_1}"],
  ["scripts in a fraction", "\\frac{1}{1 + e^{-z_k}}"],
])("%s takes fewer elements and reads the same", (_, tex) => {
  const html = set(tex);
  const light = lightenFormula(html);
  expect(elements(light)).toBeLessThan(elements(html));
  expect(light).toContain("lone-script");
  expect(seen(light)).toBe(seen(html));
  expect(light.match(/<\/span>/g)).toHaveLength(elements(light));
});

test.each(["x_1^2", "\\sum_{i} \\frac{a}{b}", "\\underbrace{a}_b", "x"])(
  "%s keeps what is no lone script",
  (tex) => {
    const html = set(tex);
    expect(seen(lightenFormula(html))).toBe(seen(html));
  },
);

test("two scripts on one letter stay KaTeX's own table", () => {
  expect(lightenFormula(set("x_1^2"))).toBe(set("x_1^2"));
});

test("MathML loses its rows of one, and nothing that is read", () => {
  const tex = "\\begin{pmatrix} 1 & w_1 \\\\ 0 & -1 \\end{pmatrix} x = z";
  const mathml = katex.renderToString(tex, { output: "mathml" });
  const light = lightenFormula(mathml);
  expect(seen(light)).toBe(seen(mathml));
  expect(light.match(/<m/g)?.length).toBeLessThan(mathml.match(/<m/g)?.length ?? 0);
  for (const tag of ["mrow", "mtd", "mstyle", "mtr"])
    expect(light.split(`<${tag}`).length, tag).toBe(light.split(`</${tag}>`).length);
});

test("signs in one line stand without the same once more as TeX; what has two dimensions keeps it", () => {
  const mathml = (tex: string) => lightenFormula(katex.renderToString(tex, { output: "mathml" }));
  expect(mathml("c")).toContain("<math><mi>c</mi></math>");
  expect(mathml("a < b")).toContain("<mo>&lt;</mo><mi>b</mi></mrow></math>");
  expect(mathml("c^2")).toContain(">c^2</annotation></semantics></math>");
});

test("a strut stands only where it makes the line higher", () => {
  expect(set("c")).toContain("strut");
  expect(lightenFormula(set("(c)"))).not.toContain("strut");
  expect(lightenFormula(set("\\frac{a}{b}"))).toContain("strut");
});

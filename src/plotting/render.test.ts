import { areaY, dot, lineY, ruleY } from "@observablehq/plot";
import { expect, test } from "vitest";
import { functionLabel, renderPlot } from "./render.ts";

const clipped = () => ({
  marks: [lineY([1, 2, 4], { clip: true }), areaY([1, 2, 1], { clip: true })],
});

test("the same options give the same text, whatever was drawn before", () => {
  const first = renderPlot(clipped(), "a");
  renderPlot(clipped(), "b");
  expect(renderPlot(clipped(), "a")).toBe(first);
});

test("ids carry the prefix and are referred to by it", () => {
  const svg = renderPlot(clipped(), "sigmoid-wide");
  const ids = [...svg.matchAll(/id="([^"]*)"/g)].map((m) => m[1]);
  const used = [...svg.matchAll(/url\(#([^)]*)\)/g)].map((m) => m[1]);
  expect(ids).toEqual(["sigmoid-wide-clip-0"]);
  expect(used).toEqual([ids[0], ids[0]]);
});

test("no inline style sheet and no label on a group without a role is left", () => {
  const svg = renderPlot({ marks: [ruleY([0])], caption: "Kept" }, "p");
  expect(svg).not.toMatch(/<style|<g[^>]*aria-label/);
  expect(svg).toContain("<figcaption>Kept</figcaption>");
});

test("the marks of one function can be found by its id", () => {
  expect(
    renderPlot({ marks: [lineY([1, 2], { ariaDescription: functionLabel("tanh") })] }, "p"),
  ).toMatch(/<g[^>]* data-fn="tanh"/);
});

test("coordinates have two decimals at most", () => {
  const svg = renderPlot(
    { marks: [dot([1 / 3, 2 / 7, 0.123456], { x: (d: number) => d, y: (d: number) => d * d })] },
    "p",
  );
  expect(svg).not.toMatch(/(?<!em)\d\.\d{3,}/);
});

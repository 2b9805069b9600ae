import * as Plot from "@observablehq/plot";
import { expect, test } from "vitest";
import { createSvgDocument } from "../../plotting/svg-document.ts";
import { describeDrawing } from "./describe-drawing.ts";

const points = [
  { x: -2, y: 1 },
  { x: 2, y: 3 },
];
const line = Plot.line(points, { x: "x", y: "y" });
const draw = (options: Plot.PlotOptions) =>
  Plot.plot({ ...options, document: createSvgDocument() });

test.each<[string, Plot.PlotOptions, string]>([
  ["axes", { marks: [line] }, "Plot of y against x: x from −2.0 to 2.0, y from 1.0 to 3.0"],
  [
    "labels of axes",
    { x: { label: "Input →" }, y: { label: "Slope" }, marks: [line] },
    "Plot of Slope against Input: Input from −2.0 to 2.0, Slope from 1.0 to 3.0",
  ],
  ["no axes", { axis: null, marks: [line] }, "Plot"],
  ["its maker's words", { axis: null, ariaLabel: "A line", marks: [line] }, "A line"],
  [
    "a title and a caption",
    { axis: null, title: "Lines", caption: "Two points.", marks: [line] },
    "Lines. Two points.",
  ],
  [
    "categories",
    {
      marks: [
        Plot.barY(
          [
            { k: "a", n: 2 },
            { k: "b", n: 4 },
          ],
          { x: "k", y: "n" },
        ),
      ],
    },
    "Plot of n against k: k from a to b, n from 0.0 to 4.0",
  ],
])("a drawing is described by %s", (_, options, words) => {
  expect(describeDrawing(draw(options))).toBe(words);
});

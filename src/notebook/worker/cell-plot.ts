import * as Plot from "@observablehq/plot";
import { PLOT_CLASS, toStableMarkup } from "../../plotting/render.ts";
import { createSvgDocument } from "../../plotting/svg-document.ts";
import type { CellItem } from "../value.ts";
import { describeDrawing } from "./describe-drawing.ts";
import { runFrames } from "./frames.ts";
import { isA } from "./is-a.ts";

const document = createSvgDocument();
const SmallElement = document.documentElement.constructor as new () => Element;
const surroundings = { document, className: PLOT_CLASS };
/** Room for axis text of 13 px in the width of the text column; Plot's own defaults are made for 10. */
const house = { width: 568, marginTop: 28, marginBottom: 44, marginLeft: 48 };

const plot = (options: Plot.PlotOptions = {}) =>
  Plot.plot({ ...surroundings, ...house, ...options });

// `mark.plot()` would look for a document of the page.
const markPrototype = Plot.Mark.prototype as unknown as Record<"plot", unknown>;
markPrototype.plot = function (this: Plot.Markish, options: Plot.PlotOptions = {}) {
  return plot({ ...options, marks: [...(options.marks ?? []), this] });
};

/** Observable Plot as cells see it: it draws on a small document of the worker's own. */
export const cellPlot = Object.freeze({
  ...Plot,
  plot,
  legend: (options: Plot.LegendOptions) =>
    Plot.legend({ ...surroundings, ...options } as Plot.LegendOptions),
});

/** Whether a value is something that Plot drew. */
export function isDrawing(value: unknown): value is Element {
  return isA(value, SmallElement);
}

/** A drawing as text, with a description for those who can't see it. */
export function toPlotItem(drawing: Element): CellItem & { kind: "plot" } {
  // Writing it out takes away what the description is read from.
  const description = descriptions.get(drawing) ?? describeDrawing(drawing);
  descriptions.set(drawing, description);
  return { kind: "plot", svg: drawingMarkup(drawing), description };
}

const descriptions = new WeakMap<Element, string>();
let drawings = 0;

/** A drawing as text; its ids are like no other drawing's. */
export function drawingMarkup(drawing: Element): string {
  runFrames();
  return toStableMarkup(drawing, `d${++drawings}`);
}

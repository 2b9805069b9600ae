import { plot, type PlotOptions } from "@observablehq/plot";
import { createSvgDocument } from "./svg-document.ts";

/** Plot's class on every drawing; the rules that Plot would inline for it are in `figure-drawing.css`. */
export const PLOT_CLASS = "plot";

/** How the marks of one function are told from others: `ariaDescription: functionLabel("sigmoid")`. */
export const functionLabel = (id: string): string => `${FUNCTION_PREFIX}${id}`;
const FUNCTION_PREFIX = "fn:";

/** How marks are found that play a part in a figure: `ariaDescription: partLabel("field")`. */
export const partLabel = (name: string): string => `${PART_PREFIX}${name}`;
const PART_PREFIX = "part:";

/**
 * Draws a plot and writes it out as SVG text (or as an HTML figure, where the options ask for a caption or legend).
 * The same options give the same text, whatever was drawn before.
 *
 * @param options Plot's own; `document` and `className` are set here.
 * @param prefix Begins every id in the drawing: unique on the page.
 */
export function renderPlot(options: PlotOptions, prefix: string): string {
  return drawPlot(options, prefix, createSvgDocument()).outerHTML;
}

/** Draws a plot on a document, as `renderPlot` does, and gives the element. */
export function drawPlot(options: PlotOptions, prefix: string, document: Document): Element {
  const drawing = plot({ ...options, document, className: PLOT_CLASS });
  tidyDrawing(drawing, prefix);
  return drawing;
}

/** Tidies a drawing that Plot has made and writes it out: see `tidyDrawing`. */
export function toStableMarkup(drawing: Element, prefix: string): string {
  tidyDrawing(drawing, prefix);
  return drawing.outerHTML;
}

/**
 * Brings a drawing of Plot's into a form that can be kept, compared and put on any page:
 * ids from 0 under the prefix, numbers to two decimals (a hundredth of a pixel cannot be seen), no inline style
 * sheet (a strict content policy blocks it), no `aria-label` on groups (which have no role that may be named).
 */
export function tidyDrawing(drawing: Element, prefix: string): void {
  const names = new Map<string, string>();
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    const id = element.getAttribute("id");
    if (id)
      names.set(id, `${prefix}-${id.replace(/[\d-]*$/, "").replace(/^plot-/, "")}-${names.size}`);
  }
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    if (element.tagName.toLowerCase() === "style") element.remove();
    else tidyAttributes(element, names);
  }
}

const NUMERIC = [
  "d",
  "transform",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "width",
  "height",
  "points",
];

function tidyAttributes(element: Element, names: ReadonlyMap<string, string>): void {
  const id = element.getAttribute("id");
  if (id) element.setAttribute("id", names.get(id) ?? id);
  for (const name of [
    "clip-path",
    "fill",
    "stroke",
    "mask",
    "href",
    "marker-start",
    "marker-mid",
    "marker-end",
  ]) {
    const value = element.getAttribute(name);
    const renamed = value?.replace(
      /#([\w-]+)/,
      (whole, target: string) => `#${names.get(target) ?? whole.slice(1)}`,
    );
    if (renamed !== undefined && renamed !== value) element.setAttribute(name, renamed);
  }
  for (const name of NUMERIC) {
    const value = element.getAttribute(name);
    if (value?.includes(".")) element.setAttribute(name, roundNumbers(value));
  }
  if (element.tagName !== "g") return;
  // Plot lets a mark carry no attribute of our own; its description is the one constant that reaches the group.
  const label = element.getAttribute("aria-description");
  if (label?.startsWith(FUNCTION_PREFIX))
    element.setAttribute("data-fn", label.slice(FUNCTION_PREFIX.length));
  if (label?.startsWith(PART_PREFIX))
    element.setAttribute("data-part", label.slice(PART_PREFIX.length));
  element.removeAttribute("aria-label");
  element.removeAttribute("aria-description");
}

const roundNumbers = (text: string): string =>
  text.replace(/-?\d*\.\d+(e[-+]?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100 || 0),
  );

import type { Markish, PlotOptions } from "@observablehq/plot";
import { fieldBands, markKit } from "../plotting/marks.ts";
import { panelOptions } from "../plotting/panel.ts";
import { drawPlot, renderPlot } from "../plotting/render.ts";
import { toElements, toMarkup } from "../plotting/shapes.ts";
import { simplifyPath } from "../plotting/simplify.ts";
import type { AnyState } from "./controls.ts";
import { BAND_OPACITY, bandEdges, fieldColors } from "./field.ts";
import type { Figure, FigureSize } from "./figure.ts";

const stillOptions = (figure: Figure, state: AnyState, size: FigureSize): PlotOptions => ({
  ...panelOptions(figure.panel(size)),
  marks: figure.still(markKit, state, size),
});

/** What nobody sees a line stray by, in pixels. It spares the page as built half its points. */
const LEAST_SEEN = 0.1;

/** A drawing whose lines have the fewest points that look the same. */
const lighter = (svg: string): string =>
  svg.replace(
    /(?<=<path[^>]*) d="([^"]*)"/g,
    (_, d: string) => ` d="${simplifyPath(d, LEAST_SEEN)}"`,
  );

/** A field's two sides as contours, under the marks of the drawing as built; a live figure has a canvas for them. */
function fieldMarks({ field }: Figure, state: AnyState, size: FigureSize): Markish[] {
  if (!field) return [];
  const value = field.value(state);
  const colors = fieldColors(field, state);
  const side = (sign: 1 | -1, color: string): Markish =>
    fieldBands((x, y) => sign * value(x, y), field.area(size), {
      fill: `var(${color})`,
      opacity: BAND_OPACITY,
      edges: bandEdges,
    });
  return [side(1, colors.above), side(-1, colors.below)];
}

/**
 * Draws a figure in one size as SVG text: what stays, by Plot, and in `<g data-moving>` what moves. The SVG scales
 * with its column; its proportions are fixed, so that nothing shifts.
 *
 * @param describedBy Id of the element that holds the figure's summary; leave it out for a bare picture.
 */
export function renderFigure(
  figure: Figure,
  state: AnyState,
  size: FigureSize,
  describedBy?: string,
): string {
  const panel = figure.panel(size);
  const options = stillOptions(figure, state, size);
  const marks = [...fieldMarks(figure, state, size), ...(options.marks ?? [])];
  const still = lighter(renderPlot({ ...options, marks }, `${figure.id}-${size}`));
  const moving = toMarkup(toElements(figure.moving(state, size), panel, LEAST_SEEN));
  const attributes = [
    `class="plot"`,
    `data-size="${size}"`,
    `role="img"`,
    `aria-label="${figure.title.replaceAll('"', "&quot;")}"`,
    ...(describedBy ? [`aria-describedby="${describedBy}"`] : []),
    `viewBox="0 0 ${panel.width} ${panel.height}"`,
    `style="aspect-ratio: ${panel.width} / ${panel.height}"`,
  ];
  // Plot's own attributes fix a size in pixels and a font; figure-drawing.css sets both.
  const content = still.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  return `<svg ${attributes.join(" ")}>${content}<g data-moving>${moving}</g></svg>`;
}

/** Draws anew what stays, before the moving group of an SVG on the page. */
export function redrawStill(
  svg: SVGSVGElement,
  figure: Figure,
  state: AnyState,
  size: FigureSize,
): void {
  const drawing = drawPlot(
    stillOptions(figure, state, size),
    `${figure.id}-${size}`,
    svg.ownerDocument,
  );
  for (const path of drawing.querySelectorAll("path"))
    path.setAttribute("d", simplifyPath(path.getAttribute("d") ?? "", LEAST_SEEN));
  const moving = svg.querySelector(":scope > [data-moving]");
  svg.replaceChildren(...drawing.childNodes, ...(moving ? [moving] : []));
}

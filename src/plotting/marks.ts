import * as Plot from "@observablehq/plot";
import type { Markish } from "@observablehq/plot";
import { formatTick } from "./format.ts";
import type { Panel } from "./panel.ts";
import { functionLabel, partLabel } from "./render.ts";
import { sample, type Point } from "./sample.ts";
import { functionLook, sizes } from "./theme.ts";

/** What a mark needs to know of a function: its id names its colour, and its kinks are where points must stand. */
export interface Plottable {
  (x: number): number;
  readonly id: string;
  readonly derivative: (x: number) => number;
  readonly kinks: readonly { readonly x: number }[];
}

const X = (point: Point): number => point[0];
const Y = (point: Point): number => point[1];

/** A twentieth of a pixel in units of the panel's y axis: closer than that a polyline looks like its curve. */
const tolerance = ({ height, margin, y }: Panel): number =>
  (0.05 * (y.domain[1] - y.domain[0])) / (height - margin.top - margin.bottom);

const points = (f: (x: number) => number, fn: Plottable, panel: Panel): Point[] =>
  sample(f, panel.x.domain, { kinks: fn.kinks.map(({ x }) => x), tolerance: tolerance(panel) });

/** A function's curve over the whole panel; `shared` gives it the dash that tells it from its neighbours. */
export function curve(fn: Plottable, panel: Panel, { shared = false } = {}): Markish {
  const look = functionLook(fn.id);
  return Plot.line(points(fn, fn, panel), {
    x: X,
    y: Y,
    stroke: look.color,
    strokeWidth: sizes.curve,
    ...(shared && look.dash ? { strokeDasharray: look.dash } : {}),
    clip: true,
    ariaDescription: functionLabel(fn.id),
  });
}

/** A function's slope: a thinner line of the same colour, filled down to zero. */
export function slopeCurve(fn: Plottable, panel: Panel): Markish[] {
  const { color } = functionLook(fn.id);
  const data = points(fn.derivative, fn, panel);
  return [
    Plot.areaY(data, {
      x: X,
      y: Y,
      // The fill's strength is a token of the theme: figure-drawing.css sets it on what carries this description.
      fill: color,
      ariaDescription: functionLabel(`${fn.id}-fill`),
    }),
    Plot.line(data, {
      x: X,
      y: Y,
      stroke: color,
      strokeWidth: sizes.slope,
      ariaDescription: functionLabel(`${fn.id}-slope`),
    }),
  ];
}

/** Shades the parts of the x axis where a unit has all but stopped answering. */
export function flatZones(zones: readonly (readonly [number, number])[], panel: Panel): Markish {
  const [y1, y2] = panel.y.domain;
  return Plot.rect(zones, {
    x1: ([low]) => Math.max(low, panel.x.domain[0]),
    x2: ([, high]) => Math.min(high, panel.x.domain[1]),
    y1,
    y2,
    fill: "var(--flat)",
  });
}

/** A value that a curve nears and never reaches: a row of round dots. */
export function asymptote(y: number): Markish {
  return Plot.ruleY([y], {
    stroke: "var(--line)",
    strokeWidth: sizes.asymptote,
    strokeDasharray: sizes.asymptoteDash,
    strokeLinecap: "round",
  });
}

/** Where a function bends or jumps: an open dot for the side that it leaves, a filled one for its value. */
export function kinkDots(
  fn: Plottable,
  sides: readonly { readonly x: number; readonly open?: number }[],
): Markish[] {
  const { color } = functionLook(fn.id);
  const dot = { r: sizes.point, strokeWidth: 2 };
  const open = sides.filter((side) => side.open !== undefined);
  return [
    Plot.dot(open, { ...dot, x: "x", y: "open", fill: "var(--paper)", stroke: color }),
    Plot.dot(sides, {
      ...dot,
      x: "x",
      y: ({ x }: { x: number }) => fn(x),
      fill: color,
      stroke: "var(--paper)",
    }),
  ];
}

/** The x axis: the zero line (or the panel's lower edge) with ticks that hang from it, labels under the panel. */
export function xAxis({ x, y }: Panel): Markish[] {
  const level = Math.min(Math.max(0, y.domain[0]), y.domain[1]);
  return [
    Plot.ruleY([level], {
      x1: x.domain[0],
      x2: x.domain[1],
      stroke: "var(--line)",
      strokeWidth: sizes.axis,
    }),
    Plot.ruleX(x.ticks, { y1: level, y2: level, insetBottom: -sizes.tick, stroke: "var(--line)" }),
    Plot.text(x.ticks, {
      x: Plot.identity,
      frameAnchor: "bottom",
      lineAnchor: "top",
      dy: 10,
      text: x.format ?? formatTick,
      fill: "var(--ink-2)",
      fontSize: 13,
    }),
  ];
}

/** The y axis: a line at x = 0, small ticks across it, labels left of the panel. */
export function yAxis({ x, y }: Panel, { faintGrid = false } = {}): Markish[] {
  const level = Math.min(Math.max(0, x.domain[0]), x.domain[1]);
  return [
    faintGrid ? Plot.ruleY(y.ticks, { stroke: "var(--rule)" }) : null,
    Plot.ruleX([level], { stroke: "var(--line)", strokeWidth: sizes.axis }),
    Plot.ruleY(y.ticks, {
      x1: level,
      x2: level,
      insetLeft: -3,
      insetRight: -3,
      stroke: "var(--line)",
    }),
    Plot.text(y.ticks, {
      y: Plot.identity,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -9,
      text: y.format ?? formatTick,
      fill: "var(--ink-2)",
      fontSize: 13,
    }),
  ];
}

/** A field's side above zero as nested contours of one tint; the other side is that of the field's negative. */
export function fieldBands(
  value: (x: number, y: number) => number,
  {
    x: [x1, x2],
    y: [y1, y2],
  }: {
    readonly x: readonly [number, number];
    readonly y: readonly [number, number];
  },
  { fill, opacity, edges }: { fill: string; opacity: number; edges: readonly number[] },
): Markish {
  return Plot.contour({
    ...{ x1, x2, y1, y2 },
    value,
    thresholds: [...edges],
    // Coarse: contours are interpolated, and each point of theirs is bytes on the page.
    pixelSize: 6,
    fill,
    fillOpacity: opacity,
    ariaDescription: partLabel("field"),
  });
}

/** The house's marks and Plot itself, as they are handed to a figure that draws its still part. */
export const markKit = { Plot, curve, slopeCurve, flatZones, asymptote, kinkDots, xAxis, yAxis };
export type MarkKit = typeof markKit;

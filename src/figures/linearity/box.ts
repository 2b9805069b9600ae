import type { Markish } from "@observablehq/plot";
import { formatTick } from "../../plotting/format.ts";
import type { MarkKit } from "../../plotting/marks.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place } from "../../plotting/shapes.ts";
import type { Point } from "../figure.ts";

type Range = readonly [low: number, high: number];

/** One of several frames in a drawing, with axes of its own. Its place is in the panel's units. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** The data that its sides stand for. */
  readonly x: Range;
  readonly y: Range;
}

/** A panel whose units are pixels, counted up from the lower left: what holds boxes. */
export const pixelPanel = (width: number, height: number): Panel => ({
  width,
  height,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  x: { domain: [0, width], ticks: [] },
  y: { domain: [0, height], ticks: [] },
});

/**
 * A panel in which one box's data are the panel's own units, as a shaded plane needs them.
 *
 * @param main That box, placed in pixels from the lower left.
 */
export const panelAround = (width: number, height: number, main: Box): Panel => {
  const all = inUnitsOf(main, { ...main, left: 0, bottom: 0, width, height });
  return {
    ...pixelPanel(width, height),
    x: { domain: [all.left, all.left + all.width], ticks: [] },
    y: { domain: [all.bottom, all.bottom + all.height], ticks: [] },
  };
};

/** A box that is placed in pixels, placed in the units of a panel around another. */
export function inUnitsOf(main: Box, box: Box): Box {
  const [ux, uy] = [(main.x[1] - main.x[0]) / main.width, (main.y[1] - main.y[0]) / main.height];
  return {
    ...box,
    left: main.x[0] + (box.left - main.left) * ux,
    bottom: main.y[0] + (box.bottom - main.bottom) * uy,
    width: box.width * ux,
    height: box.height * uy,
  };
}

/** Where a box's data point stands in the panel. */
export const place = (
  { left, bottom, width, height, x: [x0, x1], y: [y0, y1] }: Box,
  x: number,
  y: number,
): Place => ({
  x: left + (width * (x - x0)) / (x1 - x0),
  y: bottom + (height * (y - y0)) / (y1 - y0),
});

/** The data point of a box that a point of the panel shows. */
export const unplace = (
  { left, bottom, width, height, x: [x0, x1], y: [y0, y1] }: Box,
  { x, y }: Point,
): Point => ({
  x: x0 + ((x - left) / width) * (x1 - x0),
  y: y0 + ((y - bottom) / height) * (y1 - y0),
});

export interface BoxAxes {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Faint lines across at every tick of y. */
  readonly grid?: boolean;
}

/** A box's axes: its zero lines, or its lower and left sides where it holds no zero, with ticks and their labels. */
export function boxAxes({ Plot }: MarkKit, box: Box, { x, y, grid = false }: BoxAxes): Markish[] {
  const clampTo = ([low, high]: Range): number => Math.min(Math.max(0, low), high);
  const [x0, y0] = [clampTo(box.x), clampTo(box.y)];
  const across = y.map((at) => ({
    ...ends(place(box, box.x[0], at), place(box, box.x[1], at)),
  }));
  const axes = [
    ends(place(box, box.x[0], y0), place(box, box.x[1], y0)),
    ends(place(box, x0, box.y[0]), place(box, x0, box.y[1])),
  ];
  const label = { text: "text", x: "x", y: "y", fill: "var(--ink-2)", fontSize: 13 } as const;
  return [
    ...(grid ? [Plot.link(across, { ...corners, stroke: "var(--rule)" })] : []),
    Plot.link(axes, { ...corners, stroke: "var(--line)" }),
    Plot.text(
      x.map((at) => ({ ...place(box, at, box.y[0]), text: formatTick(at) })),
      { ...label, lineAnchor: "top", dy: 7 },
    ),
    Plot.text(
      y.map((at) => ({ ...place(box, box.x[0], at), text: formatTick(at) })),
      { ...label, textAnchor: "end", dx: -7 },
    ),
  ];
}

const corners = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" } as const;
const ends = (a: Place, b: Place) => ({ x1: a.x, y1: a.y, x2: b.x, y2: b.y });

/** The part of a straight line that lies in a box, from one side to another; nothing if it passes by. */
export function chord(
  { x: [x0, x1], y: [y0, y1] }: Pick<Box, "x" | "y">,
  [a, b]: readonly [number, number],
  c: number,
): readonly [Point, Point] | undefined {
  const found: Point[] = [];
  const inside = (value: number, low: number, high: number) =>
    value >= low - 1e-9 && value <= high + 1e-9;
  if (b !== 0)
    for (const x of [x0, x1]) {
      const y = -(a * x + c) / b;
      if (inside(y, y0, y1)) found.push({ x, y });
    }
  if (a !== 0)
    for (const y of [y0, y1]) {
      const x = -(b * y + c) / a;
      if (inside(x, x0, x1)) found.push({ x, y });
    }
  const [from] = found;
  const to = found.find((p) => from && Math.hypot(p.x - from.x, p.y - from.y) > 1e-6);
  return from && to ? [from, to] : undefined;
}

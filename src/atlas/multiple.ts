import type { Activation } from "../activations/index.ts";
import { panelScales, type Panel } from "../plotting/panel.ts";
import { grounds, pieces } from "../plotting/pieces.ts";
import type { Point } from "../plotting/sample.ts";
import { simplify, tracePath, type Pixel } from "../plotting/simplify.ts";

/** The frame of every small picture: one unit is as long as it is high, so that a slope of one is 45 degrees. */
const panel: Panel = {
  width: 208,
  height: 124.8,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  x: { domain: [-4, 4], ticks: [] },
  y: { domain: [-1.9, 2.9], ticks: [] },
};

export const multipleSize = { width: panel.width, height: panel.height } as const;
const scales = panelScales(panel);
/** Where the axes are. */
export const multipleAxes = { x: scales.x.toPixel(0), y: scales.y.toPixel(0) } as const;

/** One function of one number, with its slope: what a small picture shows. */
export interface Slice {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  readonly kinks: readonly number[];
}

/** Paths of a small picture. */
export interface Multiple {
  readonly curve: string;
  readonly slope: string;
  /** What lies between the slope and the axis. */
  readonly ground: string;
}

/** A function along one of its inputs; what `parts` says of its kind is what stays. */
export function sliceOf(fn: Activation): Slice {
  switch (fn.kind) {
    case "scalar":
      return {
        value: (x) => fn(x),
        slope: (x) => fn.derivative(x),
        kinks: fn.kinks.map(({ x }) => x),
      };
    case "vector":
      return {
        value: (x) => fn([x, 0, 0])[0] ?? NaN,
        slope: (x) => fn.jacobian([x, 0, 0])[0]?.[0] ?? NaN,
        kinks: [-1, -0.5, 0, 1],
      };
    case "reduction":
      return {
        value: (x) => fn([x, 0]),
        slope: (x) => fn.gradient([x, 0])[0] ?? NaN,
        kinks: [0],
      };
    case "gated":
      return { value: (x) => fn(x, 1), slope: (x) => fn.derivative(x, 1).gate, kinks: [0] };
  }
}

/** The small picture of a slice. */
export function multipleOf({ value, slope, kinks }: Slice): Multiple {
  const extent = { x: panel.x.domain, y: panel.y.domain };
  const options = { kinks, tolerance: 0.01 };
  return {
    curve: pieces(value, extent, options).map(trace).join(""),
    slope: pieces(slope, extent, options).map(trace).join(""),
    ground: grounds(slope, extent, options).map(trace).join(""),
  };
}

const trace = (piece: readonly Point[]): string =>
  tracePath(
    simplify(
      piece.map(([x, y]): Pixel => [scales.x.toPixel(x), scales.y.toPixel(y)]),
      0.15,
    ),
  );

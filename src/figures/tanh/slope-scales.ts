import type { Markish } from "@observablehq/plot";
import { sigmoid, tanh } from "../../activations/index.ts";
import type { MarkKit, Plottable } from "../../plotting/marks.ts";
import type { PanelAxis } from "../../plotting/panel.ts";

/**
 * Where the two slopes are equal: sech²x = ¼ sech²(x/2) says cosh x = 2 cosh(x/2), a quadratic in cosh(x/2) whose
 * root is (1 + √3)/2.
 */
export const crossing = 2 * Math.acosh((1 + Math.sqrt(3)) / 2);

/** Powers of ten under the top of the logarithmic scale. */
const DECADES = 5;

/** Height of a slope in the panel: itself, or its power of ten, where 1 is 1 and 10⁻⁵ is 0. */
export const heightOf = (slope: number, log: boolean): number =>
  log ? 1 + Math.log10(slope) / DECADES : slope;

const POWERS = ["10⁻⁵", "10⁻⁴", "0.001", "0.01", "0.1", "1"];

/** The two scales share their domain, so that nothing but ticks and curves is drawn anew. */
export const slopeAxis = (log: boolean): PanelAxis => ({
  domain: [0, 1.09],
  ...(log
    ? {
        ticks: POWERS.map((_, i) => i / DECADES),
        format: (tick) => POWERS[Math.round(tick * DECADES)] ?? "",
      }
    : { ticks: [0, 0.25, 0.5, 0.75, 1] }),
});

/** A function's slope as a curve that can be drawn, under the function's own name and colour. */
function slopeOf(fn: typeof sigmoid | typeof tanh, log: boolean): Plottable {
  const slope = (x: number): number => heightOf(fn.derivative(x), log);
  return Object.assign(slope, { id: fn.id, derivative: slope, kinks: [] });
}

export const slopesOf = (log: boolean) => ({
  sigmoid: slopeOf(sigmoid, log),
  tanh: slopeOf(tanh, log),
});

/** The gap between the slopes, in the colour of the larger one. */
export function between(
  Plot: MarkKit["Plot"],
  winner: "sigmoid" | "tanh",
  log: boolean,
  [from, to]: readonly [number, number],
): Markish {
  const inputs = Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const slopes = slopesOf(log);
  return Plot.areaY(inputs, {
    x: Plot.identity,
    y1: slopes.sigmoid,
    y2: slopes.tanh,
    fill: `var(--fn-${winner})`,
    // The theme sets the fill's strength by this name.
    ariaDescription: `fn:${winner}-fill`,
  });
}

import { activations, type Activation } from "../../activations/index.ts";
import { gatedFigure } from "./gated-figure.ts";
import type { Figure } from "../figure.ts";
import { scalarFigure } from "./scalar-figure.ts";
import { vectorFigure } from "./vector-figure.ts";

/** Every function of the catalogue: each has a figure. */
const catalogue: Readonly<Record<string, Activation>> = activations;

/** The ids of the functions that `curveOf` can draw. */
export const curveFunctions: readonly string[] = Object.keys(catalogue);

/** The figure of a function of the catalogue: `curve/gelu`. */
export function curveOf(id: string): Figure | undefined {
  const fn = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
  return fn && figureOf(fn);
}

/** The figure of any function, whatever its kind: curve and slope, bars, or a field over gate and value. */
export function figureOf(fn: Activation): Figure {
  switch (fn.kind) {
    case "scalar":
      return scalarFigure(fn);
    case "vector":
    case "reduction":
      return vectorFigure(fn);
    case "gated":
      return gatedFigure(fn);
  }
}

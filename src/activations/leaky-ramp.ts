import type { StatedFacts } from "./define-scalar.ts";
import { realLine } from "./interval.ts";

/** x for x > 0, else αx. */
export function leakyRamp(x: number, alpha: number): number {
  if (x > 0) return x;
  // α = 0 is ReLU: 0 · (−∞) would be NaN, 0 · (−1) would be −0.
  return alpha === 0 ? Math.max(0, x) : alpha * x;
}

/** 1 for x > 0, else α; NaN is handed on. */
export function leakyRampSlope(x: number, alpha: number): number {
  return x > 0 ? 1 : x <= 0 ? alpha : x;
}

/** The facts of a ramp with the slope α on the left, whoever chose α. */
export function leakyRampFacts({ alpha }: { readonly alpha: number }): StatedFacts {
  return {
    range: alpha > 0 ? realLine : { ...realLine, lo: 0, loOpen: false },
    kinks: alpha === 1 ? [] : [{ x: 0, left: alpha, right: 1 }],
    monotone: alpha >= 0,
    smoothness: alpha === 1 ? "Cinf" : "C0",
    odd: alpha === 1,
    lipschitz: { value: Math.max(1, Math.abs(alpha)), at: Math.abs(alpha) > 1 ? -1 : 1 },
    minimum: alpha > 0 ? null : { x: 0, value: 0 },
  };
}

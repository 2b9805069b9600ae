import type { StatedFacts } from "./define-scalar.ts";
import { logistic, vanishing } from "./logistic.ts";

/** x σ(βx); 0 at −∞. */
export function gatedRamp(x: number, beta: number): number {
  return vanishing(x, logistic(beta * x));
}

/** σ(βx)(1 + βx σ(−βx)), by one exponential; 0 at −∞ and 1 at ∞. */
export function gatedRampSlope(x: number, beta: number): number {
  const u = beta * x;
  const e = Math.exp(-Math.abs(u));
  const scale = 1 + e;
  if (u >= 0) return (1 + vanishing(u, e) / scale) / scale;
  return vanishing(1 + u / scale, e) / scale;
}

/** The facts of xσ(βx): those at β = 1, −W(1/e) its lowest value, with x and value over β. */
export function gatedRampFacts(beta: number): StatedFacts {
  const minimum = { x: -1.2784645427610737 / beta, value: -0.2784645427610738 / beta };
  return {
    range: { lo: minimum.value, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1.099839320128867, at: 2.3993572805154675 / beta },
    minimum,
  };
}

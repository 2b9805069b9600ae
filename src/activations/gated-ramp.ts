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

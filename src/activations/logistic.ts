/** σ(x) = 1/(1 + e⁻ˣ), with an exponent that is never positive: nothing overflows and both tails keep their digits. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** σ′(x) = σ(x)σ(−x), by one exponential. Not s(1 − s): 1 − s loses every digit once s is near 1. */
export function logisticSlope(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return e / ((1 + e) * (1 + e));
}

/** ln(1 + eˣ) with no overflow and no cancellation. */
export function logOnePlusExp(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** `x` times a factor that vanishes faster than `x` grows: 0 where the factor is 0, though `x` be infinite. */
export function vanishing(x: number, factor: number): number {
  return factor === 0 ? 0 : x * factor;
}

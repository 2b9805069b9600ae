import type { StatedFacts } from "./define-scalar.ts";
import type { Numbers } from "./activation.ts";
import { vanishing } from "./logistic.ts";

/**
 * Below this, e^(−u) is near its overflow, and σ(u) is e^u to the last digit. Above it one formula serves both signs.
 */
const far = -700;

/** x σ(βx); 0 at −∞. */
export function gatedRamp(x: number, beta: number): number {
  const u = beta * x;
  return u < far ? vanishing(x, Math.exp(u)) : x / (1 + Math.exp(-u));
}

/** σ(βx)(1 + βx σ(−βx)), by one exponential; 0 at −∞ and 1 at ∞. */
export function gatedRampSlope(x: number, beta: number): number {
  const u = beta * x;
  if (u < far) return vanishing(1 + u, Math.exp(u));
  // Where e^(−u) is nothing beside 1, and ∞ · 0 would be NaN.
  if (u > -far) return 1;
  return nearSlope(u);
}

/** σ(u)(1 + u σ(−u)) for |u| ≤ 700. */
function nearSlope(u: number): number {
  const e = Math.exp(-u);
  const gate = 1 / (1 + e);
  return gate * (1 + u * (e * gate));
}

/**
 * x σ(βx) for each entry. The guard against the far tails stands before the loop: inside, even never taken, it costs a
 * third of the time.
 */
export function gatedRampInto(xs: Numbers, out: Numbers, beta: number): void {
  if (hasFarEntry(xs, beta)) {
    for (let i = 0; i < xs.length; i++) out[i] = gatedRamp(xs[i]!, beta);
  } else {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! / (1 + Math.exp(-(beta * xs[i]!)));
  }
}

/** The slope for each entry, likewise. */
export function gatedRampSlopeInto(xs: Numbers, out: Numbers, beta: number): void {
  if (hasFarEntry(xs, beta)) {
    for (let i = 0; i < xs.length; i++) out[i] = gatedRampSlope(xs[i]!, beta);
  } else {
    for (let i = 0; i < xs.length; i++) out[i] = nearSlope(beta * xs[i]!);
  }
}

/** Whether any βx is beyond ±700, or NaN. */
function hasFarEntry(xs: Numbers, beta: number): boolean {
  for (let i = 0; i < xs.length; i++) if (!(Math.abs(beta * xs[i]!) <= -far)) return true;
  return false;
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

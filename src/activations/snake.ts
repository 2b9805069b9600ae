import { defineScalar } from "./define-scalar.ts";
import { positiveReals, realLine } from "./interval.ts";
import { ziyin2020 } from "./works.ts";

/**
 * **Snake**: f(x) = x + sin²(ax)/a, a ramp that keeps a periodic part; a = 1 unless given. f′(x) = 1 + sin(2ax).
 *
 * Range (−∞, ∞), smooth, monotone: the slope lies in [0, 2] and touches 0 once a period. f(±∞) = ±∞; the slope has
 * no limit there and is NaN. a > 0.
 *
 * Stable: the slope is computed as (sin ax + cos ax)², which keeps its digits near 0. Ziyin, Hartwig & Ueda 2020.
 */
export const snake = defineScalar({
  id: "snake",
  name: "Snake",
  symbolTex: String.raw`\operatorname{snake}`,
  parameters: {
    a: {
      default: 1,
      symbolTex: String.raw`a`,
      meaning: "frequency of the ripple",
      domain: positiveReals,
    },
  },
  tex: String.raw`x + \tfrac{1}{a}\sin^2(a x)`,
  value: (x, { a }) => {
    const angle = a * x;
    // sin ∞ is NaN, but the ramp outgrows it.
    if (!Number.isFinite(angle)) return x;
    const sine = Math.sin(angle);
    // x alone near 0: its square would turn −0 into 0.
    return sine === 0 ? x : x + (sine * sine) / a;
  },
  derivativeTex: String.raw`1 + \sin(2 a x)`,
  derivative: (x, { a }) => {
    // 1 + sin 2u = (sin u + cos u)², which keeps its digits where the slope is near 0.
    const root = Math.sin(a * x) + Math.cos(a * x);
    return root * root;
  },
  facts: ({ a }) => ({
    range: realLine,
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 2, at: Math.PI / 4 / a },
    minimum: null,
    // Closed forms, since a high a turns too often for quadrature. E[(1 − cos 2az)²] = 3/2 − 2e^(−2a²) + ½e^(−8a²).
    gain: {
      forward:
        1 /
        Math.sqrt(1 + (1.5 - 2 * Math.exp(-2 * a * a) + 0.5 * Math.exp(-8 * a * a)) / (4 * a * a)),
      backward: 1 / Math.sqrt(1.5 - 0.5 * Math.exp(-8 * a * a)),
    },
  }),
  citations: [ziyin2020],
  numpy: "x + np.sin(a * x) ** 2 / a",
  torch: "x + torch.sin(a * x) ** 2 / a",
  docs: "Smooth everywhere. The slope has no limit at ±∞: NaN there.",
});

import { defineScalar } from "./define-scalar.ts";
import { positiveReals, realLine } from "./interval.ts";

/**
 * **Hardshrink** (hard thresholding): f(x) = x where |x| > λ, else 0; λ = ½ unless given. f′(x) = 1 for |x| > λ,
 * else 0.
 *
 * Range (−∞, ∞) but for the gaps, monotone, odd (keeps −0). The value jumps at ±λ, so that no Lipschitz constant
 * holds; value and slope there are 0 by convention. λ > 0. Exact.
 */
export const hardshrink = defineScalar({
  id: "hardshrink",
  name: "Hardshrink",
  symbolTex: String.raw`\operatorname{hardshrink}`,
  parameters: {
    threshold: {
      default: 0.5,
      symbolTex: String.raw`\lambda`,
      meaning: "inputs up to this size give 0",
      domain: positiveReals,
    },
  },
  tex: String.raw`\begin{cases} x & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}`,
  value: (x, { threshold }) => (Math.abs(x) > threshold ? x : x * 0),
  derivativeTex: String.raw`\begin{cases} 1 & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}`,
  derivative: (x, { threshold }) => (Math.abs(x) > threshold ? 1 : x * 0 === 0 ? 0 : NaN),
  facts: ({ threshold }) => ({
    range: realLine,
    kinks: [
      { x: -threshold, left: 1, right: 0, jump: { left: -threshold, right: 0 } },
      { x: threshold, left: 0, right: 1, jump: { left: 0, right: threshold } },
    ],
    monotone: true,
    smoothness: "C-1",
    odd: true,
    lipschitz: { value: Infinity, at: null },
    minimum: null,
  }),
  citations: [],
  numpy: "np.where(np.abs(x) > threshold, x, 0.0)",
  torch: "torch.nn.functional.hardshrink(x, lambd=threshold)",
  docs: "At the jumps, x = ±λ: value 0 and slope 0 by convention.",
});

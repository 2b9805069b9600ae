import { defineScalar } from "./define-scalar.ts";
import { nonNegativeReals } from "./interval.ts";

/**
 * **Thresholded ReLU**: f(x) = x for x > θ, else 0; θ = 1 unless given. f′(x) = 1 for x > θ, else 0.
 *
 * Range 0 and (θ, ∞), monotone. For θ > 0 the value jumps at θ, so that no Lipschitz constant holds; value and slope
 * there are 0 by convention. θ = 0 is ReLU; θ < 0 is a `RangeError`. Exact.
 */
export const thresholdedRelu = defineScalar({
  id: "thresholded-relu",
  name: "Thresholded ReLU",
  symbolTex: String.raw`\operatorname{ReLU}_{\theta}`,
  parameters: {
    theta: {
      default: 1,
      symbolTex: String.raw`\theta`,
      meaning: "inputs up to this give 0",
      domain: nonNegativeReals,
    },
  },
  tex: String.raw`\begin{cases} x & x > \theta \\ 0 & x \le \theta \end{cases}`,
  value: (x, { theta }) => (x > theta ? x : x <= theta ? 0 : x),
  derivativeTex: String.raw`\begin{cases} 1 & x > \theta \\ 0 & x \le \theta \end{cases}`,
  derivative: (x, { theta }) => (x > theta ? 1 : x <= theta ? 0 : x),
  facts: ({ theta }) => ({
    range: { lo: 0, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [
      { x: theta, left: 0, right: 1, ...(theta > 0 ? { jump: { left: 0, right: theta } } : {}) },
    ],
    monotone: true,
    smoothness: theta > 0 ? "C-1" : "C0",
    odd: false,
    lipschitz: theta > 0 ? { value: Infinity, at: null } : { value: 1, at: 1 },
    minimum: { x: theta, value: 0 },
  }),
  citations: [],
  numpy: "np.where(x > theta, x, 0.0)",
  torch: "torch.nn.functional.threshold(x, theta, 0.0)",
  docs: "At the jump, x = θ: value 0 and slope 0 by convention.",
});

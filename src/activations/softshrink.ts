import { defineScalar } from "./define-scalar.ts";
import { positiveReals, realLine } from "./interval.ts";

/**
 * **Softshrink** (soft thresholding): f(x) = x moved by λ towards 0, and 0 where |x| ≤ λ; λ = ½ unless given.
 * f′(x) = 1 for |x| > λ, else 0.
 *
 * Range (−∞, ∞), monotone, odd (keeps −0), kinks at ±λ; the slope there is 0, the flat sides', by convention. λ > 0.
 * One rounding.
 */
export const softshrink = defineScalar({
  id: "softshrink",
  name: "Softshrink",
  symbolTex: String.raw`\operatorname{softshrink}`,
  parameters: {
    threshold: {
      default: 0.5,
      symbolTex: String.raw`\lambda`,
      meaning: "inputs up to this size give 0",
      domain: positiveReals,
    },
  },
  tex: String.raw`\operatorname{sgn}(x)\,\max(0, |x| - \lambda)`,
  value: (x, { threshold }) =>
    // Times zero: keeps −0 as it is and hands NaN on.
    x > threshold ? x - threshold : x < -threshold ? x + threshold : x * 0,
  derivativeTex: String.raw`\begin{cases} 1 & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}`,
  derivative: (x, { threshold }) => (Math.abs(x) > threshold ? 1 : x * 0 === 0 ? 0 : NaN),
  facts: ({ threshold }) => ({
    range: realLine,
    kinks: [
      { x: -threshold, left: 1, right: 0 },
      { x: threshold, left: 0, right: 1 },
    ],
    monotone: true,
    smoothness: "C0",
    odd: true,
    lipschitz: { value: 1, at: 2 * threshold },
    minimum: null,
  }),
  citations: [],
  numpy: "np.sign(x) * np.maximum(np.abs(x) - threshold, 0.0)",
  torch: "torch.nn.functional.softshrink(x, lambd=threshold)",
  docs: "Slope 0 at both kinks, the flat sides'.",
});

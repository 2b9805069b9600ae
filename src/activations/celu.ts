import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { barron2017 } from "./works.ts";

/**
 * **CELU** (continuously differentiable ELU): f(x) = x for x > 0, else α(e^(x/α) − 1); α = 1 unless given.
 * f′(x) = 1 for x > 0, else e^(x/α).
 *
 * Range (−α, ∞), monotone, continuously differentiable for every α > 0 (else `RangeError`); at α = 1 it is ELU.
 * Stable by `expm1`. Barron 2017.
 */
export const celu = defineScalar({
  id: "celu",
  name: "CELU",
  symbolTex: String.raw`\operatorname{CELU}`,
  parameters: {
    alpha: {
      default: 1,
      symbolTex: String.raw`\alpha`,
      meaning: "depth reached for x → −∞",
      domain: positiveReals,
    },
  },
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha\,(e^{x/\alpha} - 1) & x \le 0 \end{cases}`,
  value: (x, { alpha }) => (x > 0 ? x : alpha * Math.expm1(x / alpha)),
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ e^{x/\alpha} & x \le 0 \end{cases}`,
  derivative: (x, { alpha }) => (x > 0 ? 1 : Math.exp(x / alpha)),
  facts: ({ alpha }) => ({
    range: { lo: -alpha, hi: Infinity, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "C1",
    odd: false,
    lipschitz: { value: 1, at: 1 },
    minimum: null,
  }),
  citations: [barron2017],
  numpy: "np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0) / alpha))",
  torch: "torch.nn.functional.celu(x, alpha=alpha)",
  docs: "No kink for any α; the second derivative jumps at 0.",
});

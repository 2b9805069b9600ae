import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { clevert2015 } from "./works.ts";

/**
 * **ELU** (exponential linear unit): f(x) = x for x > 0, else α(eˣ − 1); α = 1 unless given. f′(x) = 1 for x > 0,
 * else αeˣ.
 *
 * Range (−α, ∞), monotone. Continuously differentiable at α = 1; otherwise a kink at 0, where the slope is α, the
 * left side's, by convention. α > 0, else `RangeError`.
 *
 * Stable: `expm1` keeps small negative x exact, where eˣ − 1 cancels. Clevert, Unterthiner & Hochreiter 2015.
 */
export const elu = defineScalar({
  id: "elu",
  name: "ELU",
  symbolTex: String.raw`\operatorname{ELU}`,
  parameters: {
    alpha: {
      default: 1,
      symbolTex: String.raw`\alpha`,
      meaning: "depth reached for x → −∞",
      domain: positiveReals,
    },
  },
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}`,
  value: (x, { alpha }) => (x > 0 ? x : alpha * Math.expm1(x)),
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}`,
  derivative: (x, { alpha }) => (x > 0 ? 1 : alpha * Math.exp(x)),
  kernels: {
    value: (xs, out, { alpha }) => {
      for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? xs[i]! : alpha * Math.expm1(xs[i]!);
    },
    derivative: (xs, out, { alpha }) => {
      for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? 1 : alpha * Math.exp(xs[i]!);
    },
  },
  facts: ({ alpha }) => ({
    range: { lo: -alpha, hi: Infinity, loOpen: true, hiOpen: true },
    kinks: alpha === 1 ? [] : [{ x: 0, left: alpha, right: 1 }],
    monotone: true,
    smoothness: alpha === 1 ? "C1" : "C0",
    odd: false,
    lipschitz: { value: Math.max(1, alpha), at: alpha > 1 ? 0 : 1 },
    minimum: null,
  }),
  citations: [clevert2015],
  numpy: "np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))",
  torch: "torch.nn.functional.elu(x, alpha=alpha)",
  docs: "At x = 0: slope α, the left side's; no kink at α = 1, where the second derivative still jumps.",
});

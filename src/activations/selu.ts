import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { klambauer2017 } from "./works.ts";

/**
 * **SELU** (scaled ELU): f(x) = λx for x > 0, else λα(eˣ − 1), with α = 1.6732632423543772 and
 * λ = 1.0507009873554805 unless given: so that N(0, 1) goes in and mean 0, variance 1 come out. f′(x) = λ for
 * x > 0, else λαeˣ. α, λ > 0.
 *
 * Range (−λα, ∞) = (−1.7581, ∞), monotone; one kink at 0, where the slope is λα, the left side's, by convention.
 * Stable by `expm1`. Klambauer, Unterthiner, Mayr & Hochreiter 2017.
 */
export const selu = defineScalar({
  id: "selu",
  name: "SELU",
  symbolTex: String.raw`\operatorname{SELU}`,
  parameters: {
    alpha: {
      default: 1.6732632423543772,
      symbolTex: String.raw`\alpha`,
      meaning: "depth reached for x → −∞, before scaling",
      domain: positiveReals,
    },
    scale: {
      default: 1.0507009873554805,
      symbolTex: String.raw`\lambda`,
      meaning: "factor on everything",
      domain: positiveReals,
    },
  },
  tex: String.raw`\lambda\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}`,
  value: (x, { alpha, scale }) => (x > 0 ? scale * x : scale * alpha * Math.expm1(x)),
  derivativeTex: String.raw`\lambda\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}`,
  derivative: (x, { alpha, scale }) => (x > 0 ? scale : scale * alpha * Math.exp(x)),
  kernels: {
    value: (xs, out, { alpha, scale }) => {
      const depth = scale * alpha;
      for (let i = 0; i < xs.length; i++) {
        out[i] = xs[i]! > 0 ? scale * xs[i]! : depth * Math.expm1(xs[i]!);
      }
    },
    derivative: (xs, out, { alpha, scale }) => {
      const depth = scale * alpha;
      for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? scale : depth * Math.exp(xs[i]!);
    },
  },
  facts: ({ alpha, scale }) => ({
    range: { lo: -scale * alpha, hi: Infinity, loOpen: true, hiOpen: true },
    kinks: alpha === 1 ? [] : [{ x: 0, left: scale * alpha, right: scale }],
    monotone: true,
    smoothness: alpha === 1 ? "C1" : "C0",
    odd: false,
    lipschitz: { value: scale * Math.max(1, alpha), at: alpha > 1 ? 0 : 1 },
    minimum: null,
  }),
  citations: [klambauer2017],
  numpy: "scale * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))",
  torch: "scale * torch.nn.functional.elu(x, alpha=alpha)",
  docs: "At the kink, x = 0: slope λα = 1.7581, the left side's. PyTorch's selu(x) has the default constants fixed.",
});

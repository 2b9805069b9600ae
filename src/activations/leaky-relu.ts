import { defineScalar } from "./define.ts";
import { realLine } from "./interval.ts";

/**
 * **Leaky ReLU**: f(x) = x for x > 0, else αx. f′(x) = 1 for x > 0, else α; α = 0.01 unless given.
 *
 * Range (−∞, ∞) for α > 0 and [0, ∞) otherwise; monotone for α ≥ 0. One kink at 0 (none at α = 1), where the
 * slope is α, the left side's, by convention: PyTorch's too, while JAX has 1. Maas, Hannun & Ng 2013.
 */
export const leakyRelu = defineScalar({
  id: "leaky-relu",
  name: "Leaky ReLU",
  symbolTex: String.raw`\operatorname{LeakyReLU}`,
  parameters: {
    alpha: {
      default: 0.01,
      symbolTex: String.raw`\alpha`,
      meaning: "slope for x < 0",
      domain: realLine,
    },
  },
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}`,
  value: (x, { alpha }) => {
    if (x > 0) return x;
    // α = 0 is ReLU: 0 · (−∞) would be NaN, 0 · (−1) would be −0.
    return alpha === 0 ? Math.max(0, x) : alpha * x;
  },
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ \alpha & x \le 0 \end{cases}`,
  derivative: (x, { alpha }) => (x > 0 ? 1 : x <= 0 ? alpha : x),
  facts: ({ alpha }) => {
    const gain = Math.sqrt(2 / (1 + alpha * alpha));
    return {
      range: alpha > 0 ? realLine : { ...realLine, lo: 0, loOpen: false },
      kinks: alpha === 1 ? [] : [{ x: 0, left: alpha, right: 1 }],
      monotone: alpha >= 0,
      smoothness: alpha === 1 ? "Cinf" : "C0",
      odd: alpha === 1,
      lipschitz: { value: Math.max(1, Math.abs(alpha)), at: Math.abs(alpha) > 1 ? -1 : 1 },
      minimum: alpha > 0 ? null : { x: 0, value: 0 },
      gain: { forward: gain, backward: gain },
    };
  },
  citations: [
    {
      key: "maas2013",
      who: "Maas, Hannun & Ng",
      year: 2013,
      title: "Rectifier nonlinearities improve neural network acoustic models",
    },
  ],
  numpy: "np.where(x > 0, x, alpha * x)",
  torch: "torch.nn.functional.leaky_relu(x, negative_slope=alpha)",
  docs: "At the kink, x = 0: slope α, the left side's.",
});

import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";
import { leakyRamp, leakyRampFacts, leakyRampSlope } from "./leaky-ramp.ts";
import { maas2013 } from "./works.ts";

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
  value: (x, { alpha }) => leakyRamp(x, alpha),
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ \alpha & x \le 0 \end{cases}`,
  derivative: (x, { alpha }) => leakyRampSlope(x, alpha),
  kernels: {
    value: (xs, out, { alpha }) => {
      for (let i = 0; i < xs.length; i++) out[i] = leakyRamp(xs[i]!, alpha);
    },
    derivative: (xs, out, { alpha }) => {
      for (let i = 0; i < xs.length; i++) out[i] = leakyRampSlope(xs[i]!, alpha);
    },
  },
  facts: leakyRampFacts,
  citations: [maas2013],
  numpy: "np.where(x > 0, x, alpha * x)",
  torch: "torch.nn.functional.leaky_relu(x, negative_slope=alpha)",
  docs: "At the kink, x = 0: slope α, the left side's (PyTorch agrees, JAX has 1). Default α: PyTorch, JAX and ONNX 0.01; Keras 0.3 as a layer, 0.2 as a function.",
});

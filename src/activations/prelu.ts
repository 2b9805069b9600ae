import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";
import { leakyRamp, leakyRampFacts, leakyRampSlope } from "./leaky-ramp.ts";
import { he2015 } from "./works.ts";

/**
 * **PReLU** (parametric ReLU): f(x) = x for x > 0, else αx, where α is learned along with the weights; it starts at
 * 0.25, the default here (Keras: 0). f′(x) = 1 for x > 0, else α. The slope for learning: ∂f/∂α = min(0, x).
 *
 * Range, kink and monotonicity as for leaky ReLU, and α may be negative; the slope at 0 is α, the left side's, by
 * convention. Exact but for one rounding of αx. He, Zhang, Ren & Sun 2015.
 */
export const prelu = defineScalar({
  id: "prelu",
  name: "PReLU",
  symbolTex: String.raw`\operatorname{PReLU}`,
  parameters: {
    alpha: {
      default: 0.25,
      symbolTex: String.raw`\alpha`,
      meaning: "learned slope for x < 0",
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
  citations: [he2015],
  numpy: "np.where(x > 0, x, alpha * x)",
  torch: "torch.nn.functional.prelu(x, x.new_tensor([alpha]))",
  docs: "At the kink, x = 0: slope α, the left side's. α is learned, with ∂f/∂α = min(0, x); it starts at 0.25 in PyTorch, at 0 in Keras.",
});

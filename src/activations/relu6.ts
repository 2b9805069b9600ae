import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { krizhevsky2010 } from "./works.ts";

/**
 * **ReLU6**: f(x) = min(max(0, x), c), a ReLU with a ceiling; c = 6 unless given. f′(x) = 1 for 0 < x < c, else 0.
 *
 * Range [0, c], kinks at 0 and c; the slope at both is 0, the flat sides', by convention, as frameworks have it.
 * c > 0. Exact: no rounding at all. Krizhevsky 2010.
 */
export const relu6 = defineScalar({
  id: "relu6",
  name: "ReLU6",
  symbolTex: String.raw`\operatorname{ReLU6}`,
  parameters: {
    cap: {
      default: 6,
      symbolTex: String.raw`c`,
      meaning: "highest value",
      domain: positiveReals,
    },
  },
  tex: String.raw`\min(\max(0, x), c)`,
  value: (x, { cap }) => Math.min(Math.max(0, x), cap),
  derivativeTex: String.raw`\begin{cases} 1 & 0 < x < c \\ 0 & \text{else} \end{cases}`,
  derivative: (x, { cap }) => (x > 0 && x < cap ? 1 : Number.isNaN(x) ? NaN : 0),
  facts: ({ cap }) => ({
    range: { lo: 0, hi: cap, loOpen: false, hiOpen: false },
    kinks: [
      { x: 0, left: 0, right: 1 },
      { x: cap, left: 1, right: 0 },
    ],
    monotone: true,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: 1, at: cap / 2 },
    minimum: { x: 0, value: 0 },
  }),
  citations: [krizhevsky2010],
  numpy: "np.clip(x, 0.0, cap)",
  torch: "torch.clamp(x, 0.0, cap)",
  docs: "Slope 0 at both kinks, the flat sides', as PyTorch and JAX have it.",
});

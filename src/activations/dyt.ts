import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { sechSquared } from "./sech-squared.ts";
import { zhu2025 } from "./works.ts";

/**
 * **DyT** (dynamic tanh): f(x) = tanh(αx), in place of a normalisation layer, where α is learned and a scale and a
 * shift per channel follow; α = 0.5 unless given. f′(x) = α sech²(αx).
 *
 * Range (−1, 1), open; smooth, odd (keeps −0), steepest at 0 with slope α > 0. Stable as tanh is. Zhu, Chen, He,
 * LeCun & Liu 2025.
 */
export const dyt = defineScalar({
  id: "dyt",
  name: "DyT",
  symbolTex: String.raw`\operatorname{DyT}`,
  parameters: {
    alpha: {
      default: 0.5,
      symbolTex: String.raw`\alpha`,
      meaning: "factor on x, learned",
      domain: positiveReals,
    },
  },
  tex: String.raw`\tanh(\alpha x)`,
  value: (x, { alpha }) => Math.tanh(alpha * x),
  derivativeTex: String.raw`\alpha\,\bigl(1 - \tanh^2(\alpha x)\bigr)`,
  derivative: (x, { alpha }) => alpha * sechSquared(alpha * x),
  facts: ({ alpha }) => ({
    range: { lo: -1, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: alpha, at: 0 },
    minimum: null,
  }),
  citations: [zhu2025],
  numpy: "np.tanh(alpha * x)",
  torch: "torch.tanh(alpha * x)",
  docs: "Smooth everywhere. In a network, a learned scale and shift per channel follow.",
});

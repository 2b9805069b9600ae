import { defineScalar } from "./define-scalar.ts";
import { so2021 } from "./works.ts";

/**
 * **ReLU²** (squared ReLU): f(x) = max(0, x)². f′(x) = 2 max(0, x).
 *
 * Range [0, ∞), monotone, continuously differentiable (f″ jumps at 0 from 0 to 2). The slope grows without bound: no
 * Lipschitz constant holds on the whole line. One rounding. So and others 2021 (Primer).
 */
export const relu2 = defineScalar({
  id: "relu2",
  name: "ReLU²",
  symbolTex: String.raw`\operatorname{ReLU}^2`,
  tex: String.raw`\max(0, x)^2`,
  value: (x) => (x > 0 ? x * x : x <= 0 ? 0 : x),
  derivativeTex: String.raw`2\max(0, x)`,
  derivative: (x) => (x > 0 ? 2 * x : x <= 0 ? 0 : x),
  facts: {
    range: { lo: 0, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "C1",
    odd: false,
    lipschitz: { value: Infinity, at: null },
    minimum: { x: 0, value: 0 },
  },
  citations: [so2021],
  numpy: "np.maximum(x, 0.0) ** 2",
  torch: "torch.relu(x) ** 2",
  docs: "No kink: the slope is continuous at 0. It grows without bound, so no Lipschitz constant holds for the whole line.",
});

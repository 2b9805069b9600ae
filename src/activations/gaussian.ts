import { defineScalar } from "./define-scalar.ts";
import { vanishing } from "./logistic.ts";

/**
 * **Gaussian**: f(x) = e^(−x²), a bump around 0. f′(x) = −2x e^(−x²).
 *
 * Range (0, 1], highest at 0, the same for x and −x; rounds to 0 beyond |x| = 27.3. Smooth; steepest at x = ±1/√2
 * with slope √(2/e) = 0.858. In the tail the rounding of x² is multiplied by x², as the condition number allows.
 */
export const gaussian = defineScalar({
  id: "gaussian",
  name: "Gaussian",
  symbolTex: String.raw`\operatorname{gauss}`,
  tex: String.raw`e^{-x^2}`,
  value: (x) => Math.exp(-x * x),
  derivativeTex: String.raw`-2x\,e^{-x^2}`,
  derivative: (x) => -2 * vanishing(x, Math.exp(-x * x)),
  facts: {
    range: { lo: 0, hi: 1, loOpen: true, hiOpen: false },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: Math.sqrt(2 / Math.E), at: -Math.SQRT1_2 },
    minimum: null,
  },
  citations: [],
  numpy: "np.exp(-x * x)",
  torch: "torch.exp(-x * x)",
  docs: "Smooth everywhere: no convention is needed.",
});

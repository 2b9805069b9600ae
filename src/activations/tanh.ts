import { defineScalar } from "./define-scalar.ts";
import { sechSquared } from "./sech-squared.ts";

/**
 * **tanh** (hyperbolic tangent): tanh x = 2σ(2x) − 1, the sigmoid recentred. tanh′(x) = 1 − tanh²x = sech²x.
 *
 * Range (−1, 1), open: floating point rounds to exactly ±1 near |x| = 19. Smooth, odd (keeps −0), steepest at 0
 * with slope 1.
 *
 * Stable: `Math.tanh` keeps tiny inputs exact where 2/(1 + e⁻²ˣ) − 1 cancels, and the slope is computed as
 * 4e^(−2|x|)/(1 + e^(−2|x|))², since 1 − tanh² has lost most of its digits by x = 19.
 */
export const tanh = defineScalar({
  id: "tanh",
  name: "tanh",
  symbolTex: String.raw`\tanh`,
  tex: String.raw`\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}`,
  value: Math.tanh,
  derivativeTex: String.raw`1 - \tanh^2 x`,
  derivative: sechSquared,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = Math.tanh(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = sechSquared(xs[i]!);
    },
  },
  facts: {
    range: { lo: -1, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: 1, at: 0 },
    minimum: null,
  },
  citations: [],
  numpy: "np.tanh(x)",
  torch: "torch.tanh(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

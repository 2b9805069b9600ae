import { defineScalar } from "./define.ts";

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
  derivative: (x) => {
    const e = Math.exp(-2 * Math.abs(x));
    return (4 * e) / ((1 + e) * (1 + e));
  },
  facts: {
    range: { lo: -1, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: 1, at: 0 },
    minimum: null,
    gain: { forward: 1.5925374197228312, backward: 1.467413591630795 },
  },
  citations: [],
  numpy: "np.tanh(x)",
  torch: "torch.tanh(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

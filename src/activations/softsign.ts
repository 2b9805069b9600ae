import { defineScalar } from "./define-scalar.ts";
import { bergstra2009, glorot2010 } from "./works.ts";

/**
 * **Softsign**: f(x) = x/(1 + |x|), like tanh but nearing ±1 only as 1/|x|. f′(x) = 1/(1 + |x|)².
 *
 * Range (−1, 1), open; odd (keeps −0), steepest at 0 with slope 1. Continuously differentiable once: f″ jumps at 0
 * from 2 to −2. f(±∞) = ±1. Bergstra, Desjardins, Lamblin & Bengio 2009; Glorot & Bengio 2010.
 */
export const softsign = defineScalar({
  id: "softsign",
  name: "Softsign",
  symbolTex: String.raw`\operatorname{softsign}`,
  tex: String.raw`\frac{x}{1 + |x|}`,
  value: softsignValue,
  derivativeTex: String.raw`\frac{1}{(1 + |x|)^2}`,
  derivative: softsignSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = softsignValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = softsignSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -1, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "C1",
    odd: true,
    lipschitz: { value: 1, at: 0 },
    minimum: null,
  },
  citations: [bergstra2009, glorot2010],
  numpy: "x / (1.0 + np.abs(x))",
  torch: "torch.nn.functional.softsign(x)",
  docs: "The slope has a corner at 0, where its own derivative jumps from 2 to −2.",
});

function softsignValue(x: number): number {
  // From 2⁵³ on, |x| + 1 is |x| or rounds to it: the sign alone is left, and ∞/∞ would be NaN.
  return Math.abs(x) > 2 ** 54 ? Math.sign(x) : x / (1 + Math.abs(x));
}

function softsignSlope(x: number): number {
  const scale = 1 + Math.abs(x);
  return 1 / scale / scale;
}

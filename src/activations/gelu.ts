import { defineScalar } from "./define-scalar.ts";
import { normalCdf, normalDensity } from "./erf.ts";
import { vanishing } from "./logistic.ts";
import { hendrycks2016 } from "./works.ts";

/**
 * **GELU** (Gaussian error linear unit): f(x) = xΦ(x) with the standard normal distribution function
 * Φ(x) = ½ erfc(−x/√2). f′(x) = Φ(x) + xφ(x), with the density φ.
 *
 * Range [−0.16997, ∞), lowest at x = −0.75179, not monotone; smooth; steepest at √2 with slope 1.12890.
 * f(x) − f(−x) = x. f(−∞) = 0, though −∞ · 0 is NaN. PyTorch, Keras and ONNX default to this exact form, JAX to the
 * tanh form.
 *
 * Stable: Φ by rational approximations of the complementary error function (see `erf.ts`), so that the left tail
 * keeps its digits; the popular one-line erf of Abramowitz & Stegun is good to seven digits only. Hendrycks &
 * Gimpel 2016.
 */
export const gelu = defineScalar({
  id: "gelu",
  name: "GELU",
  symbolTex: String.raw`\operatorname{GELU}`,
  tex: String.raw`x\,\Phi(x)`,
  value: geluValue,
  derivativeTex: String.raw`\Phi(x) + x\,\varphi(x)`,
  derivative: geluSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = geluValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = geluSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -0.16997120747990366, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1.1289041451851547, at: Math.SQRT2 },
    minimum: { x: -0.7517915246935645, value: -0.16997120747990366 },
  },
  citations: [hendrycks2016],
  numpy: "x * 0.5 * np.vectorize(math.erfc)(-x / math.sqrt(2.0))",
  torch: "torch.nn.functional.gelu(x)",
  docs: "Smooth everywhere. The exact form is the default in PyTorch, Keras and ONNX; JAX defaults to the tanh form.",
});

function geluValue(x: number): number {
  return vanishing(x, normalCdf(x));
}

function geluSlope(x: number): number {
  return normalCdf(x) + vanishing(x, normalDensity(x));
}

import { defineScalar } from "./define-scalar.ts";
import { logistic, logisticSlope } from "./logistic.ts";
import { noted, rumelhart1986, verhulst1838 } from "./works.ts";

/**
 * **Sigmoid** (logistic function): σ(x) = 1/(1 + e⁻ˣ), a score turned into a probability. σ′(x) = σ(x)σ(−x).
 *
 * Range (0, 1), open: in 64 bits it rounds to exactly 1 from x = 53 ln 2 = 36.74 on, and to 0 below x = −745.1.
 * Smooth, σ(−x) = 1 − σ(x), steepest at 0 with slope ¼.
 *
 * Stable: the exponent is never positive, so nothing overflows, and the left tail keeps full relative accuracy
 * down to the smallest normal number. The curve: Verhulst 1838; in networks: Rumelhart, Hinton & Williams 1986.
 */
export const sigmoid = defineScalar({
  id: "sigmoid",
  name: "Sigmoid",
  symbolTex: String.raw`\sigma`,
  tex: String.raw`\frac{1}{1 + e^{-x}}`,
  value: logistic,
  derivativeTex: String.raw`\sigma(x)\,\sigma(-x)`,
  derivative: logisticSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = logistic(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = logisticSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: 0, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 0.25, at: 0 },
    minimum: null,
  },
  citations: [noted(verhulst1838, "the curve"), noted(rumelhart1986, "in networks")],
  numpy: "np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))",
  torch: "torch.sigmoid(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

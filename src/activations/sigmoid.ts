import { defineScalar } from "./define.ts";

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
  // Not s(1 − s): 1 − s loses every digit once s is near 1.
  derivative: (x) => logistic(x) * logistic(-x),
  facts: {
    range: { lo: 0, hi: 1, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 0.25, at: 0 },
    minimum: null,
    gain: { forward: 1.8462285453386054, backward: 4.722646085937974 },
  },
  citations: [
    {
      key: "verhulst1838",
      who: "Verhulst",
      year: 1838,
      title: "Notice sur la loi que la population suit dans son accroissement",
      note: "the curve",
    },
    {
      key: "rumelhart1986",
      who: "Rumelhart, Hinton & Williams",
      year: 1986,
      title: "Learning representations by back-propagating errors",
      note: "in networks",
    },
  ],
  numpy: "np.exp(np.minimum(x, 0.0)) / (1.0 + np.exp(-np.abs(x)))",
  torch: "torch.sigmoid(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

import { defineScalar } from "./define.ts";

/**
 * **ReLU** (rectified linear unit): f(x) = max(0, x). f′(x) = 1 for x > 0, 0 for x < 0.
 *
 * Range [0, ∞), one kink at 0, where the slope is 0 by convention, as frameworks have it. Exact: no rounding at
 * all. NaN gives NaN. Fukushima 1969; made popular by Nair & Hinton 2010.
 */
export const relu = defineScalar({
  id: "relu",
  name: "ReLU",
  symbolTex: String.raw`\operatorname{ReLU}`,
  tex: String.raw`\max(0, x)`,
  // The last branch hands NaN on.
  value: (x) => (x > 0 ? x : x <= 0 ? 0 : x),
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}`,
  derivative: (x) => (x > 0 ? 1 : x <= 0 ? 0 : x),
  facts: {
    range: { lo: 0, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [{ x: 0, left: 0, right: 1 }],
    monotone: true,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: 1, at: 1 },
    minimum: { x: 0, value: 0 },
    gain: { forward: Math.SQRT2, backward: Math.SQRT2 },
  },
  citations: [
    {
      key: "fukushima1969",
      who: "Fukushima",
      year: 1969,
      title: "Visual feature extraction by a multilayered network of analog threshold elements",
    },
    {
      key: "nair2010",
      who: "Nair & Hinton",
      year: 2010,
      title: "Rectified linear units improve restricted Boltzmann machines",
    },
    {
      key: "glorot2011",
      who: "Glorot, Bordes & Bengio",
      year: 2011,
      title: "Deep sparse rectifier neural networks",
    },
  ],
  numpy: "np.maximum(x, 0.0)",
  torch: "torch.relu(x)",
  docs: "At the kink, x = 0: slope 0, the flat side's.",
});

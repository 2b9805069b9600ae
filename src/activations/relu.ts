import { defineScalar } from "./define-scalar.ts";
import { fukushima1969, glorot2011, nair2010 } from "./works.ts";

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
  value: hinge,
  derivativeTex: String.raw`\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}`,
  derivative: hingeSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = hinge(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = hingeSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: 0, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [{ x: 0, left: 0, right: 1 }],
    monotone: true,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: 1, at: 1 },
    minimum: { x: 0, value: 0 },
  },
  citations: [fukushima1969, nair2010, glorot2011],
  numpy: "np.maximum(x, 0.0)",
  torch: "torch.relu(x)",
  docs: "At the kink, x = 0: slope 0, the flat side's.",
});

// The last branches hand NaN on.
function hinge(x: number): number {
  return x > 0 ? x : x <= 0 ? 0 : x;
}

function hingeSlope(x: number): number {
  return x > 0 ? 1 : x <= 0 ? 0 : x;
}

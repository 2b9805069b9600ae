import { defineScalar } from "./define-scalar.ts";
import { vanishing } from "./logistic.ts";
import { misra2019 } from "./works.ts";

/**
 * **Mish**: f(x) = x tanh(softplus x). f′(x) = T + x(1 − T²)σ(x) with T = tanh(softplus x).
 *
 * Range [−0.30884, ∞), lowest at x = −1.19243, not monotone; smooth; steepest at 1.49057 with slope 1.08850.
 * f(−∞) = 0, though −∞ · 0 is NaN. Unlike SiLU and GELU, f(x) − f(−x) is not x.
 *
 * Stable: T is n/(n + 2) with n = eˣ(eˣ + 2), one exponential and no cancellation. Misra 2019.
 */
export const mish = defineScalar({
  id: "mish",
  name: "Mish",
  symbolTex: String.raw`\operatorname{mish}`,
  tex: String.raw`x \tanh\bigl(\ln(1 + e^{x})\bigr)`,
  value: mishValue,
  derivativeTex: String.raw`T + x\,(1 - T^2)\,\sigma(x),\quad T = \tanh\bigl(\ln(1 + e^{x})\bigr)`,
  derivative: mishSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = mishValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = mishSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -0.30884341301725043, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1.088498161251728, at: 1.4905711794854285 },
    minimum: { x: -1.1924312145154952, value: -0.30884341301725043 },
  },
  citations: [misra2019],
  numpy: "x * np.tanh(np.logaddexp(0.0, x))",
  torch: "torch.nn.functional.mish(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

/** From here on T is 1 in 64 bits; without the bound eˣ would overflow in the end. */
const saturated = 25;

function mishValue(x: number): number {
  if (x > saturated) return x;
  const e = Math.exp(x);
  const n = e * (e + 2);
  return vanishing(x, n / (n + 2));
}

function mishSlope(x: number): number {
  if (x > saturated) return 1;
  const e = Math.exp(x);
  const m = e * (e + 2) + 2;
  // T + x(1 − T²)σ over one denominator.
  return vanishing((e + 2) * m + 4 * x * (1 + e), e) / (m * m);
}

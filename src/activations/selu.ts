import { defineScalar } from "./define-scalar.ts";
import { klambauer2017 } from "./works.ts";

const lambda = 1.0507009873554805;
/** λα, rounded once. */
const depth = 1.7580993408473766;

/**
 * **SELU** (scaled ELU): f(x) = λx for x > 0, else λα(eˣ − 1), with α = 1.6732632423543772 and
 * λ = 1.0507009873554805, chosen so that N(0, 1) goes in and mean 0, variance 1 come out. f′(x) = λ for x > 0, else
 * λαeˣ.
 *
 * Range (−λα, ∞) = (−1.7581, ∞), monotone; one kink at 0, where the slope is λα, the left side's, by convention.
 * Stable by `expm1`. Klambauer, Unterthiner, Mayr & Hochreiter 2017.
 */
export const selu = defineScalar({
  id: "selu",
  name: "SELU",
  symbolTex: String.raw`\operatorname{SELU}`,
  tex: String.raw`\lambda\begin{cases} x & x > 0 \\ \alpha\,(e^{x} - 1) & x \le 0 \end{cases}`,
  value: seluValue,
  derivativeTex: String.raw`\lambda\begin{cases} 1 & x > 0 \\ \alpha\,e^{x} & x \le 0 \end{cases}`,
  derivative: seluSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = seluValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = seluSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -depth, hi: Infinity, loOpen: true, hiOpen: true },
    kinks: [{ x: 0, left: depth, right: lambda }],
    monotone: true,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: depth, at: 0 },
    minimum: null,
  },
  citations: [klambauer2017],
  numpy:
    "np.where(x > 0, 1.0507009873554805 * x, 1.7580993408473766 * np.expm1(np.minimum(x, 0.0)))",
  torch: "torch.nn.functional.selu(x)",
  docs: "At the kink, x = 0: slope λα = 1.7581, the left side's.",
});

function seluValue(x: number): number {
  return x > 0 ? lambda * x : depth * Math.expm1(x);
}

function seluSlope(x: number): number {
  return x > 0 ? lambda : depth * Math.exp(x);
}

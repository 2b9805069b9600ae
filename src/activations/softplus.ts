import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { logistic } from "./logistic.ts";
import { dugas2001 } from "./works.ts";

/**
 * **Softplus**: f(x) = ln(1 + e^(βx))/β, a ReLU with its corner rounded off; β = 1 unless given. f′(x) = σ(βx).
 *
 * Range (0, ∞), open: it rounds to 0 below βx = −745. Smooth and monotone; the slope goes to 1 and is nowhere
 * steeper. softplus(x) − softplus(−x) = x. β > 0. PyTorch returns x itself where βx > 20.
 *
 * Stable: max(x, 0) + ln(1 + e^(−|x|)) through `log1p`, so that nothing overflows and softplus(−50) keeps its
 * digits. Dugas, Bengio, Bélisle, Nadeau & Garcia 2001.
 */
export const softplus = defineScalar({
  id: "softplus",
  name: "Softplus",
  symbolTex: String.raw`\operatorname{softplus}`,
  parameters: {
    beta: {
      default: 1,
      symbolTex: String.raw`\beta`,
      meaning: "sharpness of the bend",
      domain: positiveReals,
    },
  },
  tex: String.raw`\tfrac{1}{\beta} \ln\left(1 + e^{\beta x}\right)`,
  value: (x, { beta }) => bend(x, beta),
  derivativeTex: String.raw`\sigma(\beta x)`,
  derivative: (x, { beta }) => logistic(beta * x),
  kernels: {
    value: (xs, out, { beta }) => {
      for (let i = 0; i < xs.length; i++) out[i] = bend(xs[i]!, beta);
    },
    derivative: (xs, out, { beta }) => {
      for (let i = 0; i < xs.length; i++) out[i] = logistic(beta * xs[i]!);
    },
  },
  facts: {
    range: { lo: 0, hi: Infinity, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1, at: Infinity },
    minimum: null,
  },
  citations: [dugas2001],
  numpy: "np.logaddexp(0.0, beta * x) / beta",
  torch: "torch.nn.functional.softplus(x, beta=beta)",
  docs: "Smooth everywhere. PyTorch returns x itself where βx > 20.",
});

// By β only where it cannot overflow.
function bend(x: number, beta: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(beta * x))) / beta;
}

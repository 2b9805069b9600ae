import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";

/**
 * **Tanhshrink**: f(x) = x − tanh x, about x³/3 near 0 and x ∓ 1 far out. f′(x) = tanh²x.
 *
 * Range (−∞, ∞), smooth, odd (keeps −0), monotone; flat at 0 alone; the slope goes to 1 and is nowhere steeper.
 *
 * Stable: for |x| < 1, where the difference cancels, through Lambert's continued fraction
 * tanh x = x/(1 + x²/(3 + x²/(5 + …))).
 */
export const tanhshrink = defineScalar({
  id: "tanhshrink",
  name: "Tanhshrink",
  symbolTex: String.raw`\operatorname{tanhshrink}`,
  tex: String.raw`x - \tanh x`,
  value: shrunk,
  derivativeTex: String.raw`\tanh^2 x`,
  derivative: (x) => Math.tanh(x) ** 2,
  facts: {
    range: realLine,
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: 1, at: Infinity },
    minimum: null,
  },
  citations: [],
  numpy: "x - np.tanh(x)",
  torch: "torch.nn.functional.tanhshrink(x)",
  docs: "Smooth everywhere. The NumPy spelling loses digits near 0, where the difference cancels.",
});

function shrunk(x: number): number {
  if (!(Math.abs(x) < 1)) return x - Math.tanh(x);
  const square = x * x;
  // Eight levels below 3 are past the last digit for |x| < 1.
  let tail = 0;
  for (let odd = 19; odd >= 3; odd -= 2) tail = square / (odd + tail);
  return (x * tail) / (1 + tail);
}

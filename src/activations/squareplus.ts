import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { barron2021 } from "./works.ts";

/**
 * **Squareplus**: f(x) = (x + √(x² + b))/2, softplus without exponentials; b = 4 unless given.
 * f′(x) = (1 + x/√(x² + b))/2.
 *
 * Range (0, ∞), open; smooth and monotone; the slope goes to 1 and is nowhere steeper. b > 0 sets the width of the
 * bend; squareplus(0) = √b/2.
 *
 * Stable: for x < 0 as (b/2)/(√(x² + b) − x), where the sum would cancel; beyond 10¹⁵⁰, where x² overflows, by
 * `hypot`. Barron 2021.
 */
export const squareplus = defineScalar({
  id: "squareplus",
  name: "Squareplus",
  symbolTex: String.raw`\operatorname{squareplus}`,
  parameters: {
    b: {
      default: 4,
      symbolTex: String.raw`b`,
      meaning: "width of the bend",
      domain: positiveReals,
    },
  },
  tex: String.raw`\tfrac{1}{2}\left(x + \sqrt{x^2 + b}\right)`,
  value: (x, { b }) => {
    const r = radius(x, b);
    return x >= 0 ? (x + r) / 2 : b / 2 / (r - x);
  },
  derivativeTex: String.raw`\tfrac{1}{2}\left(1 + \frac{x}{\sqrt{x^2 + b}}\right)`,
  derivative: (x, { b }) => {
    const r = radius(x, b);
    // At x = ∞ the quotient would be ∞/∞.
    if (x >= 0) return x === Infinity ? 1 : 0.5 + (0.5 * x) / r;
    return b / 2 / (r - x) / r;
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
  citations: [barron2021],
  approximates: "softplus",
  numpy: "np.where(x >= 0, (x + np.sqrt(x * x + b)) / 2, b / 2 / (np.sqrt(x * x + b) + np.abs(x)))",
  torch: "(x + torch.sqrt(x * x + b)) / 2",
  docs: "Smooth everywhere: no convention is needed.",
});

/** √(x² + b). */
function radius(x: number, b: number): number {
  return Math.abs(x) < 1e150 ? Math.sqrt(x * x + b) : Math.hypot(x, Math.sqrt(b));
}

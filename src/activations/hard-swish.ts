import { defineScalar } from "./define-scalar.ts";
import { howard2019 } from "./works.ts";

/**
 * **Hard swish**: f(x) = x · clip((x + 3)/6, 0, 1), SiLU from straight lines and one parabola. f′(x) = (2x + 3)/6
 * between −3 and 3; 0 left of it, 1 right of it.
 *
 * Range [−0.375, ∞), lowest at x = −1.5, not monotone. Kinks at −3 (slope 0, the flat side's, by convention) and at 3
 * (slope 3/2, the left side's; PyTorch has 1). Steepest just left of 3 with slope 3/2. f(−∞) = 0. Howard and
 * others 2019.
 */
export const hardSwish = defineScalar({
  id: "hard-swish",
  name: "Hard swish",
  symbolTex: String.raw`\operatorname{hardswish}`,
  tex: String.raw`x \min(\max(0, \tfrac{x + 3}{6}), 1)`,
  value: hardSwishValue,
  derivativeTex: String.raw`\begin{cases} 0 & x \le -3 \\ \tfrac{2x + 3}{6} & -3 < x \le 3 \\ 1 & x > 3 \end{cases}`,
  derivative: hardSwishSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = hardSwishValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = hardSwishSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -0.375, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [
      { x: -3, left: 0, right: -0.5 },
      { x: 3, left: 1.5, right: 1 },
    ],
    monotone: false,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: 1.5, at: 3 },
    minimum: { x: -1.5, value: -0.375 },
  },
  citations: [howard2019],
  approximates: "silu",
  numpy: "x * np.clip(x + 3.0, 0.0, 6.0) / 6.0",
  torch: "torch.nn.functional.hardswish(x)",
  docs: "At x = −3: slope 0, the flat side's; at x = 3: slope 3/2, the left side's (PyTorch: 1).",
});

function hardSwishValue(x: number): number {
  // By branches, since −∞ · 0 is NaN.
  if (x <= -3) return 0;
  return x >= 3 ? x : (x * (x + 3)) / 6;
}

function hardSwishSlope(x: number): number {
  if (x <= -3) return 0;
  return x > 3 ? 1 : (2 * x + 3) / 6;
}

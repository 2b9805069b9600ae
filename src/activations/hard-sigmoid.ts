import { defineScalar } from "./define-scalar.ts";
import { positiveReals, realLine } from "./interval.ts";
import { courbariaux2015, howard2019, noted } from "./works.ts";

/**
 * **Hard sigmoid**: f(x) = clip(sx + c, 0, 1), the sigmoid as three straight pieces; s = 1/6 and c = ½ unless given.
 * f′(x) = s between the kinks, else 0.
 *
 * Range [0, 1]. Kinks where the ramp meets 0 and 1 (x = ±3 by default); the slope there is 0, the flat sides', by
 * convention. s > 0. PyTorch, Keras 3 and JAX have these defaults, ONNX s = 0.2, BinaryConnect s = ½. With the slope
 * 1/6: Howard and others 2019; with ½: Courbariaux, Bengio & David 2015.
 */
export const hardSigmoid = defineScalar({
  id: "hard-sigmoid",
  name: "Hard sigmoid",
  symbolTex: String.raw`\operatorname{hard}\sigma`,
  parameters: {
    slope: {
      default: 1 / 6,
      symbolTex: String.raw`s`,
      meaning: "slope of the ramp",
      domain: positiveReals,
    },
    shift: {
      default: 0.5,
      symbolTex: String.raw`c`,
      meaning: "value at x = 0",
      domain: realLine,
    },
  },
  tex: String.raw`\min(\max(0, s x + c), 1)`,
  value: (x, { slope, shift }) => Math.min(Math.max(0, slope * x + shift), 1),
  derivativeTex: String.raw`\begin{cases} s & 0 < s x + c < 1 \\ 0 & \text{else} \end{cases}`,
  derivative: (x, { slope, shift }) => {
    const y = slope * x + shift;
    return y > 0 && y < 1 ? slope : Number.isNaN(y) ? NaN : 0;
  },
  facts: ({ slope, shift }) => ({
    range: { lo: 0, hi: 1, loOpen: false, hiOpen: false },
    kinks: [
      { x: -shift / slope, left: 0, right: slope },
      { x: (1 - shift) / slope, left: slope, right: 0 },
    ],
    monotone: true,
    smoothness: "C0",
    odd: false,
    lipschitz: { value: slope, at: (0.5 - shift) / slope },
    minimum: { x: -shift / slope - 1, value: 0 },
  }),
  citations: [noted(howard2019, "with slope 1/6"), noted(courbariaux2015, "with slope 1/2")],
  approximates: "sigmoid",
  numpy: "np.clip(slope * x + shift, 0.0, 1.0)",
  torch: "torch.clamp(slope * x + shift, 0.0, 1.0)",
  docs: "Slope 0 at both kinks, the flat sides'. Slope 1/6 and shift 1/2 as in PyTorch, Keras 3 and JAX; ONNX defaults to 0.2 and 0.5.",
});

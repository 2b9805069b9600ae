import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import {
  gatedRamp,
  gatedRampFacts,
  gatedRampInto,
  gatedRampSlope,
  gatedRampSlopeInto,
} from "./gated-ramp.ts";
import { elfwing2017, hendrycks2016, noted, ramachandran2017 } from "./works.ts";

/**
 * **SiLU** (sigmoid linear unit), also **Swish**: f(x) = xσ(βx); β = 1 unless given, learned in Swish.
 * f′(x) = σ(βx)(1 + βx σ(−βx)).
 *
 * Range [−0.27846/β, ∞), lowest at x = −1.27846/β, not monotone; smooth; steepest at 2.39936/β with slope 1.09984.
 * f(x) − f(−x) = x. f(−∞) = 0, though −∞ · 0 is NaN. β > 0.
 *
 * Stable: the sigmoid's exponent is never positive, so that the left tail keeps its digits. Named by Hendrycks &
 * Gimpel 2016; Elfwing, Uchibe & Doya 2017; as Swish: Ramachandran, Zoph & Le 2017.
 */
export const silu = defineScalar({
  id: "silu",
  name: "SiLU",
  symbolTex: String.raw`\operatorname{SiLU}`,
  parameters: {
    beta: {
      default: 1,
      symbolTex: String.raw`\beta`,
      meaning: "sharpness of the gate; learned in Swish",
      domain: positiveReals,
    },
  },
  tex: String.raw`x\,\sigma(\beta x)`,
  value: (x, { beta }) => gatedRamp(x, beta),
  derivativeTex: String.raw`\sigma(\beta x)\bigl(1 + \beta x\,\sigma(-\beta x)\bigr)`,
  derivative: (x, { beta }) => gatedRampSlope(x, beta),
  kernels: {
    value: (xs, out, { beta }) => gatedRampInto(xs, out, beta),
    derivative: (xs, out, { beta }) => gatedRampSlopeInto(xs, out, beta),
  },
  facts: ({ beta }) => gatedRampFacts(beta),
  citations: [hendrycks2016, elfwing2017, noted(ramachandran2017, "as Swish, with β")],
  numpy: "x * np.exp(np.minimum(beta * x, 0.0)) / (1.0 + np.exp(-np.abs(beta * x)))",
  torch: "x * torch.sigmoid(beta * x)",
  docs: "Smooth everywhere: no convention is needed.",
});

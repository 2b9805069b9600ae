import { defineScalar } from "./define-scalar.ts";
import {
  gatedRamp,
  gatedRampFacts,
  gatedRampInto,
  gatedRampSlope,
  gatedRampSlopeInto,
} from "./gated-ramp.ts";
import { positiveReals } from "./interval.ts";
import { hendrycks2016 } from "./works.ts";

/**
 * **Quick GELU**: f(x) = xσ(αx), GELU with a sigmoid for the normal distribution function; α = 1.702 unless given:
 * SiLU with β = 1.702. f′(x) = σ(αx)(1 + αx σ(−αx)).
 *
 * Range [−0.16361, ∞), lowest at x = −0.75115, not monotone; smooth; steepest at 1.40973 with slope 1.09984.
 * f(−∞) = 0. α > 0. CLIP uses it. Stable as SiLU is. Hendrycks & Gimpel 2016.
 */
export const quickGelu = defineScalar({
  id: "quick-gelu",
  name: "Quick GELU",
  symbolTex: String.raw`\operatorname{QuickGELU}`,
  parameters: {
    alpha: {
      default: 1.702,
      symbolTex: String.raw`\alpha`,
      meaning: "sharpness of the gate",
      domain: positiveReals,
    },
  },
  tex: String.raw`x\,\sigma(\alpha x)`,
  value: (x, { alpha }) => gatedRamp(x, alpha),
  derivativeTex: String.raw`\sigma(\alpha x)\bigl(1 + \alpha x\,\sigma(-\alpha x)\bigr)`,
  derivative: (x, { alpha }) => gatedRampSlope(x, alpha),
  kernels: {
    value: (xs, out, { alpha }) => gatedRampInto(xs, out, alpha),
    derivative: (xs, out, { alpha }) => gatedRampSlopeInto(xs, out, alpha),
  },
  facts: ({ alpha }) => gatedRampFacts(alpha),
  citations: [hendrycks2016],
  approximates: "gelu",
  numpy: "x * np.exp(np.minimum(alpha * x, 0.0)) / (1.0 + np.exp(-np.abs(alpha * x)))",
  torch: "x * torch.sigmoid(alpha * x)",
  docs: "Smooth everywhere: no convention is needed.",
});

import { defineScalar } from "./define-scalar.ts";
import { gatedRamp, gatedRampSlope } from "./gated-ramp.ts";
import { hendrycks2016 } from "./works.ts";

const steepness = 1.702;

/**
 * **Quick GELU**: f(x) = xσ(1.702x), GELU with a sigmoid for the normal distribution function: SiLU with β = 1.702.
 * f′(x) = σ(1.702x)(1 + 1.702x σ(−1.702x)).
 *
 * Range [−0.16361, ∞), lowest at x = −0.75115, not monotone; smooth; steepest at 1.40973 with slope 1.09984.
 * f(−∞) = 0. CLIP uses it. Stable as SiLU is. Hendrycks & Gimpel 2016.
 */
export const quickGelu = defineScalar({
  id: "quick-gelu",
  name: "Quick GELU",
  symbolTex: String.raw`\operatorname{QuickGELU}`,
  tex: String.raw`x\,\sigma(1.702\,x)`,
  value: (x) => gatedRamp(x, steepness),
  derivativeTex: String.raw`\sigma(1.702\,x)\bigl(1 + 1.702\,x\,\sigma(-1.702\,x)\bigr)`,
  derivative: (x) => gatedRampSlope(x, steepness),
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = gatedRamp(xs[i]!, steepness);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = gatedRampSlope(xs[i]!, steepness);
    },
  },
  facts: {
    range: { lo: -0.16361018963635357, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1.099839320128867, at: 1.4097281319127306 },
    minimum: { x: -0.751154255441289, value: -0.16361018963635357 },
  },
  citations: [hendrycks2016],
  numpy: "x * np.exp(np.minimum(1.702 * x, 0.0)) / (1.0 + np.exp(-np.abs(1.702 * x)))",
  torch: "x * torch.sigmoid(1.702 * x)",
  docs: "Smooth everywhere: no convention is needed.",
});

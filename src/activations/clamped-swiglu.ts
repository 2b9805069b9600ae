import { defineGated } from "./define-gated.ts";
import { clip } from "./clip.ts";
import { gatedRamp, gatedRampSlope } from "./gated-ramp.ts";
import { positiveReals } from "./interval.ts";
import { noted, shazeer2020 } from "./works.ts";

/**
 * **Clamped SwiGLU**: f(a, b) = SiLU(min(a, L)) clip(b, −L, L), which keeps activations small enough for few bits;
 * L = 10 unless given, as in DeepSeek-V4. ∂f/∂a = SiLU′(a) clip(b, −L, L) for a < L, ∂f/∂b = SiLU(min(a, L)) for
 * |b| < L, else 0.
 *
 * Any real number for both; |f| stays below L². Slopes are 0 where an input is clamped, its bound included. L > 0.
 * After Shazeer 2020.
 */
export const clampedSwiglu = defineGated({
  id: "clamped-swiglu",
  name: "clamped SwiGLU",
  symbolTex: String.raw`\operatorname{clamped\,SwiGLU}`,
  parameters: {
    limit: {
      default: 10,
      symbolTex: "L",
      meaning: "bound on the gate from above and on the value from both sides",
      domain: positiveReals,
    },
  },
  tex: String.raw`\operatorname{SiLU}(\min(a, L))\,\operatorname{clip}(b, -L, L)`,
  value: (a, b, { limit }) => gatedRamp(Math.min(a, limit), 1) * clip(b, limit),
  derivativeTex: String.raw`\left(\operatorname{SiLU}^\prime(a)\,\operatorname{clip}(b, -L, L)\;[a < L],\; \operatorname{SiLU}(\min(a, L))\;[|b| < L]\right)`,
  derivative: (a, b, { limit }) => ({
    // At its bound an input counts as clamped: slope 0, the flat side's.
    gate: (a >= limit ? 0 : gatedRampSlope(a, 1)) * clip(b, limit),
    value: Math.abs(b) >= limit ? 0 : gatedRamp(Math.min(a, limit), 1),
  }),
  citations: [noted(shazeer2020, "without the clamps")],
  numpy:
    "np.minimum(a, limit) * np.exp(np.minimum(np.minimum(a, limit), 0.0)) / (1.0 + np.exp(-np.abs(np.minimum(a, limit)))) * np.clip(b, -limit, limit)",
  torch: "torch.nn.functional.silu(a.clamp(max=limit)) * b.clamp(-limit, limit)",
  docs: "Slope 0 where an input is clamped, its bound included.",
});

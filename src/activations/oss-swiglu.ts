import { defineGated } from "./define-gated.ts";
import { clip } from "./clip.ts";
import { gatedRamp, gatedRampSlope } from "./gated-ramp.ts";
import { positiveReals } from "./interval.ts";
import { noted, shazeer2020 } from "./works.ts";

/**
 * **OSS SwiGLU**, the gate of gpt-oss: f(a, b) = m σ(αm)(clip(b, −L, L) + 1) with m = min(a, L); α = 1.702 and L = 7
 * unless given. ∂f/∂a is the slope of aσ(αa) times (clip(b, −L, L) + 1) for a < L; ∂f/∂b = mσ(αm) for |b| < L;
 * else 0.
 *
 * Any real number for both. The 1 lets a gate pass its own signal where b = 0. Slopes are 0 where an input is clamped,
 * its bound included. α, L > 0. After Shazeer 2020.
 */
export const ossSwiglu = defineGated({
  id: "oss-swiglu",
  name: "OSS SwiGLU",
  symbolTex: String.raw`\operatorname{OSS\,SwiGLU}`,
  parameters: {
    alpha: {
      default: 1.702,
      symbolTex: String.raw`\alpha`,
      meaning: "sharpness of the gate",
      domain: positiveReals,
    },
    limit: {
      default: 7,
      symbolTex: "L",
      meaning: "bound on the gate from above and on the value from both sides",
      domain: positiveReals,
    },
  },
  tex: String.raw`a_L\,\sigma(\alpha a_L)\,\bigl(\operatorname{clip}(b, -L, L) + 1\bigr),\quad a_L = \min(a, L)`,
  value: (a, b, { alpha, limit }) => gatedRamp(Math.min(a, limit), alpha) * (clip(b, limit) + 1),
  derivativeTex: String.raw`\left(\tfrac{\mathrm{d}}{\mathrm{d}a}[a\,\sigma(\alpha a)]\,\bigl(\operatorname{clip}(b, -L, L) + 1\bigr)\;[a < L],\; a_L\,\sigma(\alpha a_L)\;[|b| < L]\right)`,
  derivative: (a, b, { alpha, limit }) => ({
    // At its bound an input counts as clamped: slope 0, the flat side's.
    gate: (a >= limit ? 0 : gatedRampSlope(a, alpha)) * (clip(b, limit) + 1),
    value: Math.abs(b) >= limit ? 0 : gatedRamp(Math.min(a, limit), alpha),
  }),
  citations: [noted(shazeer2020, "without the clamps and the 1")],
  numpy:
    "np.minimum(a, limit) * np.exp(np.minimum(alpha * np.minimum(a, limit), 0.0)) / (1.0 + np.exp(-np.abs(alpha * np.minimum(a, limit)))) * (np.clip(b, -limit, limit) + 1.0)",
  torch:
    "a.clamp(max=limit) * torch.sigmoid(alpha * a.clamp(max=limit)) * (b.clamp(-limit, limit) + 1)",
  docs: "Slope 0 where an input is clamped, its bound included.",
});

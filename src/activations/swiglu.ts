import { defineGated } from "./define-gated.ts";
import { silu } from "./silu.ts";
import { shazeer2020 } from "./works.ts";

/**
 * **SwiGLU**: f(a, b) = SiLU(a) b. ∂f/∂a = SiLU′(a) b, ∂f/∂b = SiLU(a).
 *
 * Any real number for both; smooth. At b = 1 it is SiLU. Stable as SiLU is. Shazeer 2020; Llama, Mistral and many
 * other open models use it.
 */
export const swiglu = defineGated({
  id: "swiglu",
  name: "SwiGLU",
  symbolTex: String.raw`\operatorname{SwiGLU}`,
  tex: String.raw`\operatorname{SiLU}(a)\, b`,
  value: (a, b) => silu(a) * b,
  derivativeTex: String.raw`\left(\operatorname{SiLU}^\prime(a)\, b,\; \operatorname{SiLU}(a)\right)`,
  derivative: (a, b) => ({ gate: silu.derivative(a) * b, value: silu(a) }),
  citations: [shazeer2020],
  numpy: "a * np.exp(np.minimum(a, 0.0)) / (1.0 + np.exp(-np.abs(a))) * b",
  torch: "torch.nn.functional.silu(a) * b",
  docs: "Smooth everywhere.",
});

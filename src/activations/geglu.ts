import { defineGated } from "./define-gated.ts";
import { gelu } from "./gelu.ts";
import { shazeer2020 } from "./works.ts";

/**
 * **GEGLU**: f(a, b) = GELU(a) b. ∂f/∂a = GELU′(a) b, ∂f/∂b = GELU(a).
 *
 * Any real number for both; smooth. At b = 1 it is GELU. Stable as GELU is. Shazeer 2020; Gemma 1 to 3 and
 * ModernBERT use it.
 */
export const geglu = defineGated({
  id: "geglu",
  name: "GEGLU",
  symbolTex: String.raw`\operatorname{GEGLU}`,
  tex: String.raw`\operatorname{GELU}(a)\, b`,
  value: (a, b) => gelu(a) * b,
  derivativeTex: String.raw`\left(\operatorname{GELU}^\prime(a)\, b,\; \operatorname{GELU}(a)\right)`,
  derivative: (a, b) => ({ gate: gelu.derivative(a) * b, value: gelu(a) }),
  citations: [shazeer2020],
  numpy: "a * 0.5 * np.vectorize(math.erfc)(-a / math.sqrt(2.0)) * b",
  torch: "torch.nn.functional.gelu(a) * b",
  docs: "Smooth everywhere.",
});

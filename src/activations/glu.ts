import { defineGated } from "./define-gated.ts";
import { sigmoid } from "./sigmoid.ts";
import { dauphin2017 } from "./works.ts";

/**
 * **GLU** (gated linear unit): f(a, b) = σ(a) b, where the gate a lets the value b through. ∂f/∂a = σ′(a) b,
 * ∂f/∂b = σ(a).
 *
 * Any real number for both; values are unbounded in b. Smooth. The library functions named `glu` (PyTorch, JAX) take
 * one list and gate its first half by its second. Stable as the sigmoid is. Dauphin, Fan, Auli & Grangier 2017.
 */
export const glu = defineGated({
  id: "glu",
  name: "GLU",
  symbolTex: String.raw`\operatorname{GLU}`,
  tex: String.raw`\sigma(a)\, b`,
  value: (a, b) => sigmoid(a) * b,
  derivativeTex: String.raw`\left(\sigma^\prime(a)\, b,\; \sigma(a)\right)`,
  derivative: (a, b) => ({ gate: sigmoid.derivative(a) * b, value: sigmoid(a) }),
  citations: [dauphin2017],
  numpy: "np.exp(np.minimum(a, 0.0)) / (1.0 + np.exp(-np.abs(a))) * b",
  torch: "torch.sigmoid(a) * b",
  docs: "Smooth everywhere. PyTorch's and JAX's glu gate with the second half of their input.",
});

import { defineGated } from "./define-gated.ts";
import { relu } from "./relu.ts";
import { shazeer2020 } from "./works.ts";

/**
 * **ReGLU**: f(a, b) = ReLU(a) b: the gate a opens linearly or stays shut. ∂f/∂a = b for a > 0, else 0;
 * ∂f/∂b = ReLU(a).
 *
 * Any real number for both. The slope in a jumps at a = 0, where it is 0 by convention. Shazeer 2020.
 */
export const reglu = defineGated({
  id: "reglu",
  name: "ReGLU",
  symbolTex: String.raw`\operatorname{ReGLU}`,
  tex: String.raw`\operatorname{ReLU}(a)\, b`,
  value: (a, b) => relu(a) * b,
  derivativeTex: String.raw`\left(\operatorname{ReLU}^\prime(a)\, b,\; \operatorname{ReLU}(a)\right)`,
  derivative: (a, b) => ({ gate: relu.derivative(a) * b, value: relu(a) }),
  citations: [shazeer2020],
  numpy: "np.maximum(a, 0.0) * b",
  torch: "torch.relu(a) * b",
  docs: "At the kink, a = 0: slope 0, the flat side's.",
});

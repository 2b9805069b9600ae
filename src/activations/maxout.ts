import { defineReduction } from "./define-vector.ts";
import { firstTop } from "./extremes.ts";
import { realLine } from "./interval.ts";
import { goodfellow2013 } from "./works.ts";

/**
 * **Maxout**: f(z) = max z, over the K affine pieces of one unit. Gradient 1 at the largest entry, else 0.
 *
 * Range (−∞, ∞); of no entries −∞; NaN gives NaN. Piecewise linear and convex; where several entries are largest, the
 * gradient goes to the first of them, by convention. Lipschitz 1. Exact. Goodfellow, Warde-Farley, Mirza, Courville &
 * Bengio 2013.
 */
export const maxout = defineReduction({
  id: "maxout",
  name: "Maxout",
  symbolTex: String.raw`\operatorname{maxout}`,
  tex: String.raw`\max_i z_i`,
  value: (z) => z.reduce((a, b) => Math.max(a, b), -Infinity),
  derivativeTex: String.raw`\begin{cases} 1 & i = \operatorname{argmax} z \\ 0 & \text{else} \end{cases}`,
  gradient: (z) => {
    if (z.some(Number.isNaN)) return z.map(() => NaN);
    const best = firstTop(z);
    return z.map((_, i) => (i === best ? 1 : 0));
  },
  facts: { range: realLine, lipschitz: { value: 1, at: [0] } },
  citations: [goodfellow2013],
  numpy: "np.max(z, axis=-1)",
  torch: "torch.amax(z, dim=-1)",
  typescript: "return Math.max(...z);",
  docs: "Of equals, the gradient goes to the first; PyTorch's amax divides it evenly.",
});

import { defineReduction } from "./define-vector.ts";
import { realLine } from "./interval.ts";
import { restOf } from "./log-softmax.ts";
import { softmax } from "./softmax.ts";

/**
 * **Log-sum-exp**: f(z) = ln Σᵢ e^(zᵢ), a smooth maximum: max z ≤ f(z) ≤ max z + ln K for K entries. Gradient softmax z.
 *
 * Range (−∞, ∞); of one entry it is that entry, of none −∞. NaN gives NaN, an entry +∞ gives +∞, nothing but −∞ gives
 * −∞. Smooth, convex, Lipschitz 1.
 *
 * Stable: the largest entry is taken out first, so that nothing overflows; the rest goes through `log1p`.
 */
export const logSumExp = defineReduction({
  id: "log-sum-exp",
  name: "Log-sum-exp",
  symbolTex: String.raw`\operatorname{LSE}`,
  tex: String.raw`\ln \sum_i e^{z_i}`,
  value: (z) => {
    const top = z.reduce((a, b) => Math.max(a, b), -Infinity);
    return Number.isFinite(top) ? top + Math.log1p(restOf(z, top)) : top;
  },
  derivativeTex: String.raw`\frac{e^{z_i}}{\sum_j e^{z_j}}`,
  gradient: (z) => softmax(z),
  facts: { range: realLine, lipschitz: { value: 1, at: [0] } },
  citations: [],
  numpy: "np.logaddexp.reduce(z, axis=-1)",
  torch: "torch.logsumexp(z, dim=-1)",
  typescript: [
    "const top = Math.max(...z);",
    "return top + Math.log(z.reduce((sum, each) => sum + Math.exp(each - top), 0));",
  ].join("\n"),
  docs: "Of no entries −∞; NaN gives NaN, +∞ gives +∞.",
});

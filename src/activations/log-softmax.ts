import { defineVector } from "./define-vector.ts";
import { firstTop, topOf } from "./extremes.ts";
import { softmax } from "./softmax.ts";
import { bridle1989, noted } from "./works.ts";

/**
 * **Log-softmax**: zᵢ − ln Σⱼ e^(zⱼ), the logarithms of softmax's probabilities. Jacobian I − 1pᵀ with p = softmax z.
 *
 * Every entry lies in (−∞, 0) for two logits or more; one logit gives [0], none gives []. An entry −∞ stays −∞. Any
 * NaN, any +∞, or nothing but −∞ gives NaN throughout. The slope has no bound that holds for every length: √K for K
 * logits.
 *
 * Stable: the largest logit is subtracted first, and what the others add goes through `log1p`, so that the most
 * probable entry keeps its digits too. `Math.log(softmax(z))` would be −∞ where a probability rounds to 0.
 */
export const logSoftmax = defineVector({
  id: "log-softmax",
  name: "Log-softmax",
  symbolTex: String.raw`\operatorname{logsoftmax}`,
  tex: String.raw`z_i - \ln \sum_j e^{z_j}`,
  valueInto: (z, out) => {
    const top = topOf(z);
    const spread = Math.log1p(restOf(z, top));
    for (let i = 0; i < z.length; i++) out[i] = z[i]! - top - spread;
  },
  derivativeTex: String.raw`\delta_{ij} - p_j`,
  vjp: (z, g) => {
    const sum = g.reduce((a, b) => a + b, 0);
    return softmax(z).map((pi, i) => (g[i] ?? NaN) - pi * sum);
  },
  jacobian: (z) => {
    const p = softmax(z);
    // The diagonal as the others' sum: 1 − pᵢ has lost its digits where pᵢ is near 1.
    const others = p.map((_, i) => p.reduce((sum, pj, j) => (i === j ? sum : sum + pj), 0));
    return p.map((pi, i) => p.map((pj, j) => (i === j ? (others[i] ?? NaN) + pi * 0 : -pj)));
  },
  facts: {
    range: { lo: -Infinity, hi: 0, loOpen: true, hiOpen: true },
    simplex: false,
    lipschitz: { value: Infinity, at: null },
  },
  citations: [noted(bridle1989, "the name of softmax")],
  numpy: "z - np.logaddexp.reduce(z, axis=-1, keepdims=True)",
  torch: "torch.log_softmax(z, dim=-1)",
  typescript: [
    "const top = Math.max(...z);",
    "const sum = z.reduce((total, each) => total + Math.exp(each - top), 0);",
    "return z.map((each) => each - top - Math.log(sum));",
  ].join("\n"),
  docs: "−∞ entries stay −∞; NaN, +∞ or nothing but −∞ gives NaN throughout.",
});

/** Σ e^(zᵢ − top) over all entries but the first largest, whose term is exactly 1. */
export function restOf(z: ArrayLike<number>, top: number): number {
  const best = firstTop(z);
  let rest = 0;
  for (let i = 0; i < z.length; i++) if (i !== best) rest += Math.exp(z[i]! - top);
  return rest;
}

import { defineVector } from "./define-vector.ts";
import type { Writable } from "./define-vector.ts";
import { topOf } from "./extremes.ts";
import { positiveReals } from "./interval.ts";
import { bridle1989, bridle1990, noted } from "./works.ts";

/**
 * **Softmax**: pᵢ = e^(zᵢ/τ) / Σⱼ e^(zⱼ/τ), logits turned into probabilities that sum to 1; temperature τ = 1
 * unless given. Jacobian (diag p − p pᵀ)/τ.
 *
 * Every entry lies in (0, 1) for two logits or more; one logit gives [1], none gives []. An entry −∞ is a mask:
 * probability 0. Any NaN, any +∞, or nothing but −∞ gives NaN throughout.
 *
 * Stable: the largest logit is subtracted first, so that nothing overflows. Named by Bridle 1989.
 */
export const softmax = defineVector({
  id: "softmax",
  name: "Softmax",
  symbolTex: String.raw`\operatorname{softmax}`,
  parameters: {
    temperature: {
      default: 1,
      symbolTex: String.raw`\tau`,
      meaning: "divides the logits: low sharpens, high evens out",
      domain: positiveReals,
    },
  },
  tex: String.raw`\frac{e^{z_i/\tau}}{\sum_j e^{z_j/\tau}}`,
  valueInto: (z, out, { temperature }) => probabilitiesInto(z, out, temperature),
  derivativeTex: String.raw`\tfrac{1}{\tau}\, p_i\,(\delta_{ij} - p_j)`,
  vjp: (z, g, { temperature }) => {
    const p = probabilitiesInto(z, [], temperature);
    const mean = p.reduce((sum, pi, i) => sum + pi * (g[i] ?? NaN), 0);
    return p.map((pi, i) => (pi * ((g[i] ?? NaN) - mean)) / temperature);
  },
  jacobian: (z, { temperature }) => {
    const p = probabilitiesInto(z, [], temperature);
    return p.map((pi, i) => {
      const row = p.map((pj, j) => (i === j ? 0 : -(pi * pj) / temperature));
      // Each row sums to 0; so computed, the diagonal keeps its digits where pᵢ is near 1 (and NaN stays NaN).
      row[i] = row.reduce((sum, entry) => sum - entry, pi * 0);
      return row;
    });
  },
  facts: ({ temperature }) => ({
    range: { lo: 0, hi: 1, loOpen: true, hiOpen: true },
    simplex: true,
    lipschitz: { value: 1 / (2 * temperature), at: [0, 0] },
  }),
  citations: [noted(bridle1989, "the name"), bridle1990],
  numpy: "np.exp(z / temperature - np.logaddexp.reduce(z / temperature, axis=-1, keepdims=True))",
  torch: "torch.softmax(z / temperature, dim=-1)",
  typescript: [
    "const top = Math.max(...z);",
    "const weights = z.map((each) => Math.exp((each - top) / temperature));",
    "const sum = weights.reduce((a, b) => a + b, 0);",
    "return weights.map((weight) => weight / sum);",
  ].join("\n"),
  docs: "−∞ entries get probability 0; NaN, +∞ or nothing but −∞ gives NaN throughout.",
});

function probabilitiesInto<Out extends Writable>(
  z: ArrayLike<number>,
  out: Out,
  temperature: number,
): Out {
  const top = topOf(z);
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    const weight = Math.exp((z[i]! - top) / temperature);
    out[i] = weight;
    sum += weight;
  }
  for (let i = 0; i < z.length; i++) out[i]! /= sum;
  return out;
}

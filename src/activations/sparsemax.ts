import { defineVector } from "./define-vector.ts";
import type { Writable } from "./define-vector.ts";
import { topOf } from "./extremes.ts";
import { martins2016 } from "./works.ts";

/**
 * **Sparsemax**: max(0, zᵢ − τ) with the τ for which the entries sum to 1: the point of the simplex nearest to z, with
 * exact zeros. Jacobian diag s − s sᵀ/|S|, where s marks the support S, the entries above τ.
 *
 * Entries lie in [0, 1] and sum to 1; one entry gives [1], none gives []. An entry −∞ gets 0. Any NaN, any +∞, or
 * nothing but −∞ gives NaN throughout. Piecewise linear, Lipschitz 1; at an entry equal to τ the slope is the flat
 * side's, 0.
 *
 * τ by Michelot's repeated averaging over a shrinking support, from the largest entry downwards: no sorting, exact
 * after finitely many rounds. Martins & Astudillo 2016.
 */
export const sparsemax = defineVector({
  id: "sparsemax",
  name: "Sparsemax",
  symbolTex: String.raw`\operatorname{sparsemax}`,
  tex: String.raw`\max(0, z_i - \tau),\quad \textstyle\sum_i \max(0, z_i - \tau) = 1`,
  valueInto: (z, out) => void projectInto(z, out),
  derivativeTex: String.raw`s_i\left(\delta_{ij} - \frac{s_j}{|S|}\right)`,
  vjp: (z, g) => {
    const p = projectInto(z, []);
    const size = p.filter((pi) => pi > 0).length;
    const sum = p.reduce((total, pi, i) => (pi > 0 ? total + (g[i] ?? NaN) : total), 0);
    return p.map((pi, i) => (pi > 0 ? (g[i] ?? NaN) - sum / size : pi));
  },
  jacobian: (z) => {
    const p = projectInto(z, []);
    const size = p.filter((pi) => pi > 0).length;
    return p.map((pi, i) =>
      p.map((pj, j) => (pi > 0 && pj > 0 ? (i === j ? 1 : 0) - 1 / size : pi * pj * 0)),
    );
  },
  facts: {
    range: { lo: 0, hi: 1, loOpen: false, hiOpen: false },
    simplex: true,
    lipschitz: { value: 1, at: [0, 0] },
  },
  citations: [martins2016],
  numpy:
    "np.maximum(0.0, z - np.max((np.cumsum(-np.sort(-z, axis=-1), axis=-1) - 1.0) / np.arange(1, z.shape[-1] + 1), axis=-1, keepdims=True))",
  torch:
    "torch.clamp(z - ((z.sort(dim=-1, descending=True).values.cumsum(dim=-1) - 1) / torch.arange(1, z.shape[-1] + 1)).amax(dim=-1, keepdim=True), min=0)",
  typescript: [
    "let [sum, tau] = [0, -Infinity];",
    "[...z].sort((a, b) => b - a).forEach((each, k) => {",
    "  sum += each;",
    "  tau = Math.max(tau, (sum - 1) / (k + 1));",
    "});",
    "return z.map((each) => Math.max(0, each - tau));",
  ].join("\n"),
  docs: "−∞ entries get 0; NaN, +∞ or nothing but −∞ gives NaN throughout. At an entry equal to τ: slope 0.",
});

function projectInto<Out extends Writable>(z: ArrayLike<number>, out: Out): Out {
  const top = topOf(z);
  // Relative to the largest entry, τ lies in [−1, 0): entries a whole unit below it are out from the start.
  let tau = -1;
  let size = 0;
  for (;;) {
    let count = 0;
    let sum = 0;
    for (let i = 0; i < z.length; i++) {
      const entry = z[i]! - top;
      if (entry > tau) {
        count++;
        sum += entry;
      }
    }
    if (count === size || count === 0) break;
    size = count;
    tau = (sum - 1) / count;
  }
  for (let i = 0; i < z.length; i++) out[i] = Math.max(0, z[i]! - top - tau);
  return out;
}

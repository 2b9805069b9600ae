import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";
import { collobert2004 } from "./works.ts";

/**
 * **Hard tanh**: f(x) = x between ℓ and u, else the nearer of them; ℓ = −1 and u = 1 unless given. f′(x) = 1 between
 * them, else 0.
 *
 * Range [ℓ, u], kinks at both ends; the slope there is 0, the flat sides', by convention. Odd if ℓ = −u (keeps −0).
 * ℓ ≥ u is a `RangeError`. Exact: no rounding at all. Collobert 2004.
 */
export const hardTanh = defineScalar({
  id: "hard-tanh",
  name: "Hard tanh",
  symbolTex: String.raw`\operatorname{hardtanh}`,
  parameters: {
    lo: {
      default: -1,
      symbolTex: String.raw`\ell`,
      meaning: "lowest value",
      domain: realLine,
    },
    hi: {
      default: 1,
      symbolTex: String.raw`u`,
      meaning: "highest value",
      domain: realLine,
    },
  },
  conflict: ({ lo, hi }) => (lo < hi ? null : `parameter lo must be below hi, got ${lo} and ${hi}`),
  tex: String.raw`\min(\max(\ell, x), u)`,
  value: (x, { lo, hi }) => Math.min(Math.max(lo, x), hi),
  derivativeTex: String.raw`\begin{cases} 1 & \ell < x < u \\ 0 & \text{else} \end{cases}`,
  derivative: (x, { lo, hi }) => (x > lo && x < hi ? 1 : Number.isNaN(x) ? NaN : 0),
  facts: ({ lo, hi }) => ({
    range: { lo, hi, loOpen: false, hiOpen: false },
    kinks: [
      { x: lo, left: 0, right: 1 },
      { x: hi, left: 1, right: 0 },
    ],
    monotone: true,
    smoothness: "C0",
    odd: lo === -hi,
    lipschitz: { value: 1, at: (lo + hi) / 2 },
    minimum: { x: lo, value: lo },
  }),
  citations: [collobert2004],
  approximates: "tanh",
  numpy: "np.clip(x, lo, hi)",
  torch: "torch.nn.functional.hardtanh(x, min_val=lo, max_val=hi)",
  docs: "Slope 0 at both kinks, the flat sides'.",
});

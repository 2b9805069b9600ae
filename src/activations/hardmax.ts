import { defineVector } from "./define-vector.ts";
import { firstTop } from "./extremes.ts";

/**
 * **Hardmax**: 1 at the largest entry, else 0; of equals, the first. What softmax becomes as its temperature goes to 0.
 *
 * Entries are 0 or 1 and sum to 1; of no entries []. Any NaN gives NaN throughout. Its derivative is 0 wherever it
 * exists, so no gradient passes through it; where the winner changes, the value jumps. Exact.
 */
export const hardmax = defineVector({
  id: "hardmax",
  name: "Hardmax",
  symbolTex: String.raw`\operatorname{hardmax}`,
  tex: String.raw`\begin{cases} 1 & i = \operatorname{argmax} z \\ 0 & \text{else} \end{cases}`,
  valueInto: (z, out) => {
    const best = firstTop(z);
    let spoiled = 0;
    for (let i = 0; i < z.length; i++) if (Number.isNaN(z[i])) spoiled = NaN;
    for (let i = 0; i < z.length; i++) out[i] = (i === best ? 1 : 0) + spoiled;
  },
  derivativeTex: "0",
  vjp: (z) => flat(z),
  jacobian: (z) => z.map(() => flat(z)),
  facts: {
    range: { lo: 0, hi: 1, loOpen: false, hiOpen: false },
    simplex: true,
    lipschitz: { value: Infinity, at: null },
  },
  citations: [],
  numpy: "np.eye(z.shape[-1])[np.argmax(z, axis=-1)]",
  torch: "torch.nn.functional.one_hot(z.argmax(dim=-1), z.shape[-1]).to(z.dtype)",
  typescript: [
    "const best = z.indexOf(Math.max(...z));",
    "return z.map((_, i) => (i === best ? 1 : 0));",
  ].join("\n"),
  docs: "Of equals, the first wins; slope 0 everywhere, by convention where the value jumps.",
});

function flat(z: readonly number[]): number[] {
  const slope = z.some(Number.isNaN) ? NaN : 0;
  return z.map(() => slope);
}

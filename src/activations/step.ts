import { defineScalar } from "./define-scalar.ts";
import { mcculloch1943 } from "./works.ts";

/**
 * **Step** (Heaviside): f(x) = 1 for x > 0, else 0. f′(x) = 0 wherever it exists.
 *
 * Takes the two values 0 and 1 only. By convention f(0) = 0 and f′(0) = 0, though the value jumps there: so no
 * gradient ever passes through it. McCulloch & Pitts 1943.
 */
export const step = defineScalar({
  id: "step",
  name: "Step",
  symbolTex: "H",
  tex: String.raw`\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}`,
  // The last branch hands NaN on.
  value: (x) => (x > 0 ? 1 : x <= 0 ? 0 : x),
  derivativeTex: "0",
  derivative: (x) => (Number.isNaN(x) ? NaN : 0),
  facts: {
    range: { lo: 0, hi: 1, loOpen: false, hiOpen: false },
    kinks: [{ x: 0, left: 0, right: 0, jump: { left: 0, right: 1 } }],
    monotone: true,
    smoothness: "C-1",
    odd: false,
    lipschitz: { value: Infinity, at: null },
    minimum: { x: 0, value: 0 },
  },
  citations: [mcculloch1943],
  numpy: "np.heaviside(x, 0.0)",
  torch: "torch.heaviside(x, x.new_zeros(()))",
  docs: "At the jump, x = 0: value 0 and slope 0 by convention.",
});

import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { sechSquared } from "./sech-squared.ts";

/**
 * **Softcap**: f(x) = c tanh(x/c), the identity bent so that it never leaves (−c, c); c = 30 unless given, as for the
 * logits of Gemma 2. f′(x) = sech²(x/c).
 *
 * Range (−c, c), open; smooth, odd (keeps −0), steepest at 0 with slope 1. c > 0. Stable as tanh is.
 */
export const softcap = defineScalar({
  id: "softcap",
  name: "Softcap",
  symbolTex: String.raw`\operatorname{softcap}`,
  parameters: {
    cap: {
      default: 30,
      symbolTex: String.raw`c`,
      meaning: "bound on the value",
      domain: positiveReals,
    },
  },
  tex: String.raw`c \tanh\!\left(\frac{x}{c}\right)`,
  value: (x, { cap }) => cap * Math.tanh(x / cap),
  derivativeTex: String.raw`1 - \tanh^2\!\left(\frac{x}{c}\right)`,
  derivative: (x, { cap }) => sechSquared(x / cap),
  facts: ({ cap }) => ({
    range: { lo: -cap, hi: cap, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: 1, at: 0 },
    minimum: null,
  }),
  citations: [],
  numpy: "cap * np.tanh(x / cap)",
  torch: "cap * torch.tanh(x / cap)",
  docs: "Smooth everywhere. Gemma 2 caps attention scores at 50 and its logits at 30.",
});

import { defineScalar } from "./define-scalar.ts";
import { positiveReals } from "./interval.ts";
import { sechSquared } from "./sech-squared.ts";
import { lecun1998 } from "./works.ts";

/**
 * **LeCun tanh**: f(x) = A tanh(Bx), with A = 1.7159 and B = 2/3 unless given, so that f(±1) is close to ±1.
 * f′(x) = AB sech²(Bx).
 *
 * Range (−A, A), open; smooth, odd (keeps −0), steepest at 0 with slope AB = 1.144. A, B > 0. Stable as tanh is.
 * LeCun, Bottou, Orr & Müller 1998.
 */
export const lecunTanh = defineScalar({
  id: "lecun-tanh",
  name: "LeCun tanh",
  symbolTex: String.raw`\operatorname{tanh}_{\text{LeCun}}`,
  parameters: {
    a: {
      default: 1.7159,
      symbolTex: String.raw`A`,
      meaning: "largest value",
      domain: positiveReals,
    },
    b: {
      default: 2 / 3,
      symbolTex: String.raw`B`,
      meaning: "factor on x",
      domain: positiveReals,
    },
  },
  tex: String.raw`A \tanh(B x)`,
  value: (x, { a, b }) => a * Math.tanh(b * x),
  derivativeTex: String.raw`A B\,\bigl(1 - \tanh^2(B x)\bigr)`,
  derivative: (x, { a, b }) => a * b * sechSquared(b * x),
  facts: ({ a, b }) => ({
    range: { lo: -a, hi: a, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: a * b, at: 0 },
    minimum: null,
  }),
  citations: [lecun1998],
  numpy: "a * np.tanh(b * x)",
  torch: "a * torch.tanh(b * x)",
  docs: "Smooth everywhere: no convention is needed.",
});

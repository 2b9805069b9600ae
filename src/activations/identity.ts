import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";

/**
 * **Identity**: f(x) = x, "no activation". f′(x) = 1.
 *
 * Range (−∞, ∞), smooth, odd (keeps −0). Layers joined by it collapse into one affine layer.
 */
export const identity = defineScalar({
  id: "identity",
  name: "Identity",
  symbolTex: String.raw`\operatorname{id}`,
  tex: "x",
  value: (x) => x,
  derivativeTex: "1",
  derivative: (x) => (Number.isNaN(x) ? NaN : 1),
  facts: {
    range: realLine,
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: 1, at: 0 },
    minimum: null,
  },
  citations: [],
  numpy: "x",
  torch: "x",
  docs: "Smooth everywhere: no convention is needed.",
});

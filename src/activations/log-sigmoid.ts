import { defineScalar } from "./define-scalar.ts";
import { logistic, logOnePlusExp } from "./logistic.ts";

/**
 * **Log-sigmoid**: f(x) = ln σ(x) = −ln(1 + e⁻ˣ), the log-probability that a logit states. f′(x) = σ(−x).
 *
 * Range (−∞, 0), open: from about x = 745 on it rounds to 0. Smooth, rising, near x for very negative x; the slope
 * goes to 1 there and is nowhere steeper.
 *
 * Stable: min(x, 0) − ln(1 + e^(−|x|)) through `log1p`, where `Math.log(sigmoid(x))` is −∞ below −745 and 0 above 37.
 */
export const logSigmoid = defineScalar({
  id: "log-sigmoid",
  name: "Log-sigmoid",
  symbolTex: String.raw`\ln\sigma`,
  tex: String.raw`-\ln\left(1 + e^{-x}\right)`,
  value: (x) => -logOnePlusExp(-x),
  derivativeTex: String.raw`\sigma(-x)`,
  derivative: (x) => logistic(-x),
  facts: {
    range: { lo: -Infinity, hi: 0, loOpen: true, hiOpen: true },
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1, at: -Infinity },
    minimum: null,
  },
  citations: [],
  numpy: "-np.logaddexp(0.0, -x)",
  torch: "torch.nn.functional.logsigmoid(x)",
  docs: "Smooth everywhere: no convention is needed.",
});

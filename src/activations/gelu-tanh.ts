import { defineScalar } from "./define-scalar.ts";
import { logistic, logisticSlope, vanishing } from "./logistic.ts";
import { hendrycks2016 } from "./works.ts";

/** 2√(2/π). */
const scale = 1.5957691216057308;

/**
 * **GELU, tanh form**: f(x) = ½x(1 + tanh u) with u = √(2/π)(x + 0.044715x³), an approximation of GELU to within
 * 0.0005. f′(x) = σ(2u) + 2xu′ σ(2u)σ(−2u).
 *
 * Range [−0.17004, ∞), lowest at x = −0.75246, not monotone; smooth; steepest at 1.41850 with slope 1.12899.
 * f(−∞) = 0. The default in JAX; GPT-2 uses it.
 *
 * Stable: ½(1 + tanh u) is computed as σ(2u), where the sum would cancel for negative x. Hendrycks & Gimpel 2016.
 */
export const geluTanh = defineScalar({
  id: "gelu-tanh",
  name: "GELU (tanh)",
  symbolTex: String.raw`\operatorname{GELU}_{\tanh}`,
  tex: String.raw`\tfrac{x}{2}\Bigl(1 + \tanh\bigl(\sqrt{2/\pi}\,(x + 0.044715\,x^3)\bigr)\Bigr)`,
  value: geluTanhValue,
  derivativeTex: String.raw`\sigma(2u) + 2x\,u^\prime\,\sigma(2u)\,\sigma(-2u),\quad u = \sqrt{2/\pi}\,(x + 0.044715\,x^3)`,
  derivative: geluTanhSlope,
  kernels: {
    value: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = geluTanhValue(xs[i]!);
    },
    derivative: (xs, out) => {
      for (let i = 0; i < xs.length; i++) out[i] = geluTanhSlope(xs[i]!);
    },
  },
  facts: {
    range: { lo: -0.17004075057125406, hi: Infinity, loOpen: false, hiOpen: true },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1.1289930686587717, at: 1.4185040087908283 },
    minimum: { x: -0.7524614220710163, value: -0.17004075057125406 },
  },
  citations: [hendrycks2016],
  approximates: "gelu",
  numpy: "x / (1.0 + np.exp(-2.0 * math.sqrt(2.0 / math.pi) * (x + 0.044715 * x**3)))",
  torch: 'torch.nn.functional.gelu(x, approximate="tanh")',
  docs: "Smooth everywhere. JAX's default form of GELU.",
});

/** 2u, the exponent of the sigmoid that the tanh amounts to. */
function exponent(x: number): number {
  return scale * x * (1 + 0.044715 * x * x);
}

function geluTanhValue(x: number): number {
  return vanishing(x, logistic(exponent(x)));
}

function geluTanhSlope(x: number): number {
  const u = exponent(x);
  const slope = scale * (1 + 3 * 0.044715 * x * x);
  // Where the bell has died away, the slope's own growth no longer counts.
  const bell = logisticSlope(u);
  return logistic(u) + (bell === 0 ? 0 : x * slope * bell);
}

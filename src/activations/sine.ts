import { defineScalar } from "./define-scalar.ts";
import { realLine } from "./interval.ts";
import { sitzmann2020 } from "./works.ts";

/**
 * **Sine**: f(x) = sin(ωx); ω = 1 unless given (30 in every sine layer of SIREN). f′(x) = ω cos(ωx).
 *
 * Range [−1, 1], smooth, odd (keeps −0), not monotone; steepest at 0 with slope ω. ω ≠ 0; a negative one is allowed.
 * There is no limit at ±∞: sine(±∞) is NaN. Sitzmann, Martel, Bergman, Lindell & Wetzstein 2020.
 */
export const sine = defineScalar({
  id: "sine",
  name: "Sine",
  symbolTex: String.raw`\sin`,
  parameters: {
    omega: {
      default: 1,
      symbolTex: String.raw`\omega`,
      meaning: "frequency",
      domain: realLine,
      nonzero: true,
    },
  },
  tex: String.raw`\sin(\omega x)`,
  value: (x, { omega }) => Math.sin(omega * x),
  derivativeTex: String.raw`\omega\cos(\omega x)`,
  derivative: (x, { omega }) => omega * Math.cos(omega * x),
  facts: ({ omega }) => ({
    range: { lo: -1, hi: 1, loOpen: false, hiOpen: false },
    kinks: [],
    monotone: false,
    smoothness: "Cinf",
    odd: true,
    lipschitz: { value: Math.abs(omega), at: 0 },
    minimum: { x: -Math.PI / 2 / omega, value: -1 },
    // Closed forms, since a high ω turns too often for quadrature; expm1 keeps a small ω exact.
    gain: {
      forward: Math.sqrt(-2 / Math.expm1(-2 * omega * omega)),
      backward: Math.sqrt(2 / (1 + Math.exp(-2 * omega * omega))) / Math.abs(omega),
    },
  }),
  citations: [sitzmann2020],
  numpy: "np.sin(omega * x)",
  torch: "torch.sin(omega * x)",
  docs: "Smooth everywhere. No limit at ±∞: NaN there.",
});

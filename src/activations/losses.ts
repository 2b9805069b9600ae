import { attach } from "./attach.ts";
import { sigmoid } from "./sigmoid.ts";

/** How wrong an output is against a target, with its derivative by the output. */
export interface Loss {
  /** The loss, 0 or more. */
  (output: number, target: number): number;
  readonly id: string;
  readonly name: string;
  readonly tex: string;
  readonly derivativeTex: string;
  /** ∂loss/∂output. */
  derivative(output: number, target: number): number;
}

/**
 * **Binary cross-entropy on a logit**: −t ln σ(z) − (1 − t) ln σ(−z), in nats. Derivative by z: σ(z) − t.
 *
 * `z` any logit (±Infinity included), `t` the target probability in [0, 1], else `RangeError`. Stable: computed
 * as max(z, 0) − zt + ln(1 + e^(−|z|)) with no cancellation; the derivative keeps its digits at t = 0 and t = 1.
 */
export const bceWithLogits: Loss = attach(
  (z: number, t: number) => {
    const wrongShare = z >= 0 ? 1 - target("bceWithLogits", t) : target("bceWithLogits", t);
    // A sure and right answer costs nothing: 0 · ∞ would be NaN.
    const excess = wrongShare === 0 ? 0 : wrongShare * Math.abs(z);
    return excess + Math.log1p(Math.exp(-Math.abs(z)));
  },
  {
    id: "bce-with-logits",
    name: "Binary cross-entropy on logits",
    tex: String.raw`\max(z, 0) - zt + \ln\left(1 + e^{-|z|}\right)`,
    derivativeTex: String.raw`\sigma(z) - t`,
    derivative: (z: number, t: number) =>
      (1 - target("bceWithLogits", t)) * sigmoid(z) - t * sigmoid(-z),
  },
);

/** **Squared error**, halved: ½(p − t)². Derivative by p: p − t. */
export const squaredError: Loss = attach((p: number, t: number) => 0.5 * (p - t) * (p - t), {
  id: "squared-error",
  name: "Squared error",
  tex: String.raw`\tfrac{1}{2}(p - t)^2`,
  derivativeTex: "p - t",
  derivative: (p: number, t: number) => p - t,
});

function target(lossName: string, t: number): number {
  if (t < 0 || t > 1) {
    throw new RangeError(`${lossName}: the target t must lie in [0, 1], got ${t}.`);
  }
  return t;
}

import { toVector } from "./arguments.ts";
import { attach } from "./attach.ts";
import { logSoftmax } from "./log-softmax.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";

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

/** How wrong a list of logits is against the class that is right, with its gradient by the logits. */
export interface ClassLoss {
  /** The loss, 0 or more; `target` is the right class's index. */
  (z: ArrayLike<number>, target: number): number;
  readonly id: string;
  readonly name: string;
  readonly tex: string;
  readonly derivativeTex: string;
  /** ∂loss/∂zᵢ, one entry per logit. */
  gradient(z: ArrayLike<number>, target: number): number[];
}

/**
 * **Cross-entropy on logits**: ln Σⱼ e^(zⱼ) − z_y, in nats, for the right class y, counted from 0. Gradient p − e_y
 * with p = softmax z.
 *
 * `z` any logits (−∞ masks a class: as the right one it costs ∞), `target` an index into them, else `RangeError`. NaN
 * or +∞ gives NaN. Stable: through log-softmax, so that a tiny loss keeps its digits, and p_y − 1 as the sum of the
 * others.
 */
export const crossEntropy: ClassLoss = attach(
  (z: ArrayLike<number>, y: number) => {
    const logits = toVector("crossEntropy", z);
    // From 0, so that no loss is 0 and not −0.
    return 0 - logSoftmax(logits)[classIndex(logits, y)]!;
  },
  {
    id: "cross-entropy",
    name: "Cross-entropy on logits",
    tex: String.raw`\ln \sum_j e^{z_j} - z_y`,
    derivativeTex: String.raw`p_i - \delta_{iy}`,
    gradient: (z: ArrayLike<number>, y: number) => {
      const logits = toVector("crossEntropy.gradient", z);
      const gradient = softmax(logits);
      gradient[classIndex(logits, y)] = 0;
      gradient[y] = gradient.reduce((sum, pi) => sum - pi, 0);
      return gradient;
    },
  },
);

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

function classIndex(z: readonly number[], y: number): number {
  if (!Number.isInteger(y) || y < 0 || y >= z.length) {
    throw new RangeError(
      `crossEntropy: the target must be an index below ${z.length}, the number of logits, got ${y}.`,
    );
  }
  return y;
}

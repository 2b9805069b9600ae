import { toNumberIn } from "./check.ts";

/** How parameters follow their gradient. The same value serves any number of runs: each starts afresh. */
export interface Optimizer {
  readonly name: string;
  /** Begins a run over `count` parameters and returns its step, which changes the parameters in place. */
  start(count: number): (parameters: Float64Array, gradient: Float64Array) => void;
}

export interface SgdOptions {
  /** η, 0 or more. */
  readonly learningRate: number;
  /** μ in [0, 1]; 0 if left out. */
  readonly momentum?: number;
  /** λ, 0 or more; 0 if left out. It pulls weights and biases alike. */
  readonly weightDecay?: number;
}

/**
 * **Gradient descent**, stochastic where the batches are: v ← μv + g + λp, p ← p − ηv, as PyTorch has it (the first v is
 * the first gradient). Robbins & Monro 1951; momentum Polyak 1964.
 *
 * @throws {RangeError} for a number out of range, NaN included; TypeError for what is no number.
 */
export function sgd({ learningRate, momentum = 0, weightDecay = 0 }: SgdOptions): Optimizer {
  toNumberIn("sgd", "learningRate", learningRate, [0, Infinity]);
  toNumberIn("sgd", "momentum", momentum, [0, 1]);
  toNumberIn("sgd", "weightDecay", weightDecay, [0, Infinity]);
  return {
    name: "SGD",
    start: (count) => {
      const velocity = new Float64Array(count);
      return (parameters, gradient) => {
        for (let i = 0; i < count; i++) {
          const v = momentum * velocity[i]! + (gradient[i]! + weightDecay * parameters[i]!);
          velocity[i] = v;
          parameters[i] = parameters[i]! - learningRate * v;
        }
      };
    },
  };
}

export interface AdamOptions {
  /** η, 0 or more. */
  readonly learningRate: number;
  /** Memory of the mean gradient, from 0 to below 1; 0.9 if left out. */
  readonly beta1?: number;
  /** Memory of the mean square gradient, from 0 to below 1; 0.999 if left out. */
  readonly beta2?: number;
  /** ε, 0 or more, added outside of the root; 1e−8 if left out. */
  readonly epsilon?: number;
}

/**
 * **Adam**: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − η·m̂/(√v̂ + ε), with m̂ = m/(1 − β₁ᵗ) and
 * v̂ = v/(1 − β₂ᵗ) at step t = 1, 2, … Kingma & Ba 2015, algorithm 1.
 *
 * @throws {RangeError} for a number out of range, NaN included; TypeError for what is no number.
 */
export function adam({
  learningRate,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
}: AdamOptions): Optimizer {
  toNumberIn("adam", "learningRate", learningRate, [0, Infinity]);
  toNumberIn("adam", "beta1", beta1, [0, 0.9999999]);
  toNumberIn("adam", "beta2", beta2, [0, 0.9999999]);
  toNumberIn("adam", "epsilon", epsilon, [0, Infinity]);
  return {
    name: "Adam",
    start: (count) => {
      const mean = new Float64Array(count);
      const square = new Float64Array(count);
      let t = 0;
      return (parameters, gradient) => {
        t++;
        const [c1, c2] = [1 - beta1 ** t, 1 - beta2 ** t];
        for (let i = 0; i < count; i++) {
          const g = gradient[i]!;
          const m = (mean[i] = beta1 * mean[i]! + (1 - beta1) * g);
          const v = (square[i] = beta2 * square[i]! + (1 - beta2) * g * g);
          parameters[i] =
            parameters[i]! - (learningRate * (m / c1)) / (Math.sqrt(v / c2) + epsilon);
        }
      };
    },
  };
}

import { bceWithLogits, logSoftmax, squaredError } from "../activations/index.ts";
import type { Loss } from "../activations/index.ts";

/**
 * How wrong a network is on some rows: always the mean over the rows of
 * - `bce-with-logits`: the sum over the outputs of binary cross-entropy on a logit, in nats; targets in [0, 1];
 * - `cross-entropy`: cross-entropy of the softmax of all outputs, in nats; the target is the right class, from 0;
 * - `squared-error`: the sum over the outputs of ½(output − target)², half the usual mean squared error.
 */
export type LossId = "bce-with-logits" | "cross-entropy" | "squared-error";

export const lossIds: readonly LossId[] = ["bce-with-logits", "cross-entropy", "squared-error"];

/** Returns the loss for these targets and fills the gradient that it was made with. */
export type BatchLoss = (targets: Float64Array) => number;

/**
 * A loss on the outputs of `rows` rows, `width` each.
 *
 * @param outputs Where the outputs are found at each call.
 * @param gradient Where ∂loss/∂output is written.
 */
export function createLoss(
  loss: LossId,
  outputs: Float64Array,
  gradient: Float64Array,
  rows: number,
  width: number,
): BatchLoss {
  switch (loss) {
    case "bce-with-logits":
      return sumOf(bceWithLogits, outputs, gradient, rows);
    case "squared-error":
      return sumOf(squaredError, outputs, gradient, rows);
    case "cross-entropy":
      return classLoss(outputs, gradient, rows, width);
  }
}

function sumOf(loss: Loss, outputs: Float64Array, gradient: Float64Array, rows: number): BatchLoss {
  return (targets) => {
    let sum = 0;
    for (let i = 0; i < outputs.length; i++) {
      sum += loss(outputs[i]!, targets[i]!);
      gradient[i] = loss.derivative(outputs[i]!, targets[i]!) / rows;
    }
    return sum / rows;
  };
}

/** Through log-softmax, into arrays that are there already: the activation module's own would make one a row. */
function classLoss(
  outputs: Float64Array,
  gradient: Float64Array,
  rows: number,
  width: number,
): BatchLoss {
  const rowOf = (list: Float64Array, r: number) => list.subarray(r * width, (r + 1) * width);
  const views = Array.from({ length: rows }, (_, r) => ({
    logits: rowOf(outputs, r),
    out: rowOf(gradient, r),
  }));
  return (targets) => {
    let sum = 0;
    for (let r = 0; r < rows; r++) {
      const { logits, out } = views[r]!;
      const right = targets[r]!;
      logSoftmax.mapInto(logits, out);
      sum -= out[right]!;
      // p − 1 for the right class, as minus the sum of the others, keeps its digits.
      let others = 0;
      for (let k = 0; k < width; k++) {
        if (k === right) continue;
        const p = Math.exp(out[k]!);
        others += p;
        out[k] = p / rows;
      }
      out[right] = -others / rows;
    }
    return sum / rows;
  };
}

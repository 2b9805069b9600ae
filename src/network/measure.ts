import { createBuffers, passForward } from "./buffers.ts";
import { toDense, toNumberIn } from "./check.ts";
import { toDenseData } from "./data.ts";
import type { Data, LossOptions } from "./data.ts";
import type { Network } from "./network.ts";
import { createGradient, createPass } from "./pass.ts";

/** What the layers make of one input. */
export interface Forward {
  /** Pre-activations, a list for each layer. */
  readonly z: number[][];
  /** Activations, a list for each layer; the last is the network's output. */
  readonly a: number[][];
}

/** All pre-activations and activations for one input. A wrong length gives `RangeError`. */
export function forward(net: Network, x: readonly number[]): Forward {
  const input = toDense("forward", "x", [x], net.sizes[0]!);
  const buffers = createBuffers(net, 1, input);
  passForward(net, buffers);
  return {
    z: buffers.layers.map(({ z }) => [...z]),
    a: buffers.layers.map(({ a }) => [...a]),
  };
}

/** The output for one input, after the output layer's activation. A wrong length gives `RangeError`. */
export function predict(net: Network, x: readonly number[]): number[] {
  const input = toDense("predict", "x", [x], net.sizes[0]!);
  const output = new Float64Array(net.sizes.at(-1)!);
  predictInto(net, input, output);
  return [...output];
}

/**
 * Writes the outputs for many inputs, row by row, for pictures of a whole plane.
 *
 * @param inputs Rows × the network's inputs.
 * @param outputs Rows × its outputs.
 * @throws {RangeError} if the lengths don't fit.
 */
export function predictInto(net: Network, inputs: Float64Array, outputs: Float64Array): void {
  const [width, height] = [net.sizes[0]!, net.sizes.at(-1)!];
  const rows = inputs.length / width;
  if (!Number.isInteger(rows) || outputs.length !== rows * height) {
    throw new RangeError(
      `predictInto: ${inputs.length} inputs, ${width} a row, do not go with ${outputs.length} outputs, ${height} a row.`,
    );
  }
  const buffers = createBuffers(net, rows, inputs);
  passForward(net, buffers);
  outputs.set(buffers.layers.at(-1)!.a);
}

/** The loss on all rows: see `LossId` for what exactly. */
export function meanLoss(net: Network, data: Data, options: LossOptions = {}): number {
  const { rows, inputs, targets, loss } = toDenseData("meanLoss", net, data, options);
  return createPass(net, rows, loss, inputs).forward(targets);
}

export interface AccuracyOptions {
  /** The output layer's pre-activation from which on a row counts as class 1; 0 if left out. */
  readonly threshold?: number;
  /** How far from the threshold it must be to say anything; 1e−9 if left out. */
  readonly margin?: number;
}

/**
 * The share of rows that are classified right, 0 to 1. With one output, a row is of class 1 where its target exceeds ½, so
 * that targets may be 0 and 1 or −1 and 1; with more, the largest output says the class, and a tie is wrong.
 *
 * An output within `margin` of the threshold says nothing and counts half, as a coin's toss would: a linear network on
 * XOR ends with logits near 1e−17, whose signs are rounding alone. NaN counts as wrong.
 */
export function accuracy(net: Network, data: Data, options: AccuracyOptions = {}): number {
  const { threshold = 0, margin = 1e-9 } = options;
  toNumberIn("accuracy", "threshold", threshold, [-Infinity, Infinity]);
  toNumberIn("accuracy", "margin", margin, [0, Infinity]);
  const outputs = net.sizes.at(-1)!;
  const loss = outputs === 1 ? "squared-error" : "cross-entropy";
  const { rows, inputs, targets } = toDenseData("accuracy", net, data, { loss });
  const buffers = createBuffers(net, rows, inputs);
  passForward(net, buffers);
  const { z } = buffers.layers.at(-1)!;
  let right = 0;
  for (let r = 0; r < rows; r++) {
    const target = targets[r]!;
    if (outputs > 1) {
      if (isLargest(z.subarray(r * outputs, (r + 1) * outputs), target)) right++;
      continue;
    }
    const beyond = z[r]! - threshold;
    if (Math.abs(beyond) <= margin) right += 0.5;
    else if (target > 0.5 ? beyond > 0 : beyond < 0) right++;
  }
  return right / rows;
}

function isLargest(list: Float64Array, at: number): boolean {
  return list.every((entry, i) => i === at || entry < list[at]!);
}

/** The gradient of the loss on some data. */
export interface Gradients {
  readonly loss: number;
  /** For each layer ∂loss/∂W, row by row as the layer's own weights, and ∂loss/∂b. */
  readonly layers: readonly { readonly weights: Float64Array; readonly biases: Float64Array }[];
}

/** The loss on all rows and its gradient by every weight and bias, by backpropagation. */
export function gradientsOn(net: Network, data: Data, options: LossOptions = {}): Gradients {
  const { rows, inputs, targets, loss } = toDenseData("gradientsOn", net, data, options);
  const pass = createPass(net, rows, loss, inputs);
  const gradient = createGradient(net);
  const value = pass.forward(targets);
  pass.backward(gradient);
  return {
    loss: value,
    layers: gradient.layers.map(({ weights, biases }) => ({ weights, biases })),
  };
}

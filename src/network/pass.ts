import { createBuffers, passBackward, passForward } from "./buffers.ts";
import type { Buffers } from "./buffers.ts";
import { createLoss } from "./losses.ts";
import type { LossId } from "./losses.ts";
import type { Layer, Network } from "./network.ts";

/** A number for each parameter of a network, flat and layer by layer. */
export interface Gradient {
  readonly flat: Float64Array;
  readonly layers: readonly Layer[];
}

/** Room for the gradient of a network, laid out as its parameters are. */
export function createGradient(net: Network): Gradient {
  const flat = new Float64Array(net.parameters.length);
  const base = net.parameters.byteOffset;
  const view = (of: Float64Array) => {
    const from = (of.byteOffset - base) / Float64Array.BYTES_PER_ELEMENT;
    return flat.subarray(from, from + of.length);
  };
  const layers = net.layers.map((layer) => ({
    ...layer,
    weights: view(layer.weights),
    biases: view(layer.biases),
  }));
  return { flat, layers };
}

/** One way there and back for a fixed number of rows. */
export interface Pass {
  readonly buffers: Buffers;
  /** Computes the loss on `buffers.input`, and `back` of the last layer. */
  forward(targets: Float64Array): number;
  /** After `forward`: every layer's `delta`, and the gradient if one is given. */
  backward(gradient?: Gradient): void;
}

export function createPass(net: Network, rows: number, loss: LossId, input?: Float64Array): Pass {
  const buffers = createBuffers(net, rows, input);
  const { a, back } = buffers.layers.at(-1)!;
  const lossOf = createLoss(loss, a, back, rows, net.sizes.at(-1)!);
  return {
    buffers,
    forward: (targets) => {
      passForward(net, buffers);
      return lossOf(targets);
    },
    backward: (gradient) => passBackward(net, buffers, gradient?.layers),
  };
}

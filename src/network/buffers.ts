import { identity } from "../activations/index.ts";
import type { Layer, Network } from "./network.ts";

/** The numbers of one layer for a number of rows at once, each row after the other. */
export interface LayerBuffers {
  /** Pre-activations. */
  readonly z: Float64Array;
  /** Activations: what the next layer takes. */
  readonly a: Float64Array;
  /** f′(z). */
  readonly slope: Float64Array;
  /** ∂loss/∂z. */
  readonly delta: Float64Array;
  /** ∂loss/∂a. */
  readonly back: Float64Array;
}

/** Room for one pass of `rows` inputs through a network; a pass allocates nothing. */
export interface Buffers {
  readonly rows: number;
  readonly input: Float64Array;
  readonly layers: readonly LayerBuffers[];
}

export function createBuffers(net: Network, rows: number, input?: Float64Array): Buffers {
  return {
    rows,
    input: input ?? new Float64Array(rows * net.sizes[0]!),
    layers: net.layers.map((layer) => {
      const room = () => new Float64Array(rows * layer.units);
      const [z, back] = [room(), room()];
      // What an affine layer gives is what it sums: one array serves for both.
      return isAffine(layer)
        ? { z, a: z, slope: room().fill(1), back, delta: back }
        : { z, a: room(), slope: room(), back, delta: room() };
    }),
  };
}

const isAffine = (layer: Layer) => layer.activation === identity && !layer.residual;

/** Fills `z` and `a` of every layer from the input. */
export function passForward(net: Network, { rows, input, layers }: Buffers): void {
  let from = input;
  for (let l = 0; l < layers.length; l++) {
    const layer = net.layers[l]!;
    const { z, a } = layers[l]!;
    sumInputs(layer, rows, from, z);
    if (a !== z) layer.activation.mapInto(z, a);
    if (layer.residual) for (let i = 0; i < a.length; i++) a[i] = a[i]! + from[i]!;
    from = a;
  }
}

/**
 * Fills `slope`, `delta` and `back` of every layer, from `back` of the last one; after `passForward`. If there is a
 * gradient, laid out as the network's parameters are, it is overwritten with ∂loss/∂parameters.
 *
 * @param deltaGiven Start from `delta` of the last layer instead.
 */
export function passBackward(
  net: Network,
  buffers: Buffers,
  gradient?: readonly Layer[],
  deltaGiven = false,
): void {
  const { rows, input, layers } = buffers;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = net.layers[l]!;
    const { z, slope, delta, back } = layers[l]!;
    if (delta !== back && !(deltaGiven && l === layers.length - 1)) {
      layer.activation.derivativeInto(z, slope);
      for (let i = 0; i < delta.length; i++) delta[i] = back[i]! * slope[i]!;
    }
    const before = l === 0 ? undefined : layers[l - 1]!;
    if (gradient !== undefined) {
      sumGradient(gradient[l]!, rows, delta, before === undefined ? input : before.a);
    }
    if (before === undefined) return;
    sumBack(layer, rows, delta, before.back);
    if (layer.residual)
      for (let i = 0; i < back.length; i++) before.back[i] = before.back[i]! + back[i]!;
  }
}

/** z = W·a + b in every row. */
function sumInputs(layer: Layer, rows: number, from: Float64Array, z: Float64Array): void {
  const { inputs, units, weights, biases } = layer;
  for (let r = 0; r < rows; r++) {
    const row = r * inputs;
    for (let j = 0; j < units; j++) {
      const w = j * inputs;
      let sum = biases[j]!;
      for (let i = 0; i < inputs; i++) sum += weights[w + i]! * from[row + i]!;
      z[r * units + j] = sum;
    }
  }
}

/** ∂loss/∂a of the layer before: Wᵀ·δ in every row. */
function sumBack(layer: Layer, rows: number, delta: Float64Array, back: Float64Array): void {
  const { inputs, units, weights } = layer;
  back.fill(0);
  for (let r = 0; r < rows; r++) {
    const row = r * inputs;
    for (let j = 0; j < units; j++) {
      const [d, w] = [delta[r * units + j]!, j * inputs];
      for (let i = 0; i < inputs; i++) back[row + i] = back[row + i]! + d * weights[w + i]!;
    }
  }
}

/** ∂loss/∂W = Σ δ·aᵀ and ∂loss/∂b = Σ δ, over all rows. */
function sumGradient(
  { inputs, units, weights, biases }: Layer,
  rows: number,
  delta: Float64Array,
  from: Float64Array,
): void {
  weights.fill(0);
  biases.fill(0);
  for (let r = 0; r < rows; r++) {
    const row = r * inputs;
    for (let j = 0; j < units; j++) {
      const [d, w] = [delta[r * units + j]!, j * inputs];
      biases[j] = biases[j]! + d;
      for (let i = 0; i < inputs; i++) weights[w + i] = weights[w + i]! + d * from[row + i]!;
    }
  }
}

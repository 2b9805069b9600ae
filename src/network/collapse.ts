import { identity } from "../activations/index.ts";
import { networkFrom } from "./network.ts";
import type { Layer, LayerSpec, Network } from "./network.ts";

/** An affine map x ↦ W·x + b. */
export interface Affine {
  /** One row an output, one column an input. */
  readonly W: number[][];
  readonly b: number[];
}

/** A network's layers as one writes them: `networkFrom(toLayers(net))` is the network again. */
export function toLayers(net: Network): Required<LayerSpec>[] {
  return net.layers.map((layer) => ({
    W: rowsOf(layer),
    b: [...layer.biases],
    activation: layer.activation,
    residual: layer.residual,
  }));
}

/**
 * The one affine map that a stack of affine layers amounts to: W = W₃W₂W₁ and b = W₃(W₂b₁ + b₂) + b₃.
 *
 * @param layers Of a network, or as one writes them; all with the activation "identity".
 * @throws {TypeError} if a layer bends, since then there is no such map.
 */
export function collapse(layers: Network | readonly LayerSpec[]): Affine {
  const net = "parameters" in layers ? layers : networkFrom(layers);
  return net.layers.map(toAffine).reduce(compose);
}

function toAffine(layer: Layer, l: number): Affine {
  if (layer.activation !== identity) {
    throw new TypeError(
      `collapse: layer ${l} bends by ${layer.activation.name}: only affine layers collapse into one.`,
    );
  }
  const W = rowsOf(layer);
  // A skip connection adds the identity matrix.
  if (layer.residual) W.forEach((row, i) => (row[i] = row[i]! + 1));
  return { W, b: [...layer.biases] };
}

function compose(first: Affine, second: Affine): Affine {
  const through = (row: readonly number[], column: (k: number) => number) =>
    row.reduce((sum, weight, k) => sum + weight * column(k), 0);
  return {
    W: second.W.map((row) => first.W[0]!.map((_, i) => through(row, (k) => first.W[k]![i]!))),
    b: second.W.map((row, j) => through(row, (k) => first.b[k]!) + second.b[j]!),
  };
}

function rowsOf({ weights, inputs, units }: Layer): number[][] {
  return Array.from({ length: units }, (_, j) => [
    ...weights.subarray(j * inputs, (j + 1) * inputs),
  ]);
}

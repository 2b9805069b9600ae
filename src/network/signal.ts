import { createBuffers, passBackward, passForward } from "./buffers.ts";
import { checkFinite, toCount, toDense } from "./check.ts";
import { toDenseData } from "./data.ts";
import type { Data, LossOptions } from "./data.ts";
import type { Network } from "./network.ts";
import { createGradient, createPass } from "./pass.ts";
import { mulberry32, normal } from "./random.ts";

/** The size of the signal in one layer: root mean squares over all rows and units. */
export interface LayerSignal {
  /** Of the pre-activations z, on the way forward. */
  readonly z: number;
  /** Of δ = ∂loss/∂z, on the way back. */
  readonly delta: number;
}

/**
 * How a signal grows or fades with depth, apart from any loss: the size of z in each hidden layer on the way forward, and
 * of δ on the way back where the last hidden layer's δ (with skip connections its ∂loss/∂a) is drawn from N(0, 1). `result[0].delta / result.at(-1).delta` is
 * the share of a gradient that reaches the first layer. The output layer plays no part.
 *
 * @param xs Inputs, one row each.
 * @param options.seed Of the stream from which δ is drawn, mulberry32; 1 if left out.
 * @throws {RangeError} for rows of a wrong length or if there are none, or no hidden layers.
 */
export function signalByDepth(
  net: Network,
  xs: readonly (readonly number[])[],
  { seed = 1 }: { readonly seed?: number } = {},
): LayerSignal[] {
  const inputs = toDense("signalByDepth", "xs", xs, net.sizes[0]!);
  checkFinite("signalByDepth", "xs", inputs, net.sizes[0]!);
  if (xs.length === 0) throw new RangeError("signalByDepth: there must be one row or more.");
  const hidden = net.layers.slice(0, -1);
  if (hidden.length === 0) throw new RangeError("signalByDepth: the network has no hidden layer.");
  const random = mulberry32(toCount("signalByDepth", "seed", seed, 0));

  const body: Network = { ...net, sizes: net.sizes.slice(0, -1), layers: hidden };
  const buffers = createBuffers(body, xs.length, inputs);
  passForward(body, buffers);
  const { delta, back } = buffers.layers.at(-1)!;
  // A skip connection carries what comes back past the layer's z: there it must be put in behind it.
  const skips = hidden.at(-1)!.residual;
  const put = skips ? back : delta;
  for (let i = 0; i < put.length; i++) put[i] = normal(random);
  passBackward(body, buffers, undefined, !skips);
  return buffers.layers.map(({ z, delta }) => ({ z: rms(z), delta: rms(delta) }));
}

/** The size of the signal and of the gradient in one layer on some data. */
export interface LayerGradient extends LayerSignal {
  /** Of ∂loss/∂W. */
  readonly weights: number;
}

/** Root mean squares of z, δ and the weights' gradient in each layer, the output layer included, for a loss on data. */
export function gradientByDepth(
  net: Network,
  data: Data,
  options: LossOptions = {},
): LayerGradient[] {
  const { rows, inputs, targets, loss } = toDenseData("gradientByDepth", net, data, options);
  const pass = createPass(net, rows, loss, inputs);
  const gradient = createGradient(net);
  pass.forward(targets);
  pass.backward(gradient);
  return pass.buffers.layers.map(({ z, delta }, l) => ({
    z: rms(z),
    delta: rms(delta),
    weights: rms(gradient.layers[l]!.weights),
  }));
}

/** The square root of the mean square. */
export function rms(list: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i]! * list[i]!;
  return Math.sqrt(sum / list.length);
}

import { identity } from "../activations/index.ts";
import { checkFinite, isList, kindOf, toCount, toDense, toNumberIn } from "./check.ts";
import { mulberry32, normal } from "./random.ts";
import { gainOf, toUnitFunction } from "./unit-function.ts";
import type { UnitFunction, UnitFunctionChoice } from "./unit-function.ts";

/** One layer: z = W·a + b from the layer before, then f(z) in every unit. */
export interface Layer {
  /** How many numbers it takes (fan-in). */
  readonly inputs: number;
  /** How many it gives. */
  readonly units: number;
  /** W, row by row: the weight of unit j on input i is `weights[j * inputs + i]`. */
  readonly weights: Float64Array;
  /** b, one a unit. */
  readonly biases: Float64Array;
  readonly activation: UnitFunction;
  /** Adds its input to its output, a skip connection: f(z) + a. */
  readonly residual: boolean;
}

/** A stack of fully connected layers. Its numbers may be written; its shape stays. */
export interface Network {
  /** Numbers in, units of each hidden layer, numbers out: `[2, 8, 1]`. */
  readonly sizes: readonly number[];
  /** The hidden layers, then the output layer. */
  readonly layers: readonly Layer[];
  /** All weights and biases, layer by layer, W before b; the layers' own arrays are views of it. */
  readonly parameters: Float64Array;
}

/** A layer as one writes it. */
export interface LayerSpec {
  /** One row a unit, one column an input. */
  readonly W: readonly (readonly number[])[];
  /** One a unit; zeros if left out. */
  readonly b?: readonly number[];
  /** "identity" if left out. */
  readonly activation?: UnitFunctionChoice;
  readonly residual?: boolean;
}

export interface NetworkOptions {
  /** Of all hidden layers, or one for each; "relu" if left out. */
  readonly activation?: UnitFunctionChoice | readonly UnitFunctionChoice[];
  /** Of the output layer; "identity" if left out, so that it gives logits. */
  readonly output?: UnitFunctionChoice;
  /** The factor on the hidden layers' weights; each activation's own (`gainOf`) if left out. */
  readonly gain?: number;
  /** Hidden layers that give as many numbers as they take add their input to their output. */
  readonly residual?: boolean;
  /** Of the stream from which the weights are drawn, mulberry32; 1 if left out. */
  readonly seed?: number;
}

/**
 * Makes a network with random weights: `network([2, 8, 1], {activation: "tanh", seed: 7})`.
 *
 * Hidden weights are drawn from N(0, gain²/fan-in), output weights from N(0, 1/fan-in), layer by layer and row by row;
 * biases are 0. With each activation's own gain a signal of size 1 keeps its size (LeCun et al. 1998, Glorot & Bengio
 * 2010, He et al. 2015).
 *
 * @param sizes Numbers in, units of each hidden layer, numbers out.
 * @throws {RangeError} for sizes, a gain or a seed out of range; TypeError for what is no number or no activation.
 */
export function network(sizes: readonly number[], options: NetworkOptions = {}): Network {
  if (!isList(sizes)) {
    throw new TypeError(`network: sizes go as a list, as in [2, 8, 1]; got ${kindOf(sizes)}.`);
  }
  if (sizes.length < 2) {
    throw new RangeError("network: sizes must name at least the inputs and the outputs.");
  }
  sizes.forEach((size, i) => toCount("network", `sizes[${i}]`, size, 1));
  const { gain, output = "identity", residual = false, seed = 1 } = options;
  if (gain !== undefined) toNumberIn("network", "gain", gain, [0, Infinity]);
  const hidden = hiddenFunctions(sizes.length - 2, options.activation ?? "relu");
  const net = assemble(
    sizes,
    [...hidden, toUnitFunction(output)],
    hidden.map((_, l) => residual && sizes[l] === sizes[l + 1]),
  );
  const random = mulberry32(toCount("network", "seed", seed, 0));
  net.layers.forEach(({ weights, inputs, activation }, l) => {
    const factor = l < hidden.length ? (gain ?? gainOf(activation)) : 1;
    const deviation = factor / Math.sqrt(inputs);
    for (let i = 0; i < weights.length; i++) weights[i] = normal(random, 0, deviation);
  });
  return net;
}

/**
 * Makes a network of given weights: `networkFrom([{W: [[1, 1], [1, 1]], b: [0, -1], activation: "relu"}, {W: [[1, -2]]}])`.
 *
 * @throws {RangeError} for shapes that do not fit each other or numbers that are not finite; TypeError for what is no
 * number or no activation.
 */
export function networkFrom(specs: readonly LayerSpec[]): Network {
  if (!isList(specs) || specs.length === 0) {
    throw new TypeError("networkFrom: layers go as a list of {W, b, activation}, one or more.");
  }
  const sizes = [specs[0]!.W?.[0]?.length ?? 0];
  toCount("networkFrom", "the length of W's rows", sizes[0], 1);
  const dense = specs.map(({ W, b = W?.map(() => 0), residual = false }, l) => {
    const inputs = sizes[l]!;
    const weights = toDense("networkFrom", `layers[${l}].W`, W, inputs);
    const biases = toDense("networkFrom", `layers[${l}].b`, [b], W.length);
    checkFinite("networkFrom", `layers[${l}].W`, weights, inputs);
    checkFinite("networkFrom", `layers[${l}].b`, biases, 1);
    toCount("networkFrom", `the number of rows of layers[${l}].W`, W.length, 1);
    if (residual && W.length !== inputs) {
      throw new RangeError(
        `networkFrom: layers[${l}] cannot add its ${inputs} inputs to its ${W.length} outputs.`,
      );
    }
    sizes.push(W.length);
    return { weights, biases };
  });
  const net = assemble(
    sizes,
    specs.map(({ activation = "identity" }) => toUnitFunction(activation)),
    specs.map(({ residual = false }) => residual),
  );
  net.layers.forEach((layer, l) => {
    layer.weights.set(dense[l]!.weights);
    layer.biases.set(dense[l]!.biases);
  });
  return net;
}

/** A network of the same shape, activations and numbers, that shares none of them. */
export function copyNetwork(net: Network): Network {
  const copy = assemble(
    net.sizes,
    net.layers.map(({ activation }) => activation),
    net.layers.map(({ residual }) => residual),
  );
  copy.parameters.set(net.parameters);
  return copy;
}

/** Lays out a network whose parameters are all 0. */
function assemble(
  sizes: readonly number[],
  activations: readonly UnitFunction[],
  residuals: readonly boolean[],
): Network {
  const fanIns = sizes.slice(0, -1);
  const count = fanIns.reduce((sum, inputs, l) => sum + (inputs + 1) * sizes[l + 1]!, 0);
  const parameters = new Float64Array(count);
  let at = 0;
  const take = (length: number) => parameters.subarray(at, (at += length));
  const layers = fanIns.map((inputs, l) => ({
    inputs,
    units: sizes[l + 1]!,
    weights: take(inputs * sizes[l + 1]!),
    biases: take(sizes[l + 1]!),
    activation: activations[l] ?? identity,
    residual: residuals[l] ?? false,
  }));
  return { sizes: [...sizes], layers, parameters };
}

function hiddenFunctions(
  count: number,
  choice: UnitFunctionChoice | readonly UnitFunctionChoice[],
): UnitFunction[] {
  if (!isChoices(choice)) {
    const activation = toUnitFunction(choice);
    return Array.from({ length: count }, () => activation);
  }
  if (choice.length !== count) {
    throw new RangeError(
      `network: there must be one activation for each of the ${count} hidden layers, got ${choice.length}.`,
    );
  }
  return choice.map(toUnitFunction);
}

const isChoices = (
  choice: UnitFunctionChoice | readonly UnitFunctionChoice[],
): choice is readonly UnitFunctionChoice[] => Array.isArray(choice);

import { erfc } from "../../activations/index.ts";
import { mulberry32, normal } from "../../network/index.ts";

/** The chance that a standard normal number is below x. */
export const normalCdf = (x: number): number => erfc(-x / Math.SQRT2) / 2;

/** How many numbers an input has. */
const SIZE = 16;

/**
 * Pre-activations of a layer with random weights and zero biases: one row a unit, one column an input. Weights are
 * from N(0, 1/n) and each input has the length √n, so that every pre-activation is from N(0, 1).
 */
export function randomPreActivations(units: number, inputs: number, seed: number): number[][] {
  const random = mulberry32(seed);
  const draw = (deviation: number): number[] =>
    Array.from({ length: SIZE }, () => normal(random, 0, deviation));
  const weights = Array.from({ length: units }, () => draw(1 / Math.sqrt(SIZE)));
  const xs = Array.from({ length: inputs }, () => {
    const x = draw(1);
    const length = Math.hypot(...x);
    return x.map((value) => (value * Math.sqrt(SIZE)) / length);
  });
  return weights.map((w) => xs.map((x) => w.reduce((sum, value, i) => sum + value * x[i]!, 0)));
}

/** Where a layer's ReLUs give zero, counted in every way. */
export interface Zeros {
  /** Per unit and input: whether it is on. */
  readonly on: readonly (readonly boolean[])[];
  /** The share of zeros, 0 to 1: of all, of each unit's outputs, and of each input's. */
  readonly all: number;
  readonly perUnit: readonly number[];
  readonly perInput: readonly number[];
  /** Units that are zero on all of these inputs. */
  readonly silent: number;
}

/** Counts the zeros that ReLU makes of pre-activations, each with the same bias added. */
export function countZeros(z: readonly (readonly number[])[], bias: number): Zeros {
  const on = z.map((row) => row.map((value) => value + bias > 0));
  const share = (list: readonly boolean[]): number =>
    list.filter((isOn) => !isOn).length / list.length;
  const perUnit = on.map(share);
  const perInput = (on[0] ?? []).map((_, k) => share(on.map((row) => row[k] ?? false)));
  return {
    on,
    all: share(on.flat()),
    perUnit,
    perInput,
    silent: perUnit.filter((zeros) => zeros === 1).length,
  };
}

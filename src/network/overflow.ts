import type { Buffers } from "./buffers.ts";
import type { Network } from "./network.ts";

/** The first number that training could not hold: NaN or infinite. */
export interface Overflow {
  /** What it was, in the order in which a step computes them. */
  readonly what: "pre-activation" | "activation" | "loss" | "parameter";
  /** The layer, from 0, in which it was found; null for the loss. */
  readonly layer: number | null;
  readonly value: number;
}

/** Looks for the first number of a pass that is not finite: where it all began. */
export function findOverflow(net: Network, buffers: Buffers, loss: number): Overflow | null {
  for (const [layer, { z, a }] of buffers.layers.entries()) {
    const first = findIn("pre-activation", layer, z) ?? findIn("activation", layer, a);
    if (first !== null) return first;
  }
  if (!Number.isFinite(loss)) return { what: "loss", layer: null, value: loss };
  for (const [layer, { weights, biases }] of net.layers.entries()) {
    const first = findIn("parameter", layer, weights) ?? findIn("parameter", layer, biases);
    if (first !== null) return first;
  }
  return null;
}

function findIn(what: Overflow["what"], layer: number, list: Float64Array): Overflow | null {
  const value = list.find((entry) => !Number.isFinite(entry));
  return value === undefined ? null : { what, layer, value };
}

/** Whether all numbers of a list are finite: only then is 0 times each of them 0. */
export function allFinite(list: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += 0 * list[i]!;
  return sum === 0;
}

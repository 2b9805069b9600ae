/** The shape of what the benchmark times, and softmax, whose measure is two bare passes of exponentials. */
import { softmax } from "../activations/index.ts";
import type { Peers } from "./bench-peers.ts";

/** Fills `out` from `xs`. */
export type Loop = (xs: Float64Array, out: Float64Array) => void;

/** One function, or its derivative, by everyone who has it. */
export interface Row {
  readonly name: string;
  readonly ours: Loop;
  /** One call `f(x)` for each entry, with its checks. */
  readonly calls: Loop;
  readonly plain: Loop;
  readonly stdlib?: Loop;
  readonly mathjs?: Loop;
  readonly tf?: Loop;
}

/** Softmax of all entries; “plain” is two bare passes of Math.exp and add, the least that any softmax could cost. */
export function softmaxRow({ tf }: Peers): Row {
  return {
    name: "softmax of 1e6 (plain: two passes of exp and add)",
    ours: (xs, out) => softmax.mapInto(xs, out),
    calls: (xs) => void softmax(xs),
    plain: (xs, out) => {
      let sum = 0;
      for (let i = 0; i < xs.length; i++) sum += Math.exp(xs[i]!);
      let again = 0;
      for (let i = 0; i < xs.length; i++) again += Math.exp(xs[i]!);
      out[0] = sum + again;
    },
    tf: (xs) => {
      const input = tf.tensor1d(Float32Array.from(xs));
      const output = tf.softmax(input);
      output.dataSync();
      input.dispose();
      output.dispose();
    },
  };
}

import { mulberry32, network, normal, toLayers, type Affine } from "../../network/index.ts";

/** Keeps the stream of the biases apart from that of the weights. */
const BIASES = 1e6;

/**
 * A random network on the plane: hidden layers of ReLUs and one output, weights as usual (He), and hidden biases from
 * N(0, ½²), which spread the kinks over the window instead of leading all of them through its middle.
 */
export function randomNet(widths: readonly number[], seed: number): Affine[] {
  const random = mulberry32(seed + BIASES);
  return toLayers(network([2, ...widths, 1], { activation: "relu", seed })).map(({ W, b }, l) => ({
    W: W.map((row) => [...row]),
    b: b.map((bias) => (l < widths.length ? normal(random, 0, 0.5) : bias)),
  }));
}

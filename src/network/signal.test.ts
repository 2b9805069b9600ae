import { expect, test } from "vitest";
import type { ScalarId } from "../activations/index.ts";
import {
  circle,
  gradientByDepth,
  gradientsOn,
  mulberry32,
  network,
  normal,
  rms,
  signalByDepth,
} from "./index.ts";

const WIDTH = 64;

/** 64 inputs from N(0, 1)⁶⁴. */
function cloud(seed: number): number[][] {
  const random = mulberry32(1000 + seed);
  return Array.from({ length: 64 }, () => Array.from({ length: WIDTH }, () => normal(random)));
}

/** Medians over 11 seeds of RMS δ₁/δ_D and of RMS z_D, at width 64. */
function medians(activation: ScalarId, gain: number, depth: number) {
  const seeds = Array.from({ length: 11 }, (_, i) => i + 1);
  const runs = seeds.map((seed) => {
    const sizes = [...Array<number>(depth + 1).fill(WIDTH), 1];
    const signal = signalByDepth(network(sizes, { activation, gain, seed }), cloud(seed), { seed });
    expect(signal).toHaveLength(depth);
    const last = signal.at(-1)!;
    return { ratio: signal[0]!.delta / last.delta, z: last.z };
  });
  const median = (of: (run: (typeof runs)[number]) => number) =>
    runs.map(of).sort((a, b) => a - b)[5]!;
  return { ratio: median(({ ratio }) => ratio), z: median(({ z }) => z) };
}

// Within a factor of 2 up to depth 10, of 4 from depth 20 on.
test.each<readonly [ScalarId, number, number, number]>([
  ["identity", 1, 10, 1],
  ["sigmoid", 1, 5, 2.8e-3],
  ["sigmoid", 1, 10, 2e-6],
  ["sigmoid", 4, 10, 1.2e-2],
  ["tanh", 1, 10, 0.29],
  ["tanh", 5 / 3, 10, 1.7],
  ["relu", 1, 10, 4.3e-2],
  ["relu", Math.SQRT2, 10, 0.97],
  ["leaky-relu", Math.SQRT2, 10, 0.97],
  ["selu", 1, 10, 1.4],
  ["gelu", 1.481, 10, 1.3],
  ["silu", 1.623, 10, 2.6],
  ["sigmoid", 1, 20, 9.7e-13],
  ["relu", 1, 20, 1.3e-3],
])("of a gradient through %s at gain %d and depth %i, this share arrives", (...row) => {
  const [activation, gain, depth, share] = row;
  const { ratio } = medians(activation, gain, depth);
  const factor = depth <= 10 ? 2 : 4;
  expect(ratio).toBeGreaterThan(share / factor);
  expect(ratio).toBeLessThan(share * factor);
});

test("on the way forward ReLU keeps its level with √2 and loses it with 1", () => {
  expect(medians("relu", Math.SQRT2, 20).z).toBeGreaterThan(1.1 / 2);
  expect(medians("relu", Math.SQRT2, 20).z).toBeLessThan(1.1 * 2);
  expect(medians("relu", 1, 20).z).toBeLessThan(1.1e-3 * 4);
});

test("skip connections let the gradient through", () => {
  const sizes = [...Array<number>(21).fill(WIDTH), 1];
  const of = (residual: boolean) => {
    const net = network(sizes, { activation: "sigmoid", gain: 1, residual, seed: 2 });
    const signal = signalByDepth(net, cloud(2));
    return signal[0]!.delta / signal.at(-1)!.delta;
  };
  expect(of(false)).toBeLessThan(1e-10);
  expect(of(true)).toBeGreaterThan(0.1);
});

test("the ratio of ReLU's weight gradients does not tell the gain, while the signal fades", () => {
  // One row, so that the output's error is one factor for all layers: then the ratio is the same to rounding.
  const xs = cloud(3).slice(0, 1);
  const of = (gain: number) => {
    const net = network([...Array<number>(10).fill(WIDTH), 1], {
      activation: "relu",
      gain,
      seed: 4,
    });
    const layers = gradientByDepth(net, { xs, ys: [1] });
    // Hidden layers alone share the gain.
    return { ratio: layers[0]!.weights / layers[8]!.weights, z: layers[8]!.z };
  };
  const [low, high] = [of(1), of(Math.SQRT2)];
  expect(low.ratio / high.ratio).toBeCloseTo(1, 10);
  expect(low.z / high.z).toBeCloseTo(Math.SQRT2 ** -9, 10);
});

test("gradients by depth are those of the loss", () => {
  const [net, data] = [network([2, 5, 4, 1], { activation: "tanh" }), circle({ n: 20 })];
  const { layers } = gradientsOn(net, data);
  expect(gradientByDepth(net, data).map(({ weights }) => weights)).toEqual(
    layers.map(({ weights }) => rms(weights)),
  );
});

test("a network without hidden layers has no depth to tell of", () => {
  expect(() => signalByDepth(network([2, 1]), [[1, 2]])).toThrow(RangeError);
});

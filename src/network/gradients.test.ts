import { expect, test } from "vitest";
import {
  circle,
  copyNetwork,
  gradientsOn,
  meanLoss,
  mulberry32,
  network,
  normal,
  ownFunction,
} from "./index.ts";
import type { Data, LossId, NetworkOptions } from "./index.ts";

const ring = circle({ n: 9, seed: 8 });
const classes: Data = { xs: ring.xs, ys: ring.ys.map((_, i) => i % 3) };
const pairs: Data = { xs: ring.xs, ys: ring.xs.map(([x, y]) => [x * y, x - y]) };
const wavy = ownFunction({ f: (x) => x * Math.sin(x), df: (x) => Math.sin(x) + x * Math.cos(x) });

test.each<readonly [string, readonly number[], NetworkOptions, LossId, Data]>([
  ["sigmoid", [2, 5, 1], { activation: "sigmoid" }, "bce-with-logits", ring],
  ["tanh, deep", [2, 4, 4, 4, 4, 1], { activation: "tanh" }, "bce-with-logits", ring],
  ["ReLU", [2, 7, 6, 1], { activation: "relu" }, "bce-with-logits", ring],
  ["GELU, three classes", [2, 6, 3], { activation: "gelu" }, "cross-entropy", classes],
  ["mixed", [2, 5, 4, 3], { activation: ["selu", "mish"] }, "cross-entropy", classes],
  ["own", [2, 5, 5, 2], { activation: wavy }, "squared-error", pairs],
  ["own, sloped by difference", [2, 5, 1], { activation: Math.atan }, "bce-with-logits", ring],
  ["softsign output", [2, 5, 2], { output: "softsign" }, "squared-error", pairs],
  ["skips", [2, 2, 4, 4, 2, 2], { activation: "silu", residual: true }, "squared-error", pairs],
  ["no hidden layer", [2, 1], {}, "bce-with-logits", ring],
  ["a sigmoid output with squared error", [2, 3, 1], { output: "sigmoid" }, "squared-error", ring],
])("backpropagation agrees with central differences: %s", (_, sizes, options, loss, data) => {
  const net = network(sizes, { ...options, seed: 4 });
  const random = mulberry32(9);
  // Biases too, so that no ReLU stands at its kink.
  net.parameters.forEach((p, i) => (net.parameters[i] = p + normal(random, 0, 0.3)));
  const { layers, loss: value } = gradientsOn(net, data, { loss });
  expect(value).toBe(meanLoss(net, data, { loss }));
  const gradient = layers.flatMap(({ weights, biases }) => [...weights, ...biases]);
  expect(gradient).toHaveLength(net.parameters.length);

  const h = 1e-5;
  const moved = copyNetwork(net);
  const lossAt = (i: number, p: number) => {
    moved.parameters[i] = p;
    const there = meanLoss(moved, data, { loss });
    moved.parameters[i] = net.parameters[i]!;
    return there;
  };
  const gaps = [...net.parameters].map((p, i) => {
    const difference = (lossAt(i, p + h) - lossAt(i, p - h)) / (2 * h);
    return Math.abs(difference - gradient[i]!) / Math.max(1, Math.abs(difference));
  });
  expect(Math.max(...gaps)).toBeLessThan(1e-8);
});

test("a sure and wrong answer still has its gradient, a sure and right one hardly any", () => {
  const net = network([1, 1]);
  net.layers[0]!.weights[0] = 800;
  const bias = (y: number) => gradientsOn(net, { xs: [[1]], ys: [y] }).layers[0]!.biases[0]!;
  expect(bias(0)).toBe(1);
  expect(Math.abs(bias(1))).toBeLessThan(1e-300);
});

import { expect, test } from "vitest";
import {
  accuracy,
  adam,
  circle,
  fit,
  meanLoss,
  network,
  networkFrom,
  sgd,
  train,
  xorCorners,
} from "./index.ts";
import type { Data, TrainOptions } from "./index.ts";

const corners = xorCorners();
const ring = circle({ n: 50, seed: 4 });

test("the given network stays as it is, and each step hands over its copy", () => {
  const net = network([2, 4, 1], { activation: "tanh", seed: 3 });
  const before = [...net.parameters];
  const steps = train(net, corners, { optimizer: sgd({ learningRate: 0.5 }) });
  const first = steps.next().value!;
  const [step, loss] = [first.step, first.loss];
  expect([step, loss]).toEqual([1, meanLoss(net, corners)]);
  const afterOne = meanLoss(first.network, corners);
  expect(afterOne).toBeLessThan(loss);
  const second = steps.next().value!;
  expect(second).toMatchObject({ step: 2, loss: afterOne, overflow: null });
  expect(second.network).toBe(first.network);
  expect([...net.parameters]).toEqual(before);
});

test("a run takes as many steps as asked for, also none, and goes on if asked to", () => {
  const net = network([2, 4, 1]);
  expect(fit(net, corners, { steps: 7 }).losses).toHaveLength(7);
  const none = fit(net, corners, { steps: 0 });
  expect(none.losses).toEqual([]);
  expect([...none.network.parameters]).toEqual([...net.parameters]);
  const endless = train(net, corners, { steps: Infinity });
  for (let i = 0; i < 1500; i++) endless.next();
  expect(endless.next().value).toMatchObject({ step: 1501 });
});

test("seeds repeat a run to the last digit, and an optimizer serves for more than one", () => {
  const net = network([2, 8, 1], { seed: 2 });
  const optimizer = adam({ learningRate: 0.02 });
  const run = (seed: number) => fit(net, ring, { steps: 60, batchSize: 8, optimizer, seed }).losses;
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
});

test("each round of batches takes every row once", () => {
  // With squared error on a bias alone and η = 0, the losses tell the rows.
  const xs = Array.from({ length: 7 }, () => [0]);
  const ys = [0, 1, 2, 3, 4, 5, 6].map((k) => Math.sqrt(2 * 10 ** k));
  const options = { loss: "squared-error", steps: 8, optimizer: sgd({ learningRate: 0 }) } as const;
  const { losses } = fit(network([1, 1]), { xs, ys }, { ...options, batchSize: 2 });
  const sizes = [2, 2, 2, 1];
  const round = (k: number) => sizes.reduce((sum, size, i) => sum + size * losses[4 * k + i]!, 0);
  expect(round(0)).toBeCloseTo(1111111, 4);
  expect(round(1)).toBeCloseTo(1111111, 4);
  expect(losses.slice(0, 4)).not.toEqual(losses.slice(4));
});

test("a linear network on XOR ends where it knows nothing", () => {
  for (const seed of [1, 2, 3]) {
    const { network: net } = fit(network([2, 1], { seed }), corners, {
      steps: 2000,
      optimizer: sgd({ learningRate: 0.3 }),
    });
    expect(Math.abs(meanLoss(net, corners) - Math.LN2)).toBeLessThan(1e-6);
    expect(accuracy(net, corners)).toBe(0.5);
  }
});

test("a line that is right on three of XOR's corners has the larger loss", () => {
  const { xs, ys } = xorCorners({ low: 0 });
  const lossOf = (k: number) => meanLoss(networkFrom([{ W: [[k, k]], b: [-k / 2] }]), { xs, ys });
  expect(lossOf(0.5)).toBeCloseTo(0.71617, 5);
  expect(lossOf(1)).toBeCloseTo(0.78091, 5);
  expect(lossOf(2)).toBeCloseTo(0.99709, 5);
  expect(accuracy(networkFrom([{ W: [[1, 1]], b: [-0.5] }]), { xs, ys })).toBe(0.75);
});

test("the largest output says the class, and a tie is wrong", () => {
  const net = networkFrom([{ W: [[1], [0], [-1]] }]);
  const of = (x: number, y: number) => accuracy(net, { xs: [[x]], ys: [y] });
  expect([of(2, 0), of(2, 1), of(-2, 2), of(0, 0)]).toEqual([1, 0, 1, 0]);
  expect(meanLoss(net, { xs: [[0]], ys: [1] })).toBeCloseTo(Math.log(3), 14);
});

test("the threshold of accuracy may be moved", () => {
  const net = networkFrom([{ W: [[1]] }]);
  const data: Data = { xs: [[0.4], [0.6]], ys: [0, 1] };
  expect(accuracy(net, data)).toBe(0.5);
  expect(accuracy(net, data, { threshold: 0.5 })).toBe(1);
  expect(accuracy(networkFrom([{ W: [[1]], activation: "sigmoid" }]), data)).toBe(0.5);
});

test("an overflow is told, with what came first, and ends the run", () => {
  const square = { f: (x: number) => x * x, df: (x: number) => 2 * x };
  for (const seed of [1, 2, 3, 4, 5]) {
    const net = network([2, 8, 8, 8, 1], { activation: square, gain: 1, seed });
    const { losses, overflow } = fit(net, circle({ seed }), {
      steps: 500,
      optimizer: sgd({ learningRate: 10 }),
    });
    expect(losses.length).toBeLessThanOrEqual(20);
    expect(overflow).not.toBeNull();
    expect(Number.isFinite(overflow!.value)).toBe(false);
  }
});

test.each([
  ["a loss", [[1e160]], sgd({ learningRate: 1 }), { what: "loss", layer: null, value: Infinity }],
  [
    "a pre-activation",
    [[1e160]],
    sgd({ learningRate: 1 }),
    { what: "pre-activation", layer: 0, value: Infinity },
  ],
  ["a parameter", [[1e300]], sgd({ learningRate: 1e300 }), { what: "parameter", layer: 0 }],
] as const)("%s that overflows is named", (name, W, optimizer, expected) => {
  const input = name === "a pre-activation" ? 1e160 : name === "a loss" ? 1 : 1e-200;
  const net = networkFrom([{ W }]);
  const data = { xs: [[input]], ys: [0] };
  const { losses, overflow } = fit(net, data, { loss: "squared-error", optimizer, steps: 9 });
  expect(overflow).toMatchObject(expected);
  expect(losses).toHaveLength(1);
});

test("an own function that is NaN somewhere is told as such", () => {
  const net = network([2, 4, 1], { activation: Math.log, seed: 1 });
  expect(fit(net, corners).overflow).toEqual({ what: "activation", layer: 0, value: NaN });
});

const given = network([2, 4, 1]);
const tried =
  (data: Data, options: TrainOptions = {}) =>
  () =>
    train(given, data, options);
const { xs, ys } = corners;
const bad = <T>(value: unknown) => value as T;

test.each<readonly [() => unknown, typeof TypeError | typeof RangeError, string]>([
  [() => sgd({ learningRate: NaN }), RangeError, "sgd: learningRate must be a finite number"],
  [() => sgd({ learningRate: -1 }), RangeError, "sgd: learningRate must be a finite number, 0 or"],
  [() => sgd(bad({ learningRate: "1" })), TypeError, "sgd: learningRate must be a number"],
  [() => sgd({ learningRate: 1, momentum: 2 }), RangeError, "sgd: momentum must be from 0 to 1"],
  [() => adam({ learningRate: NaN }), RangeError, "adam: learningRate must be a finite number"],
  [() => adam({ learningRate: Infinity }), RangeError, "adam: learningRate must be a finite"],
  [() => adam({ learningRate: 1, beta1: 1 }), RangeError, "adam: beta1 must be"],
  [() => adam({ learningRate: 1, epsilon: NaN }), RangeError, "adam: epsilon must be"],
  [tried({ xs, ys: [0, 1] }), RangeError, "train: xs and ys must be equally many, got 4 and 2."],
  [tried({ xs: [], ys: [] }), RangeError, "train: there must be one row or more."],
  [tried({ xs: [[1]], ys: [1] }), RangeError, "train: xs[0] must hold 2 numbers, got 1."],
  [tried({ xs: [[1, NaN]], ys: [1] }), RangeError, "train: xs[0] holds NaN, which is not finite."],
  [
    tried(bad({ xs: 1, ys })),
    TypeError,
    "train: xs must be a list of lists of numbers, got number",
  ],
  [tried({ xs, ys: [0, 1, 2, 0] }), RangeError, "train: ys[2] must be from 0 to 1, got 2."],
  [tried(corners, { batchSize: 0 }), RangeError, "train: batchSize must be a whole number, 1 or"],
  [tried(corners, { steps: NaN }), RangeError, "train: steps must be a whole number"],
  [tried(corners, { seed: -1 }), RangeError, "train: seed must be a whole number"],
  [tried(corners, bad({ loss: "hinge" })), TypeError, 'train: there is no loss "hinge"'],
  [() => fit(given, corners, { steps: Infinity }), RangeError, "fit: steps must be finite"],
  [
    () => meanLoss(network([2, 3]), { xs, ys: [0, 1, 2, 3] }),
    RangeError,
    "meanLoss: ys[3] must be a class from 0 to 2, got 3.",
  ],
  [
    () => accuracy(given, corners, { margin: NaN }),
    RangeError,
    "accuracy: margin must be a finite number",
  ],
])("what does not fit is refused by name, at once (%#)", (act, type, message) => {
  expect(act).toThrow(type);
  expect(act).toThrow(message);
});

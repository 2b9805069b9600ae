import { describe, expect, test } from "vitest";
import type { ScalarId } from "../activations/index.ts";
import { leakyRelu } from "../activations/index.ts";
import {
  accuracy,
  adam,
  circle,
  countUnits,
  disc,
  findUnitStates,
  fit,
  meanLoss,
  moons,
  network,
  networkFrom,
  sgd,
  spiral,
  train,
  xorCorners,
} from "./index.ts";
import type { Dataset, Network, UnitFunctionChoice } from "./index.ts";

// What the lessons say of runs by chance, as bands over seeds 1, 2, … The protocol stands beside each.

const seedsUpTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const median = (xs: readonly number[]) => [...xs].sort((a, b) => a - b)[(xs.length - 1) / 2]!;

describe("XOR's corners by 2-h-1, gradient descent 0.3, 1500 steps, 50 seeds", () => {
  // ReLU at gain √2, tanh at 5/3.
  test.each<readonly [ScalarId, number, number, number, number]>([
    ["relu", Math.SQRT2, 2, 5, 24],
    ["relu", Math.SQRT2, 3, 24, 44],
    ["relu", Math.SQRT2, 4, 36, 50],
    ["relu", Math.SQRT2, 8, 48, 50],
    ["tanh", 5 / 3, 2, 25, 45],
    ["tanh", 5 / 3, 3, 46, 50],
    ["tanh", 5 / 3, 4, 50, 50],
  ])("%s (gain %d) with %i units solves it for %i to %i of them", (...row) => {
    const [activation, gain, h, low, high] = row;
    const data = xorCorners();
    const solved = seedsUpTo(50).filter((seed) => {
      const { network: net } = fit(network([2, h, 1], { activation, gain, seed }), data, {
        steps: 1500,
        optimizer: sgd({ learningRate: 0.3 }),
      });
      return accuracy(net, data) === 1;
    });
    expect(solved.length).toBeGreaterThanOrEqual(low);
    expect(solved.length).toBeLessThanOrEqual(high);
  });
});

describe("one neuron on x = y = 1, 2, 3, from w = 2 and b = 0", () => {
  const data = { xs: [[1], [2], [3]], ys: [1, 2, 3] };
  const neuron = (w: number, b: number, activation: UnitFunctionChoice = "relu") =>
    networkFrom([{ W: [[w]], b: [b], activation }]);
  const run = (net: Network, learningRate: number, steps: number) =>
    fit(net, data, { steps, loss: "squared-error", optimizer: sgd({ learningRate }) });

  test("the first step goes to w = 2 − (14/3)η, b = −2η", () => {
    const [w, b] = run(neuron(2, 0), 0.5, 1).network.parameters;
    expect(w).toBeCloseTo(-1 / 3, 14);
    expect(b).toBeCloseTo(-1, 14);
  });

  test("it converges at η = 0.35 and is dead for ever at 0.376 and beyond", () => {
    expect(run(neuron(2, 0), 0.35, 2000).losses.at(-1)).toBeLessThan(1e-6);
    for (const rate of [0.376, 0.5, 1]) {
      const { losses, network: net } = run(neuron(2, 0), rate, 500);
      expect(losses.slice(1).every((loss) => Math.abs(loss - 7 / 3) < 1e-12)).toBe(true);
      expect([...net.parameters]).toEqual([...run(neuron(2, 0), rate, 1).network.parameters]);
    }
  });

  test.each([
    [0.01, 0.1, 226],
    [0.1, 0.1, 112],
    [0.01, 0.3, 79],
    [0.1, 0.3, 40],
  ])("leaky with α = %d at η = %d revives it in %i steps", (alpha, rate, steps) => {
    const { losses } = run(neuron(-1 / 3, -1, leakyRelu.with({ alpha })), rate, 300);
    expect(losses.findIndex((loss) => loss < 1e-3)).toBe(steps);
  });

  test("ReLU is not revived, and leaky does not forgive η = 0.5 from the start", () => {
    expect(run(neuron(-1 / 3, -1), 0.3, 300).losses.at(-1)).toBeCloseTo(7 / 3, 12);
    const leaky = run(neuron(2, 0, leakyRelu.with({ alpha: 0.01 })), 0.5, 300);
    expect(leaky.losses.at(-1)).toBeGreaterThan(1e-3);
  });
});

// 2-32-1 on 400 points of the unit disc, first weights N(0, 1) (gain √2, two inputs), all first biases b.
test.each([
  [-0.5, 0.06, 0.19],
  [-1, 0.31, 0.53],
  [-1.5, 0.59, 0.78],
  [-2, 0.81, 0.94],
  [-3, 0.96, 1],
])("with bias %d, %d to %d of ReLU's units are dead (median of 11 seeds)", (b, low, high) => {
  const dead = seedsUpTo(11).map((seed) => {
    const net = network([2, 32, 1], { gain: Math.SQRT2, seed });
    net.layers[0]!.biases.fill(b);
    return countUnits(findUnitStates(net, disc({ n: 400, seed }).xs)).dead / 32;
  });
  expect(median(dead)).toBeGreaterThanOrEqual(low);
  expect(median(dead)).toBeLessThanOrEqual(high);
});

// ReLU 2-16-16-1 on the circle (200 points), SGD in batches of 10, 600 steps, means over 10 seeds.
test.each([
  [1, 0, 0.08, 1, 1],
  [3, 0.7, 0.9, 0.5, 0.68],
  [10, 0.85, 1, 0.4, 0.6],
])("at η = %d, %d to %d of the units are dead", (learningRate, low, high, least, most) => {
  const runs = seedsUpTo(10).map((seed) => {
    const data = circle({ seed });
    const { network: net } = fit(network([2, 16, 16, 1], { seed }), data, {
      ...{ steps: 600, batchSize: 10, seed },
      optimizer: sgd({ learningRate }),
    });
    return {
      dead: countUnits(findUnitStates(net, data.xs)).dead / 32,
      right: accuracy(net, data),
    };
  });
  const dead = mean(runs.map((run) => run.dead));
  const right = mean(runs.map((run) => run.right));
  expect(dead).toBeGreaterThanOrEqual(low);
  expect(dead).toBeLessThanOrEqual(high);
  expect(right).toBeGreaterThanOrEqual(least);
  expect(right).toBeLessThanOrEqual(most);
});

describe("2-8-1 on the circle (120 points) with 7 of 8 units killed, Adam 0.02, 800 steps, 7 seeds", () => {
  const runs = (activation: ScalarId) =>
    seedsUpTo(7).map((seed) => {
      const data = circle({ n: 120, seed });
      const net = network([2, 8, 1], { activation, seed });
      const { weights, biases } = net.layers[0]!;
      for (let j = 0; j < 7; j++) {
        const length = Math.hypot(weights[2 * j]!, weights[2 * j + 1]!);
        for (const i of [2 * j, 2 * j + 1]) weights[i] = weights[i]! / length;
        biases[j] = -1.5;
      }
      expect(countUnits(findUnitStates(net, data.xs)).dark).toBeGreaterThanOrEqual(7);
      const { network: after } = fit(net, data, {
        steps: 800,
        optimizer: adam({ learningRate: 0.02 }),
      });
      const { dead, dark } = countUnits(findUnitStates(after, data.xs));
      return { dead, dark, right: accuracy(after, data) };
    });

  test("ReLU leaves them dead", () => {
    for (const { dead, right } of runs("relu")) {
      expect(dead).toBeGreaterThanOrEqual(7);
      expect(right).toBeLessThanOrEqual(0.8);
    }
  });

  test.each<readonly [ScalarId, number, number]>([
    ["leaky-relu", 6, 5],
    ["elu", 5, 7],
  ])("%s leaves at most %i dark, and is right on all points for at least %i", (...row) => {
    const [activation, most, solved] = row;
    const all = runs(activation);
    for (const { dead, dark } of all) {
      expect(dead).toBe(0);
      expect(dark).toBeLessThanOrEqual(most);
    }
    expect(all.filter(({ right }) => right === 1).length).toBeGreaterThanOrEqual(solved);
  });
});

/** A 2-16-1 network whose first units are pushed into the dark by a bias of −4. */
const darkened = (net: Network, count: number): Network => {
  net.layers[0]!.biases.fill(-4, 0, count);
  return net;
};

// Four leaky units that have learned the circle (120 points), and twelve in the dark; SGD 0.3, 800 steps, 5 seeds.
test("units in the dark stay there where nothing is left to learn", () => {
  for (const seed of seedsUpTo(5)) {
    const data = circle({ n: 120, seed });
    const net = darkened(network([2, 16, 1], { activation: "leaky-relu", seed }), 12);
    const [hidden, output] = net.layers;
    // The last four units learn as a network of their own.
    const four = network([2, 4, 1], { activation: "leaky-relu" });
    four.layers[0]!.weights.set(hidden!.weights.subarray(2 * 12));
    four.layers[1]!.weights.set(output!.weights.subarray(12));
    const { network: live } = fit(four, data, {
      steps: 1500,
      optimizer: adam({ learningRate: 0.02 }),
    });
    hidden!.weights.set(live.layers[0]!.weights, 2 * 12);
    hidden!.biases.set(live.layers[0]!.biases, 12);
    output!.weights.set(live.layers[1]!.weights, 12);
    output!.biases.set(live.layers[1]!.biases);
    expect(accuracy(net, data)).toBe(1);
    const { network: after } = fit(net, data, {
      steps: 800,
      optimizer: sgd({ learningRate: 0.3 }),
    });
    expect(countUnits(findUnitStates(after, data.xs).map((layer) => layer.slice(0, 12))).dark).toBe(
      12,
    );
    expect(meanLoss(after, data)).toBeLessThanOrEqual(0.05);
  }
});

// 2-16-1 on the circle (120 points), all biases −4, Adam 0.02, 2000 steps, 5 seeds.
test.each<readonly [ScalarId, number, number]>([
  ["relu", 0, 0],
  ["leaky-relu", 0, 2],
  ["elu", 5, 5],
  ["gelu", 5, 5],
  ["silu", 5, 5],
])("all in the dark, %s solves the circle for %i to %i of 5 seeds", (activation, low, high) => {
  const solved = seedsUpTo(5).filter((seed) => {
    const data = circle({ n: 120, seed });
    const net = darkened(network([2, 16, 1], { activation, seed }), 16);
    const optimizer = adam({ learningRate: 0.02 });
    return accuracy(fit(net, data, { steps: 2000, optimizer }).network, data) === 1;
  });
  expect(solved.length).toBeGreaterThanOrEqual(low);
  expect(solved.length).toBeLessThanOrEqual(high);
});

// 2-8×6-1 on the circle, SGD 0.1 in batches of 10, 1000 steps, 5 seeds; sigmoid at gain 1, the others at their own.
test.each<readonly [ScalarId, number | undefined]>([
  ["sigmoid", 1],
  ["tanh", undefined],
  ["relu", undefined],
])("six hidden layers of %s", (activation, gain) => {
  const runs = seedsUpTo(5).map((seed) => {
    const data = circle({ seed });
    const sizes = [2, 8, 8, 8, 8, 8, 8, 1];
    const net = network(sizes, { activation, seed, ...(gain !== undefined && { gain }) });
    const optimizer = sgd({ learningRate: 0.1 });
    const { network: after } = fit(net, data, { steps: 1000, batchSize: 10, seed, optimizer });
    return { right: accuracy(after, data), loss: meanLoss(after, data) };
  });
  if (activation === "sigmoid") {
    for (const { right, loss } of runs) {
      expect(right).toBe(0.5);
      expect(Math.abs(loss - Math.LN2)).toBeLessThan(0.01);
    }
  } else expect(runs.filter(({ right }) => right >= 0.95).length).toBeGreaterThanOrEqual(4);
});

describe("Adam on 200 points", () => {
  /** The first multiple of 20 steps after which 95 % are right. */
  const stepsTo95 = (net: Network, data: Dataset, learningRate: number): number => {
    const optimizer = adam({ learningRate });
    for (const { step, network: now } of train(net, data, { steps: 1500, optimizer }))
      if (step % 20 === 0 && accuracy(now, data) >= 0.95) return step;
    return Infinity;
  };
  const spirals = (activation: UnitFunctionChoice) =>
    median(
      seedsUpTo(3).map((seed) =>
        stepsTo95(network([2, 16, 16, 1], { activation, seed }), spiral({ seed }), 0.01),
      ),
    );

  test("sigmoid needs three times as long as tanh for the spiral", () => {
    const tanh = spirals("tanh");
    expect(tanh).toBeLessThanOrEqual(360);
    expect(spirals("sigmoid")).toBeGreaterThanOrEqual(3 * tanh);
  });

  test("a reader's own x·sin x winds through the spiral", () => {
    expect(spirals((x) => x * Math.sin(x))).toBeLessThanOrEqual(280);
  });

  test("a linear network does not learn what is not linear", () => {
    const trained = (data: Dataset) =>
      fit(network([2, 8, 1], { activation: "identity" }), data, {
        steps: 600,
        optimizer: adam({ learningRate: 0.02 }),
      }).network;
    for (const seed of [1, 2, 3]) {
      expect(accuracy(trained(spiral({ seed })), spiral({ seed }))).toBeLessThan(0.6);
      const loss = meanLoss(trained(circle({ seed })), circle({ seed }));
      expect(loss).toBeGreaterThanOrEqual(0.667);
      expect(loss).toBeLessThanOrEqual(0.693);
    }
    const share = mean(
      seedsUpTo(5).map((seed) => accuracy(trained(moons({ seed })), moons({ seed }))),
    );
    expect(share).toBeGreaterThanOrEqual(0.81);
    expect(share).toBeLessThanOrEqual(0.93);
  });
});

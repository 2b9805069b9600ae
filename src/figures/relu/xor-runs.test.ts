import { expect, test } from "vitest";
import { fit, forward, network, predict, sgd, xorCorners } from "../../network/index.ts";
import { endings, RUNS, SAMPLED, STEPS, trainXor, xorRuns } from "./xor-runs.ts";

const solved = (activation: "relu" | "tanh", units: number): number =>
  xorRuns(activation, units, 1).filter((run) => run.solved).length;

test.each([
  ["relu", 2, 5, 24],
  ["relu", 3, 24, 44],
  ["relu", 4, 36, 50],
  ["relu", 8, 48, 50],
  ["tanh", 2, 25, 45],
  ["tanh", 3, 46, 50],
  ["tanh", 4, 48, 50],
] as const)(
  "of 50 %s networks with %i units %i to %i solve XOR",
  (activation, units, low, high) => {
    const count = solved(activation, units);
    expect(count).toBeGreaterThanOrEqual(low);
    expect(count).toBeLessThanOrEqual(high);
  },
);

test("runs that fail end on a plateau, and what is solved is near zero", () => {
  const runs = xorRuns("relu", 2, 1);
  const counts = endings(runs);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(RUNS);
  for (const { losses, solved: isSolved } of runs) {
    const end = losses.at(-1)!;
    const levels = isSolved ? [0] : [0.3466, 0.4774, 0.6931];
    expect(Math.min(...levels.map((level) => Math.abs(level - end)))).toBeLessThan(0.02);
  }
});

test("on the lowest plateau two corners of different classes have one answer, ½", () => {
  const runs = xorRuns("relu", 2, 1);
  const stuck = runs.findIndex(({ losses }) => Math.abs(losses.at(-1)! - Math.LN2 / 2) < 0.002);
  const { network: net } = fit(network([2, 2, 1], { seed: 1 + stuck }), xorCorners(), {
    steps: STEPS,
    optimizer: sgd({ learningRate: 0.3 }),
  });
  const { xs, ys } = xorCorners();
  const undecided = xs
    .map((x, i) => ({ logit: predict(net, x)[0]!, y: ys[i] }))
    .filter(({ logit }) => Math.abs(logit) < 0.1);
  expect(undecided.map(({ y }) => y).sort()).toEqual([0, 1]);
});

test("with two ReLUs a stuck network has two or three corners at which both are off", () => {
  xorRuns("relu", 2, 1).forEach(({ solved: isSolved }, i) => {
    const { network: net } = fit(network([2, 2, 1], { seed: 1 + i }), xorCorners(), {
      steps: STEPS,
      optimizer: sgd({ learningRate: 0.3 }),
    });
    const dark = xorCorners().xs.filter((x) => forward(net, x).a[0]!.every((a) => a === 0));
    if (!isSolved) expect([2, 3]).toContain(dark.length);
  });
});

test("training one after the other comes to the same runs", () => {
  expect([...trainXor("tanh", 3, 7)]).toEqual(xorRuns("tanh", 3, 7));
  expect(SAMPLED.at(-1)).toBe(STEPS);
});

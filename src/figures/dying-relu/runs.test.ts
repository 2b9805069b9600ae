import { expect, test } from "vitest";
import {
  accuracy,
  circle,
  countUnits,
  findUnitStates,
  fit,
  network,
  sgd,
} from "../../network/index.ts";
import { EVERY, inOrder, rateRun, STEPS, WIDTH } from "./rate-run.ts";
import { resumable } from "./resumable.ts";
import { labRun, REVIVAL, EVERY as LAB_EVERY, UNITS } from "./resurrection-run.ts";

test("a run can be begun in steps and ended by whoever needs it", () => {
  const run = resumable([1, undefined, 2, undefined, 3].values());
  const steps = run.rest();
  steps.next();
  steps.next();
  expect(run.all()).toEqual([1, 2, 3]);
  expect(steps.next().done).toBe(true);
});

test("what the raster shows of a run is what the network room says of it", () => {
  const moments = rateRun(3, 6).all();
  expect(moments).toHaveLength(1 + STEPS / EVERY);
  const data = circle({ seed: 6 });
  const { network: net } = fit(network([2, WIDTH, WIDTH, 1], { seed: 6 }), data, {
    ...{ steps: 60, batchSize: 10, seed: 6 },
    optimizer: sgd({ learningRate: 3 }),
  });
  const moment = moments[60 / EVERY]!;
  expect(moment.accuracy).toBe(accuracy(net, data));
  const states = findUnitStates(net, data.xs);
  expect(moment.dead).toEqual(states.map((layer) => countUnits([layer]).dead));
  const examples = inOrder(data).length;
  states.flat().forEach(({ dead }, unit) => {
    const row = moment.on.subarray(unit * examples, (unit + 1) * examples);
    expect(row.every((on) => on === 0)).toBe(dead);
  });
});

test("the first layer's dead stay dead, the second layer's may come back", () => {
  const backs = [0, 0];
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const dead = rateRun(3, seed).all();
    for (const layer of [0, 1] as const)
      dead.slice(1).forEach((moment, i) => {
        if (moment.dead[layer] < dead[i]!.dead[layer]) backs[layer]! += 1;
      });
  }
  expect(backs[0]).toBe(0);
  expect(backs[1]).toBeGreaterThan(0);
});

const lab = (activation: "relu" | "leaky-relu" | "elu", killed: number, revive: boolean) =>
  [1, 2, 3, 4, 5, 6, 7].map((seed) => labRun({ activation, killed, revive, seed }).all());

test("a killed layer of ReLUs gives one answer to everything, for good", () => {
  for (const moments of lab("relu", UNITS, false)) {
    const last = moments.at(-1)!;
    expect(last.words.every((word) => word === "dead")).toBe(true);
    expect(last.accuracy).toBe(0.5);
    expect(last.loss).toBeCloseTo(Math.LN2, 3);
  }
});

test.each(["leaky-relu", "elu"] as const)(
  "a killed layer of %s learns the circle",
  (activation) => {
    const solved = lab(activation, UNITS, false).filter((run) => run.at(-1)!.accuracy === 1);
    expect(solved.length).toBeGreaterThanOrEqual(5);
  },
);

test.each([7, UNITS])("with %i killed, ReLUs drawn anew learn the circle", (killed) => {
  const runs = lab("relu", killed, true);
  for (const moments of runs) {
    const before = moments[REVIVAL / LAB_EVERY]!;
    expect(before.words.filter((word) => word === "dead").length).toBeGreaterThanOrEqual(7);
  }
  const solved = runs.filter((moments) => moments.at(-1)!.accuracy >= 0.99);
  expect(solved.length).toBeGreaterThanOrEqual(5);
});

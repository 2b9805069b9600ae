import { expect, test } from "vitest";
import { neuronRun, stepsToLearn, type StartId, type UnitId } from "./one-neuron.ts";

test.each<readonly [UnitId, StartId, number, number | undefined]>([
  ["leaky", "dead", 0.1, 226],
  ["steeper", "dead", 0.1, 112],
  ["leaky", "dead", 0.3, 79],
  ["steeper", "dead", 0.3, 40],
  ["relu", "dead", 0.3, undefined],
  ["relu", "fresh", 0.5, undefined],
  ["leaky", "fresh", 0.5, undefined],
])("%s from the %s start at η = %d has learned after %s steps", (unit, start, rate, steps) => {
  expect(stepsToLearn(neuronRun(unit, start, rate))).toBe(steps);
});

test("a dead neuron has a gradient of exactly 0", () => {
  for (const { slopeW, slopeB, loss } of neuronRun("relu", "fresh", 0.376).slice(1)) {
    expect([slopeW, slopeB]).toEqual([0, 0]);
    expect(loss).toBeCloseTo(7 / 3, 12);
  }
});

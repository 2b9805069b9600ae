import { expect, test } from "vitest";
import { firstWhere } from "./first-where.ts";

test("finds the first double, and the first 32-bit number, that meets a condition", () => {
  expect(firstWhere((x) => x * x >= 2, { from: 0, to: 2 })).toBe(Math.SQRT2);
  expect(firstWhere((x) => x > 0.1, { from: 0, to: 1, round: Math.fround })).toBe(Math.fround(0.1));
  expect(firstWhere((x) => x > 1, { from: 0, to: 4 })).toBe(1 + Number.EPSILON);
});

test("refuses ends between which the condition does not turn true", () => {
  const turns = new RangeError("firstWhere: the condition must turn true between 0 and 1.");
  expect(() => firstWhere(() => true, { from: 0, to: 1 })).toThrow(turns);
  expect(() => firstWhere(() => false, { from: 0, to: 1 })).toThrow(turns);
});

import { expect, test } from "vitest";
import { spread } from "./spread.ts";

const bounds = { least: 0, most: 100 };

test("what is far enough apart stays where it is", () => {
  expect(spread([10, 80, 40], 16, bounds)).toEqual([10, 80, 40]);
});

test("close numbers move apart about their middle and keep their order", () => {
  expect(spread([50, 52], 16, bounds)).toEqual([43, 59]);
  expect(spread([52, 50, 51], 16, bounds)).toEqual([67, 35, 51]);
});

test("they stay within bounds", () => {
  expect(spread([0, 0, 100], 16, bounds)).toEqual([0, 16, 100]);
  expect(spread([99, 100, 98], 20, bounds)).toEqual([80, 100, 60]);
});

test("a group that grows into a neighbour takes it along", () => {
  const [a = 0, b = 0, c = 0] = spread([50, 50, 60], 16, bounds);
  expect(b - a).toBeCloseTo(16, 9);
  expect(c - b).toBeCloseTo(16, 9);
});

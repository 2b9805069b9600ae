import { expect, test } from "vitest";
import { ulpsApart } from "./ulp.ts";

test.each([
  [1, 1, 0],
  [1, 1 + Number.EPSILON, 1],
  [1, 1 - Number.EPSILON / 2, 1],
  [0, -0, 0],
  [-Number.MIN_VALUE, Number.MIN_VALUE, 2],
  [Number.MAX_VALUE, Infinity, 1],
  [NaN, NaN, 0],
  [NaN, 1, Infinity],
])("between %d and %d lie %d steps of the last digit", (a, b, steps) => {
  expect(ulpsApart(a, b)).toBe(steps);
});

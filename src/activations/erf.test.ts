import { expect, test } from "vitest";
import { erf, erfc } from "./index.ts";

test.each([
  { x: 0, plain: 0, complement: 1 },
  { x: Infinity, plain: 1, complement: 0 },
  { x: -Infinity, plain: -1, complement: 2 },
  { x: NaN, plain: NaN, complement: NaN },
  { x: 1, plain: 0.8427007929497149, complement: 0.15729920705028513 },
  { x: -30, plain: -1, complement: 2 },
  { x: 30, plain: 1, complement: 0 },
])("erf $x is $plain, erfc $x is $complement", ({ x, plain, complement }) => {
  expect(erf(x)).toBe(plain);
  expect(erfc(x)).toBe(complement);
});

test("erf is odd and keeps −0", () => {
  for (const x of [0, 1e-300, 0.5, 1, 2, 7]) expect(erf(-x)).toBe(-erf(x));
});

test("erfc keeps its digits in the tail", () => {
  expect(erfc(10) * 1e45).toBeCloseTo(2.088487583762545, 13);
});

import { expect, test } from "vitest";
import { formatFixed, formatSignificant, formatTick } from "./format.ts";

test.each([
  [1.5, 2, "1.50"],
  [-1.5, 2, "−1.50"],
  [-0.001, 2, "0.00"],
  [-0, 1, "0.0"],
  [Infinity, 2, "∞"],
  [-Infinity, 2, "−∞"],
])("%f with %i decimals reads %s", (x, decimals, text) => {
  expect(formatFixed(x, decimals)).toBe(text);
});

test.each([
  [0.0024787, 3, "0.00248"],
  [4.4817, 3, "4.48"],
  [9.999, 3, "10.0"],
  [403.43, 3, "403"],
  [1096.6, 3, "1100"],
  [-0.05, 2, "−0.050"],
])("%f with %i significant digits reads %s", (x, digits, text) => {
  expect(formatSignificant(x, digits)).toBe(text);
});

test.each([
  [0, "0"],
  [0.5, "½"],
  [-0.25, "−¼"],
  [-6, "−6"],
])("the tick at %f is labelled %s", (x, text) => {
  expect(formatTick(x)).toBe(text);
});

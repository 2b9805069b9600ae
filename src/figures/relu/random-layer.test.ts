import { expect, test } from "vitest";
import { countZeros, normalCdf, randomPreActivations } from "./random-layer.ts";

test.each([
  [0, 0.5],
  [-1, 0.15865525393],
  [1, 0.84134474607],
  [-3, 0.0013498980316],
])("the chance of a normal number below %d is %d", (x, chance) => {
  expect(normalCdf(x)).toBeCloseTo(chance, 10);
});

test.each([0, -1, 1, 0.5])("with bias %d as many are on as theory says", (bias) => {
  const { all } = countZeros(randomPreActivations(400, 400, 7), bias);
  // 160,000 draws that share weights and inputs: a few thousandths.
  expect(Math.abs(all - normalCdf(-bias))).toBeLessThan(0.01);
});

test("pre-activations have mean 0 and variance 1", () => {
  const z = randomPreActivations(300, 300, 3).flat();
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  const square = z.reduce((sum, value) => sum + value * value, 0) / z.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(square - 1)).toBeLessThan(0.05);
});

test("zeros are counted per unit, per input and in all; off on one input is not silent", () => {
  const zeros = countZeros(
    [
      [1, -1, 2, 0],
      [-1, -2, -3, -4],
    ],
    0,
  );
  expect(zeros).toMatchObject({
    all: 0.75,
    perUnit: [0.5, 1],
    perInput: [0.5, 1, 0.5, 1],
    silent: 1,
  });
  expect(countZeros([[0.5, -0.5]], -1).silent).toBe(1);
  expect(countZeros([[0.5, -0.5]], 1).silent).toBe(0);
});

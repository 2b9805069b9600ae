import { expect, test } from "vitest";
import { sigmoid, tanh } from "../../activations/index.ts";
import { histogram, meanOf, meanSquareOf, outputs } from "./outputs.ts";

test.each([
  ["sigmoid", 0.5, 1 / sigmoid.gain.forward ** 2],
  ["tanh", 0, 1 / tanh.gain.forward ** 2],
] as const)(
  "outputs of %s have the mean and mean square that theory gives",
  (squash, mean, square) => {
    for (const seed of [1, 2, 3, 9999]) {
      const values = outputs(squash, { spread: 1, seed });
      expect(Math.abs(meanOf(values) - mean)).toBeLessThan(0.05);
      expect(Math.abs(meanSquareOf(values) - square)).toBeLessThan(0.03);
    }
  },
);

test("the bars hold every output once, the ends included", () => {
  const shares = histogram([-1, -0.95, 0, 0.05, 1]);
  expect(shares).toHaveLength(20);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect([shares[0], shares[10], shares[19]]).toEqual([0.4, 0.4, 0.2]);
});

test("the sigmoid's outputs are all on the right of 0", () => {
  const shares = histogram(outputs("sigmoid", { spread: 3, seed: 7 }));
  expect(shares.slice(0, 10)).toEqual(new Array(10).fill(0));
});

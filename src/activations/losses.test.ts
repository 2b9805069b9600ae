import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bceWithLogits, logit, sigmoid, squaredError } from "./index.ts";

describe("cross-entropy on logits", () => {
  test.each([
    { z: 0, t: 1, loss: Math.LN2, slope: -0.5 },
    { z: 0, t: 0, loss: Math.LN2, slope: 0.5 },
    { z: 1000, t: 0, loss: 1000, slope: 1 },
    { z: -1000, t: 1, loss: 1000, slope: -1 },
    { z: 1000, t: 1, loss: 0, slope: -0 },
    { z: Infinity, t: 1, loss: 0, slope: -0 },
    { z: -Infinity, t: 1, loss: Infinity, slope: -1 },
    { z: -Infinity, t: 0, loss: 0, slope: 0 },
  ])("at z = $z with target $t is $loss", ({ z, t, loss, slope }) => {
    expect(bceWithLogits(z, t)).toBe(loss);
    expect(bceWithLogits.derivative(z, t)).toBeCloseTo(slope, 15);
  });

  test("is the cross-entropy of the probability, with the slope σ(z) − t", () => {
    const z = fc.double({ min: -15, max: 15, noNaN: true });
    const t = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(z, t, (z, t) => {
        const p = sigmoid(z);
        const plain = -t * Math.log(p) - (1 - t) * Math.log(1 - p);
        expect(bceWithLogits(z, t)).toBeCloseTo(plain, 8);
        expect(bceWithLogits.derivative(z, t)).toBeCloseTo(p - t, 14);
      }),
    );
  });

  test.each([-0.1, 1.1])("refuses the target %d", (t) => {
    const error = new RangeError(`bceWithLogits: the target t must lie in [0, 1], got ${t}.`);
    expect(() => bceWithLogits(1, t)).toThrow(error);
    expect(() => bceWithLogits.derivative(1, t)).toThrow(error);
  });

  test("hands NaN on", () => {
    expect(bceWithLogits(NaN, 1)).toBeNaN();
    expect(bceWithLogits(0, NaN)).toBeNaN();
  });
});

test("half the squared error has the error as its slope", () => {
  expect(squaredError(0.25, 1)).toBe(0.28125);
  expect(squaredError.derivative(0.25, 1)).toBe(-0.75);
});

describe("the logit", () => {
  test.each([
    [0, -Infinity],
    [1, Infinity],
    [0.5, 0],
    [0.9, Math.log(9)],
    [0.1, -Math.log(9)],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])("of %d is %d", (p, z) => {
    if (Number.isFinite(z)) expect(logit(p)).toBeCloseTo(z, 14);
    else expect(logit(p)).toBe(z);
  });

  test("undoes the sigmoid", () => {
    const z = fc.double({ min: -700, max: 10, noNaN: true });
    fc.assert(
      fc.property(z, (z) => Math.abs(logit(sigmoid(z)) - z) <= 1e-11 * Math.max(1, Math.abs(z))),
    );
  });
});

import { expect, test } from "vitest";
import { softmax } from "../../activations/index.ts";
import { corners, toPoint, toScores, toShares, type Triple } from "./simplex-geometry.ts";

const shares: Triple = [0.09, 0.245, 0.665];

test("the corners belong to one class each, the middle to all", () => {
  expect(toPoint([1, 0, 0])).toEqual(corners[0]);
  expect(toPoint([0, 1, 0])).toEqual(corners[1]);
  expect(toPoint([0, 0, 1])).toEqual(corners[2]);
  const middle = toPoint([1 / 3, 1 / 3, 1 / 3]);
  for (const { x, y } of corners)
    expect(Math.hypot(x - middle.x, y - middle.y)).toBeCloseTo(1 / Math.sqrt(3), 12);
});

test("shares and points answer each other inside the triangle", () => {
  toShares(toPoint(shares)).forEach((p, k) => expect(p).toBeCloseTo(shares[k] ?? NaN, 12));
});

test("a point outside gets shares that scores can give", () => {
  for (const point of [
    { x: -3, y: -1 },
    { x: 0.5, y: 9 },
    { x: 1, y: 0 },
  ]) {
    const p = toShares(point);
    expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...p)).toBeGreaterThan(0);
    expect(Math.max(...toScores(p).map(Math.abs))).toBeLessThan(5);
  }
});

test("the scores of shares give them back and add up to 0", () => {
  const z = toScores(shares);
  expect(z.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
  softmax(z).forEach((p, k) => expect(p).toBeCloseTo(shares[k] ?? NaN, 12));
});

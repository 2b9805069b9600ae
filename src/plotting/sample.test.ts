import { expect, test } from "vitest";
import { sample, type Point } from "./sample.ts";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The polyline's height at x. */
function heightAt(points: readonly Point[], x: number): number {
  const i = Math.max(
    1,
    points.findIndex((p) => p[0] >= x),
  );
  const [a, b] = [points[i - 1]!, points[i]!];
  return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
}

test("the polyline keeps to the curve within the tolerance, with few points", () => {
  const points = sample(sigmoid, [-6, 6], { tolerance: 5e-4 });
  expect(points.length).toBeLessThan(80);
  for (let x = -6; x <= 6; x += 0.01)
    expect(Math.abs(heightAt(points, x) - sigmoid(x))).toBeLessThan(1e-3);
});

test("a straight piece needs only its ends, and a kink lies on the polyline", () => {
  const points = sample((x) => Math.max(0, x), [-6, 6], { kinks: [0] });
  expect(points).toHaveLength(4);
  expect(heightAt(points, 1e-9)).toBeCloseTo(0, 8);
});

test("a jump is drawn as two points at the same place", () => {
  const points = sample((x) => (x > 0 ? 1 : 0), [-1, 1], { kinks: [0] });
  expect(points.map(([, y]) => y)).toEqual([0, 0, 1, 1]);
  expect(points[2]![0] - points[1]![0]).toBeLessThan(1e-10);
});

test("outputs that are not finite are left out", () => {
  expect(sample((x) => (x < 0 ? NaN : x), [-1, 1], {}).every(([, y]) => Number.isFinite(y))).toBe(
    true,
  );
});

test.each([[[1, 1]], [[2, 1]], [[0, Infinity]], [[NaN, 1]]] as const)(
  "the domain %j is refused",
  (domain) => {
    expect(() => sample(sigmoid, domain)).toThrow(RangeError);
  },
);

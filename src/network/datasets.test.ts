import { expect, test } from "vitest";
import { circle, disc, gaussians, moons, spiral, xorCorners, xorQuadrants } from "./index.ts";

const drawn = { circle, disc, gaussians, moons, spiral, xorQuadrants };

test.each(Object.entries(drawn))("%s repeats itself by its seed, and only by it", (_, make) => {
  expect(make({ n: 40, seed: 6 })).toEqual(make({ n: 40, seed: 6 }));
  expect(make({ n: 40, seed: 6, noise: 0.1 }).xs).not.toEqual(
    make({ n: 40, seed: 7, noise: 0.1 }).xs,
  );
  expect(make({ n: 41 }).xs).toHaveLength(41);
});

test.each(Object.entries(drawn))("%s has about as many points of either class", (_, make) => {
  const { ys } = make({ n: 400, seed: 2 });
  const ones = ys.filter((y) => y === 1).length;
  expect(ones).toBeGreaterThan(160);
  expect(ones).toBeLessThan(240);
});

const radius = ([x, y]: readonly [number, number]) => Math.hypot(x, y);

test("the corners of XOR are labelled by whether the signs differ", () => {
  expect(xorCorners()).toEqual({
    xs: [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ],
    ys: [0, 1, 1, 0],
  });
  expect(xorCorners({ low: 0 }).xs[1]).toEqual([0, 1]);
});

test("classes lie where they are said to", () => {
  const { xs, ys } = circle({ n: 300 });
  for (const [i, x] of xs.entries()) {
    if (ys[i] === 1) expect(radius(x)).toBeLessThanOrEqual(0.5);
    else expect(Math.abs(radius(x) - 0.85)).toBeLessThanOrEqual(0.15 + 1e-12);
  }
  const quadrants = xorQuadrants({ n: 300 });
  quadrants.xs.forEach(([x, y], i) => expect(quadrants.ys[i]).toBe(x * y < 0 ? 1 : 0));
  const full = disc({ n: 300 });
  full.xs.forEach((x, i) => expect(full.ys[i]).toBe(radius(x) ** 2 < 0.5 ? 1 : 0));
  expect(Math.max(...full.xs.map(radius))).toBeLessThanOrEqual(1);
});

test("each arm of the spiral is the other one turned by half a turn", () => {
  const { xs } = spiral({ n: 100 });
  for (let i = 0; i < 100; i += 2) {
    expect(xs[i]![0]).toBeCloseTo(-xs[i + 1]![0], 12);
    expect(xs[i]![1]).toBeCloseTo(-xs[i + 1]![1], 12);
  }
  expect(radius(xs[99]!)).toBeCloseTo(0.99, 12);
});

test.each([
  ["n", { n: 0 }, RangeError],
  ["n", { n: 2.5 }, RangeError],
  ["noise", { noise: -1 }, RangeError],
  ["noise", { noise: NaN }, RangeError],
  ["seed", { seed: 0.5 }, RangeError],
  ["n", { n: "many" as unknown as number }, TypeError],
])("a wrong %s is named: %j", (option, options, type) => {
  expect(() => circle(options)).toThrow(type);
  expect(() => circle(options)).toThrow(`circle: ${option} must be`);
});

import { describe, expect, test } from "vitest";
import {
  bestOfAllLines,
  descent,
  quadrantAccuracy,
  scoreOf,
  STEPS,
  unitThrough,
} from "./xor-line.ts";

describe("a linear unit on the corners of XOR", () => {
  test("has its boundary through two points, 1 on the left of the way between them", () => {
    const { w1, w2, b } = unitThrough([-0.2, 0.7], [0.7, -0.2], 1);
    expect([w1, w2]).toEqual([1, 1]);
    expect(b).toBeCloseTo(-0.5, 14);
    expect(unitThrough([0.3, 0.3], [0.3, 0.3], 2)).toEqual({ w1: 0, w2: 0, b: 0 });
  });

  test("has three right at the most, whatever the line", () => {
    expect(bestOfAllLines((unit) => scoreOf(unit).accuracy, { middle: 0.5, offsets: 41 })).toBe(
      0.75,
    );
  });

  test("loses the more, the larger its weights on the line that has three right", () => {
    const losses = [0, 0.5, 1, 2, 4].map((k) => scoreOf({ w1: k, w2: k, b: -k / 2 }).loss);
    expect(losses[0]).toBeCloseTo(Math.LN2, 12);
    expect(losses).toEqual([...losses].sort((p, q) => p - q));
  });

  test("ends where it knows nothing, from wherever descent begins, and never rises", () => {
    for (const start of [
      { w1: 1, w2: 1, b: -0.5 },
      { w1: -3, w2: 2, b: 1 },
      { w1: 0.5, w2: -0.5, b: 0 },
    ]) {
      const path = descent(start);
      expect(path).toHaveLength(STEPS + 1);
      const losses = path.map(({ loss }) => loss);
      losses.slice(1).forEach((loss, i) => expect(loss).toBeLessThanOrEqual(losses[i]! + 1e-12));
      expect(Math.abs(losses.at(-1)! - Math.LN2)).toBeLessThan(1e-6);
    }
  });
});

describe("a line on XOR spread over four quadrants", () => {
  test.each([0, 0.25, 0.5, 2 / 3, 0.9])("follows (2 + 2c − 1.5c²)/4 on x₁ + x₂ = %d", (c) => {
    // 1 on the side of the origin: x₁ + x₂ < c.
    const share = quadrantAccuracy({ w1: -1, w2: -1, b: c });
    expect(share).toBeCloseTo((2 + 2 * c - 1.5 * c * c) / 4, 4);
  });

  test("cuts half of it off along an axis, and two thirds at best", () => {
    expect(quadrantAccuracy({ w1: 1, w2: 0, b: 0 })).toBeCloseTo(0.5, 6);
    expect(bestOfAllLines(quadrantAccuracy)).toBeCloseTo(2 / 3, 4);
  });
});

import { describe, expect, test } from "vitest";
import {
  descent,
  distanceToGoal,
  EXAMPLES,
  GOAL,
  sameSign,
  START,
  STEPS,
  stepFor,
} from "./descent.ts";

const seeds = Array.from({ length: 50 }, (_, seed) => seed);
const left = (path: ReturnType<typeof descent>["path"], after: number): number =>
  distanceToGoal(path[after] ?? START);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

describe("a unit with two inputs", () => {
  test("moves both weights the same way in every step, if its inputs come from the sigmoid", () => {
    for (const seed of seeds) {
      const { examples, path } = descent("sigmoid", seed);
      expect(sameSign(examples)).toBe(EXAMPLES);
      for (const [i, at] of path.entries()) {
        const next = path[i + 1];
        if (next) expect((next.x - at.x) * (next.y - at.y)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("moves them the same way in about half of the examples, if they come from tanh", () => {
    const all = seeds.reduce((sum, seed) => sum + sameSign(descent("tanh", seed).examples), 0);
    const share = all / (seeds.length * EXAMPLES);
    expect(share).toBeGreaterThan(0.44);
    expect(share).toBeLessThan(0.56);
  });

  test("never gets further from its goal, and stays where it is once there", () => {
    for (const squash of ["sigmoid", "tanh"] as const)
      for (const seed of seeds) {
        const { path } = descent(squash, seed);
        expect(path).toHaveLength(STEPS + 1);
        for (let i = 0; i < STEPS; i++)
          expect(left(path, i + 1)).toBeLessThanOrEqual(left(path, i) + 1e-12);
      }
    expect(stepFor({ x: 0.7, y: 0.2 }, GOAL)).toEqual({ x: -0, y: -0 });
  });

  test("is nearly there after 20 steps with tanh, and far from it after 60 with the sigmoid", () => {
    expect(median(seeds.map((seed) => left(descent("tanh", seed).path, 20)))).toBeLessThan(0.1);
    expect(median(seeds.map((seed) => left(descent("sigmoid", seed).path, 60)))).toBeGreaterThan(
      0.3,
    );
  });
});

import { expect, test } from "vitest";
import { inset, lineWithin } from "./inset.ts";

const plain = { ticks: [], format: String };

test("an inset puts its data into its box, and what lies outside on its edge", () => {
  const { at } = inset(
    { left: 10, top: 20, width: 100, height: 50 },
    { domain: [0, 1], ...plain },
    { domain: [-1, 1], ...plain },
  );
  expect(at(0.5, 0)).toEqual({ x: 60, y: 45 });
  expect(at(-3, 7)).toEqual({ x: 10, y: 20 });
});

test("a unit's line is cut at the sides of a square", () => {
  const upright = lineWithin([2, 0], -1, 1)!.map(([x, y]) => [x, Math.abs(y)]);
  expect(upright).toEqual([
    [0.5, 1],
    [0.5, 1],
  ]);
  const slanted = lineWithin([1, 1], 0, 2)!;
  for (const [x, y] of slanted) {
    expect(x + y).toBeCloseTo(0, 12);
    expect(Math.abs(x)).toBeCloseTo(2, 12);
  }
});

test.each<readonly [readonly [number, number], number]>([
  [[1, 0], -3],
  [[0, 0], 1],
  [[1, 1], 5],
])("the line of w = %j and b = %d does not come in", (w, b) => {
  expect(lineWithin(w, b, 2)).toBeUndefined();
});

import { expect, test } from "vitest";
import { contours } from "./level-lines.ts";
import { linearRegions } from "./linear-regions.ts";
import type { Affine } from "../../network/index.ts";
import type { Point } from "../../plotting/sample.ts";

const window: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

test("the level lines of |x| + |y| are squares, each one closed line", () => {
  const layers: Affine[] = [
    {
      W: [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ],
      b: [0, 0, 0, 0],
    },
    { W: [[1, 1, 1, 1]], b: [0] },
  ];
  const lines = contours(linearRegions(layers, window), 4);
  const sums = (line: readonly Point[]): number[] =>
    line.map(([x, y]) => Math.abs(x) + Math.abs(y));
  for (const line of lines)
    for (const sum of sums(line)) expect(sum).toBeCloseTo(sums(line)[0]!, 9);
  const half = lines.filter((line) => Math.abs(sums(line)[0]! - 0.5) < 1e-9);
  expect(half).toHaveLength(1);
  expect(half[0]).toHaveLength(5);
  expect(half[0]![0]).toEqual(half[0]![4]);
});

test("a constant network has none", () => {
  const layers: Affine[] = [
    { W: [[0, 0]], b: [-1] },
    { W: [[3]], b: [2] },
  ];
  expect(contours(linearRegions(layers, window), 5)).toEqual([]);
});

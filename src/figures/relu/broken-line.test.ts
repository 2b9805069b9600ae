import { expect, test } from "vitest";
import { relu } from "../../activations/index.ts";
import { brokenLine, equalHinges, largestGap } from "./broken-line.ts";

const square = (x: number): number => x * x;
const interval = [-1, 1] as const;

test.each([1, 2, 4, 8, 16])("x² in %i equal pieces is off by 1/n² at most", (n) => {
  const line = brokenLine(square, equalHinges(n, interval), interval);
  expect(line.slopes).toHaveLength(n);
  expect(largestGap(square, line).size).toBeCloseTo(1 / n ** 2, 12);
});

test("the bends are the weights of the ReLUs that make up the line", () => {
  const f = (x: number): number => Math.sin(Math.PI * x);
  const { corners, slopes, bends } = brokenLine(f, [0.3, -0.7, 0.1], interval);
  const sum = (x: number): number =>
    f(-1) +
    slopes[0]! * (x + 1) +
    bends.reduce((total, bend, i) => total + bend * relu(x - corners[i + 1]![0]), 0);
  for (const [x, y] of corners) expect(sum(x)).toBeCloseTo(y, 12);
  expect(corners.map(([x]) => x)).toEqual([-1, -0.7, 0.1, 0.3, 1]);
});

test("hinges that coincide or lie outside count for nothing", () => {
  const line = brokenLine(square, [0.5, 0.5, -1, 3], interval);
  expect(line.corners).toEqual([
    [-1, 1],
    [0.5, 0.25],
    [1, 1],
  ]);
});

test("the gap is found where the slope of the curve is that of the piece", () => {
  const f = (x: number): number => Math.sin(Math.PI * x);
  const gap = largestGap(f, brokenLine(f, [0], interval));
  const x = 0.5; // on [0, 1] the piece is flat, so the gap is the sine's own top
  expect(Math.abs(gap.x)).toBeCloseTo(x, 6);
  expect(gap.size).toBeCloseTo(1, 12);
});

import { expect, test } from "vitest";
import { simplify, simplifyPath, tracePath, type Pixel } from "./simplify.ts";

test("points on a straight way are left out, corners and ends stay", () => {
  const corner: Pixel[] = [
    [0, 0],
    [1, 0],
    [2, 0.05],
    [3, 0],
    [3, 1],
    [3, 2],
  ];
  expect(simplify(corner, 0.1)).toEqual([
    [0, 0],
    [3, 0],
    [3, 2],
  ]);
  expect(simplify(corner, 0.01)).toContainEqual([2, 0.05]);
});

test("no point left out of a curve is farther from the rest than the tolerance", () => {
  const sine = Array.from({ length: 400 }, (_, i): Pixel => [i, 40 * Math.sin(i / 30)]);
  const kept = simplify(sine, 0.2);
  expect(kept.length).toBeLessThan(80);
  for (const [x, y] of sine) {
    const after = kept.findIndex(([at]) => at >= x);
    const [[x1, y1], [x2, y2]] = [kept[Math.max(0, after - 1)]!, kept[after]!];
    const between = x2 === x1 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
    expect(Math.abs(between - y)).toBeLessThan(0.5);
  }
});

test("a path is written as steps that add up to the places, whatever was rounded before", () => {
  const steps = tracePath(Array.from({ length: 101 }, (_, i): Pixel => [i * 0.333, 7]));
  const length = [...steps.matchAll(/h(-?[\d.]+)/g)].reduce((sum, [, dx]) => sum + Number(dx), 0);
  expect(steps).toMatch(/^M0 7h/);
  expect(length).toBeCloseTo(33.3, 9);
});

test("rings and lines keep their shape, and what is not straight is left alone", () => {
  expect(simplifyPath("M0,0L5,0L10,0L10,10", 0.1)).toBe("M0 0h10v10");
  expect(simplifyPath("M0,0C1,1,2,2,3,3", 0.1)).toBe("M0,0C1,1,2,2,3,3");
  expect(simplifyPath("M0,0L5,0L10,0L10,10L0,10L0,0ZM1,1L2,1L2,2L1,1Z", 0.1)).toBe(
    "M0 0h10v10h-10v-10zM1 1h1v1l-1 -1z",
  );
});

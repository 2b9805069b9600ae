import { expect, test } from "vitest";
import { relu } from "../../activations/index.ts";
import type { Affine } from "../../network/index.ts";
import type { Point } from "../../plotting/sample.ts";
import { area, holds, levelLines, linearRegions, mostRegions, valueOf } from "./linear-regions.ts";

const window: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** The network as it is usually computed, layer by layer. */
function forward(layers: readonly Affine[], x: readonly number[]): number {
  const out = layers.reduce<readonly number[]>((input, { W, b }, i) => {
    const z = W.map((row, k) => row.reduce((sum, w, j) => sum + w * input[j]!, b[k]!));
    return i + 1 < layers.length ? z.map((value) => relu(value)) : z;
  }, x);
  return out[0]!;
}

/** Numbers that look drawn at random and are always the same. */
function numbers(): () => number {
  let i = 0;
  return () => Math.sin(++i * 12.9898) * 1.4;
}

function network(...widths: readonly number[]): Affine[] {
  const next = numbers();
  return widths.slice(1).map((outputs, i) => ({
    W: Array.from({ length: outputs }, () => Array.from({ length: widths[i]! }, next)),
    b: Array.from({ length: outputs }, () => next() / 2),
  }));
}

test.each([[[2, 1]], [[2, 5, 1]], [[2, 8, 8, 1]], [[2, 4, 4, 4, 1]]])(
  "the regions of %j fill the window and carry the network's own values",
  (widths) => {
    const layers = network(...widths);
    const regions = linearRegions(layers, window);
    expect(regions.reduce((sum, { polygon }) => sum + area(polygon), 0)).toBeCloseTo(4, 7);
    for (let i = 0; i < 400; i++) {
      const point: Point = [Math.sin(i * 7.1), Math.cos(i * 3.7)];
      const [home] = regions.filter(({ polygon }) => holds(polygon, point));
      if (home) expect(valueOf(home.map)(point)).toBeCloseTo(forward(layers, point), 9);
    }
  },
);

test("lines in general position cut the plane into as many regions as can be", () => {
  // Tangents of a circle: each pair meets, and no three in one point.
  const angles = [0.1, 0.9, 2.0, 2.9, 4.4];
  const layer: Affine = {
    W: angles.map((angle) => [Math.cos(angle), Math.sin(angle)]),
    b: angles.map(() => -0.01),
  };
  const output: Affine = { W: [angles.map(() => 1)], b: [0] };
  const wide = window.map(([x, y]): Point => [50 * x, 50 * y]);
  expect(linearRegions([layer, output], wide)).toHaveLength(mostRegions(5));
  expect([0, 1, 2, 3, 8].map(mostRegions)).toEqual([1, 2, 4, 7, 37]);
});

test("neighbours across one kink differ in one unit of the pattern", () => {
  const regions = linearRegions(network(2, 3, 1), window);
  const patterns = new Set(regions.map(({ pattern }) => JSON.stringify(pattern)));
  expect(patterns.size).toBe(regions.length);
});

test("a region's level lines lie on their levels and end on its border", () => {
  const regions = linearRegions(network(2, 6, 1), window);
  const levels = [-1, -0.5, 0, 0.5, 1];
  const lines = regions.flatMap((region) =>
    levelLines(region, levels).map((line) => ({ region, line })),
  );
  expect(lines.length).toBeGreaterThan(10);
  for (const { region, line } of lines) {
    const [a, b] = line.map(valueOf(region.map));
    expect(a).toBeCloseTo(b!, 9);
    expect(levels.some((level) => Math.abs(level - a!) < 1e-9)).toBe(true);
  }
});

test("where all units are off the map is constant and has no level lines", () => {
  const layers: Affine[] = [
    { W: [[1, 0]], b: [-0.5] },
    { W: [[2]], b: [0.25] },
  ];
  const regions = linearRegions(layers, window);
  const off = regions.find(({ pattern }) => !pattern[0]![0])!;
  expect(off.map).toEqual({ W: [[0, 0]], b: [0.25] });
  expect(levelLines(off, [0, 0.25, 0.5])).toEqual([]);
});

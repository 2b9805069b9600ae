import { expect, test } from "vitest";
import { fitBentLine, fitLine, typicalGap, valueOf } from "./least-squares.ts";

const xs = [1, 2, 3, 4, 5, 6, 7];

test("points on a line are met exactly", () => {
  const ys = xs.map((x) => 3 - 0.5 * x);
  const line = fitLine(xs, ys);
  expect(line.start).toBeCloseTo(3, 10);
  expect(line.slope).toBeCloseTo(-0.5, 10);
  expect(typicalGap(line, xs, ys)).toBeLessThan(1e-10);
});

test("points on a bent line are met exactly by the line that bends there", () => {
  const ys = xs.map((x) => 1 + 2 * x - 3 * Math.max(0, x - 3.5));
  const line = fitBentLine(xs, ys, 3.5);
  expect(line.bend).toBeCloseTo(-3, 10);
  expect(valueOf(line, 6)).toBeCloseTo(13 - 7.5, 10);
  expect(typicalGap(line, xs, ys)).toBeLessThan(1e-10);
});

test("no line nearby comes closer", () => {
  const ys = [9, 4, 4, 3, 2.5, 2.4, 2.2];
  const best = fitBentLine(xs, ys, 2.5);
  for (const part of ["start", "slope", "bend"] as const)
    for (const by of [-0.01, 0.01])
      expect(typicalGap({ ...best, [part]: best[part] + by }, xs, ys)).toBeGreaterThan(
        typicalGap(best, xs, ys),
      );
});

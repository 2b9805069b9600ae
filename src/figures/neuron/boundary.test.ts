import fc from "fast-check";
import { expect, test } from "vitest";
import { boundaryIn, footOf, norm, signedDistance, sumAt } from "./boundary.ts";

const tenths = (low: number, high: number) =>
  fc.integer({ min: low * 10, max: high * 10 }).map((n) => n / 10);
const weights = fc.record({ w1: tenths(-2, 2), w2: tenths(-2, 2), b: tenths(-3, 3) });
const point = fc.record({ x: tenths(-4, 4), y: tenths(-4, 4) });

test("the boundary's ends lie on it and on the square's rim", () => {
  fc.assert(
    fc.property(weights, (w) => {
      for (const end of boundaryIn(w, 4) ?? []) {
        expect(sumAt(w, end)).toBeCloseTo(0, 10);
        expect(Math.max(Math.abs(end.x), Math.abs(end.y))).toBeCloseTo(4, 10);
      }
    }),
  );
});

test("there is a boundary in the square just where the sum changes sign between its corners", () => {
  fc.assert(
    fc.property(weights, (w) => {
      const sums = [-4, 4].flatMap((x) => [-4, 4].map((y) => sumAt(w, { x, y })));
      const crosses = Math.min(...sums) < -1e-9 && Math.max(...sums) > 1e-9;
      if (crosses) expect(boundaryIn(w, 4)).toBeDefined();
      else if (Math.min(...sums) > 1e-9 || Math.max(...sums) < -1e-9)
        expect(boundaryIn(w, 4)).toBeUndefined();
    }),
  );
});

test("a point is as far from the boundary as from its foot, and w leads to the positive side", () => {
  fc.assert(
    fc.property(weights, point, (w, p) => {
      const foot = footOf(w, p);
      expect(foot === undefined).toBe(norm(w) === 0);
      if (!foot) return;
      expect(sumAt(w, foot)).toBeCloseTo(0, 9);
      const distance = signedDistance(w, p);
      expect(Math.abs(distance)).toBeCloseTo(Math.hypot(p.x - foot.x, p.y - foot.y), 9);
      const onwards = { x: p.x + w.w1, y: p.y + w.w2 };
      expect(signedDistance(w, onwards)).toBeGreaterThan(distance);
    }),
  );
});

test("without weights there is no boundary, and no distance to it", () => {
  const none = { w1: 0, w2: 0, b: 1 };
  expect(boundaryIn(none, 4)).toBeUndefined();
  expect(signedDistance(none, { x: 1, y: 1 })).toBe(0);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softmax } from "./index.ts";

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const temperature = fc.double({ min: 0.5, max: 10, noNaN: true });

const sumOf = (p: readonly number[]) => p.reduce((a, b) => a + b, 0);

/** Largest difference between two lists, entry by entry. */
const gap = (a: readonly number[], b: readonly number[]) =>
  Math.max(0, ...a.map((ai, i) => Math.abs(ai - (b[i] ?? NaN))));

describe("softmax", () => {
  test.each([
    { z: [], p: [] },
    { z: [7], p: [1] },
    { z: [0, 0], p: [0.5, 0.5] },
    { z: [1, 2, 3], p: [0.0900305731704, 0.244728471055, 0.665240955775] },
    { z: [1000, 1000], p: [0.5, 0.5] },
    { z: [-1000, -1001], p: [0.7310585786300049, 0.2689414213699951] },
    { z: [1e308, -1e308], p: [1, 0] },
    { z: [0, -Infinity, 0], p: [0.5, 0, 0.5] },
    { z: [-Infinity, 3], p: [0, 1] },
  ])("of $z is $p", ({ z, p }) => {
    expect(softmax(z)).toHaveLength(p.length);
    expect(gap(softmax(z), p)).toBeLessThan(1e-12);
  });

  test.each([
    { z: [NaN, 1, 2] },
    { z: [1, NaN, 2] },
    { z: [1, Infinity] },
    { z: [-Infinity, -Infinity] },
  ])("of $z is NaN throughout", ({ z }) => {
    expect(softmax(z).every(Number.isNaN)).toBe(true);
  });

  test("sums to 1, also over a hundred thousand classes", () => {
    fc.assert(fc.property(logits, (z) => Math.abs(sumOf(softmax(z)) - 1) < 1e-14));
    const many = Array.from({ length: 1e5 }, (_, i) => Math.sin(i) * 5);
    expect(sumOf(softmax(many))).toBeCloseTo(1, 11);
  });

  test("does not see a shift of all logits", () => {
    const shift = fc.double({ min: -100, max: 100, noNaN: true });
    const moves = (z: number[], c: number) => gap(softmax(z), softmax(z.map((zi) => zi + c)));
    fc.assert(fc.property(logits, shift, (z, c) => moves(z, c) < 1e-12));
  });

  test("follows a permutation of the logits", () => {
    const turned = (z: readonly number[]) => [...z.slice(1), ...z.slice(0, 1)];
    fc.assert(fc.property(logits, (z) => gap(softmax(turned(z)), turned(softmax(z))) < 1e-14));
  });

  test("keeps the order of the logits at every temperature", () => {
    fc.assert(
      fc.property(logits, temperature, (z, t) => {
        const p = softmax(z, { temperature: t });
        return p.indexOf(Math.max(...p)) === p.indexOf(p[z.indexOf(Math.max(...z))] ?? NaN);
      }),
    );
  });

  test("reads plain and typed arrays and changes neither", () => {
    const z = [3, 1, 2];
    const g = Float64Array.of(1, 0, -1);
    softmax.vjp(z, g);
    softmax.jacobian(z);
    expect(softmax(Float64Array.from(z))).toEqual(softmax(z));
    expect(z).toEqual([3, 1, 2]);
    expect([...g]).toEqual([1, 0, -1]);
  });
});

describe("softmax's derivatives", () => {
  const z = [0.3, -1.2, 2.5, 0];

  test("agree with central differences", () => {
    const h = 1e-5;
    const jacobian = softmax.jacobian(z, { temperature: 2 });
    z.forEach((_, j) => {
      const moved = (by: number) =>
        softmax(
          z.map((zj, k) => (k === j ? zj + by : zj)),
          { temperature: 2 },
        );
      const column = moved(h).map((pi, i) => (pi - (moved(-h)[i] ?? NaN)) / (2 * h));
      const stated = jacobian.map((row) => row[j] ?? NaN);
      expect(gap(column, stated)).toBeLessThan(1e-9);
    });
  });

  test("agree with each other: the product is gᵀ times the matrix", () => {
    const gradients = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(logits, gradients, temperature, (z, all, t) => {
        const g = all.slice(0, z.length);
        const matrix = softmax.jacobian(z, { temperature: t });
        const product = z.map((_, j) =>
          sumOf(matrix.map((row, i) => (g[i] ?? NaN) * (row[j] ?? NaN))),
        );
        return gap(softmax.vjp(z, g, { temperature: t }), product) < 1e-13;
      }),
    );
  });

  test("send nothing back from a constant gradient, and nothing to a masked entry", () => {
    expect(gap(softmax.vjp(z, [2, 2, 2, 2]), [0, 0, 0, 0])).toBeLessThan(1e-15);
    expect(softmax.vjp([1, -Infinity, 2], [1, 5, 2])[1]).toBeCloseTo(0, 15);
  });

  test("reach the Lipschitz constant where it says", () => {
    const cold = softmax.with({ temperature: 0.5 });
    expect(cold.lipschitz.value).toBe(1);
    const [[a = NaN, b = NaN] = []] = cold.jacobian(cold.lipschitz.at ?? []);
    // The matrix [[a, −a], [−a, a]] has the norm 2a.
    expect(a - b).toBeCloseTo(cold.lipschitz.value, 12);
  });

  test("are empty for no logits and zero for one", () => {
    expect(softmax.vjp([], [])).toEqual([]);
    expect(softmax.jacobian([])).toEqual([]);
    expect(softmax.jacobian([4])).toEqual([[0]]);
  });

  test("want a gradient of the logits' length", () => {
    expect(() => softmax.vjp([1, 2], [1])).toThrow(
      new RangeError("softmax.vjp: z and g must have one length, got 2 and 1."),
    );
  });
});

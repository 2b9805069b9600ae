import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  activations,
  crossEntropy,
  hardmax,
  logSoftmax,
  logSumExp,
  maxout,
  softmax,
  sparsemax,
} from "./index.ts";
import type { Activation } from "./index.ts";

const everything: readonly Activation[] = Object.values(activations);
const vectors = everything.filter((f) => f.kind === "vector");
const reductions = everything.filter((f) => f.kind === "reduction");

const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: 2,
  maxLength: 10,
});
const sumOf = (p: readonly number[]) => p.reduce((a, b) => a + b, 0);
const gap = (a: readonly number[], b: readonly number[]) =>
  Math.max(0, ...a.map((ai, i) => Math.abs(ai - (b[i] ?? NaN))));

/** Away from ties and from the edge of a support, where piecewise functions have no slope. */
const z = [0.31, -1.2, 0.5, 0, 0.1];
const g = [1, -2, 0.5, 3, 0.25];

const central = (f: (z: number[]) => number): number[] =>
  z.map((_, j) => {
    const moved = (by: number) => f(z.map((zj, k) => (k === j ? zj + by : zj)));
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });

describe.each(vectors)("$name", (f) => {
  test("has the vector–Jacobian product that central differences show", () => {
    const product = central((moved) => sumOf(f(moved).map((pi, i) => pi * (g[i] ?? NaN))));
    expect(gap(f.vjp(z, g), product)).toBeLessThan(1e-8);
    const matrix = f.jacobian(z);
    const byMatrix = z.map((_, j) =>
      sumOf(matrix.map((row, i) => (g[i] ?? NaN) * (row[j] ?? NaN))),
    );
    expect(gap(f.vjp(z, g), byMatrix)).toBeLessThan(1e-14);
  });

  test("does not see a shift of all entries, and follows their permutation", () => {
    const turned = (list: readonly number[]) => [...list.slice(1), ...list.slice(0, 1)];
    expect(gap(f(z.map((zi) => zi + 3)), f(z))).toBeLessThan(1e-14);
    expect(gap(f(turned(z)), turned(f(z)))).toBeLessThan(1e-15);
  });

  test("stays in its range and sums to 1 if it says so", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const p = f(z);
        const inside = p.every((pi) => pi >= f.range.lo && pi <= f.range.hi);
        return inside && (!f.simplex || Math.abs(sumOf(p) - 1) < 1e-13);
      }),
    );
  });

  test("gives nothing for nothing and hands NaN on to every entry", () => {
    expect([f([]), f.vjp([], []), f.jacobian([])]).toEqual([[], [], []]);
    expect(f([1, NaN, 2]).every(Number.isNaN)).toBe(true);
    expect(f.vjp([1, NaN], [1, 1]).every(Number.isNaN)).toBe(true);
  });

  test("is nowhere steeper than its Lipschitz constant", () => {
    const { value } = f.lipschitz;
    const length = (v: readonly number[]) => Math.hypot(...v);
    expect(length(f.vjp(z, g))).toBeLessThanOrEqual(value * length(g));
  });
});

describe.each(reductions)("$name", (f) => {
  test("has the gradient that central differences show", () => {
    expect(gap(f.gradient(z), central(f))).toBeLessThan(1e-8);
    expect(f.vjp(z, 3)).toEqual(f.gradient(z).map((slope) => 3 * slope));
  });

  test("of one entry is that entry, of none −∞, of NaN NaN", () => {
    expect([f([7]), f([]), f([1, NaN])]).toEqual([7, -Infinity, NaN]);
    expect(f([1, Infinity])).toBe(Infinity);
  });
});

describe("log-softmax and log-sum-exp", () => {
  test("are the logarithm of softmax and of its denominator", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const logs = logSoftmax(z);
        const byLog = softmax(z).map(Math.log);
        const byDifference = z.map((zi) => zi - logSumExp(z));
        return gap(logs, byLog) < 1e-12 && gap(logs, byDifference) < 1e-13;
      }),
    );
  });

  test("lie where they must: max ≤ LSE ≤ max + ln K", () => {
    fc.assert(
      fc.property(logits, (z) => {
        const above = logSumExp(z) - maxout(z);
        return above >= 0 && above <= Math.log(z.length) + 1e-14;
      }),
    );
  });

  test.each([
    { z: [1000, 1001, 1002], log: [-2.40760596444438, -1.40760596444438, -0.4076059644443803] },
    { z: [-745, -746, -747], log: [-0.4076059644443803, -1.40760596444438, -2.40760596444438] },
    { z: [0, -1000], log: [0, -1000] },
    { z: [0, -Infinity], log: [0, -Infinity] },
    { z: [4], log: [0] },
  ])("of $z give $log", ({ z, log }) => {
    expect(logSoftmax(z)).toEqual(log.map((l) => (Number.isFinite(l) ? expect.closeTo(l, 13) : l)));
  });

  test("keep the digits of the most probable entry", () => {
    expect(logSoftmax([0, -40])[0]).toBeCloseTo(-Math.exp(-40), 30);
  });
});

describe("sparsemax", () => {
  test.each([
    { z: [0, 0], p: [0.5, 0.5] },
    { z: [2, 0], p: [1, 0] },
    { z: [0.5, 0], p: [0.75, 0.25] },
    { z: [1, 1, -5], p: [0.5, 0.5, 0] },
    { z: [3, -Infinity], p: [1, 0] },
    { z: [9], p: [1] },
    { z: [-Infinity, -Infinity], p: [NaN, NaN] },
    { z: [1, Infinity], p: [NaN, NaN] },
  ])("of $z is $p", ({ z, p }) => expect(sparsemax(z)).toEqual(p));

  test("is the nearest point of the simplex: no other distribution is nearer", () => {
    fc.assert(
      fc.property(logits, logits, (z, other) => {
        const q = softmax(z.map((_, i) => other[i] ?? 0));
        const distance = (p: readonly number[]) =>
          Math.hypot(...p.map((pi, i) => pi - (z[i] ?? NaN)));
        return distance(sparsemax(z)) <= distance(q) + 1e-12;
      }),
    );
  });
});

test.each([
  { z: [1, 3, 2], first: 1 },
  { z: [2, 2, 1], first: 0 },
  { z: [-Infinity, -Infinity], first: 0 },
  { z: [0, Infinity], first: 1 },
])("hardmax and maxout's gradient of $z point at entry $first", ({ z, first }) => {
  const marked = z.map((_, i) => (i === first ? 1 : 0));
  expect(hardmax(z)).toEqual(marked);
  expect(maxout.gradient(z)).toEqual(marked);
});

describe("cross-entropy on logits", () => {
  test.each([
    { z: [0, 0], y: 0, loss: Math.LN2 },
    { z: [1000, 0], y: 0, loss: 0 },
    { z: [1000, 0], y: 1, loss: 1000 },
    { z: [0, -Infinity], y: 1, loss: Infinity },
    { z: [5], y: 0, loss: 0 },
  ])("of $z with the class $y is $loss", ({ z, y, loss }) => {
    expect(crossEntropy(z, y)).toBe(loss);
  });

  test("has the gradient that central differences show, and it sums to 0", () => {
    expect(
      gap(
        crossEntropy.gradient(z, 2),
        central((moved) => crossEntropy(moved, 2)),
      ),
    ).toBeLessThan(1e-9);
    expect(sumOf(crossEntropy.gradient(z, 2))).toBeCloseTo(0, 15);
    expect(crossEntropy.gradient([40, 0], 0)[0]).toBeCloseTo(-Math.exp(-40), 30);
  });
});

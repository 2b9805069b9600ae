import { describe, expect, test } from "vitest";
import * as barrel from "./index.ts";
import { ulpsApart } from "./ulp.ts";
import type { Activation, ScalarActivation } from "./index.ts";

const { activations, elu, leakyRelu, relu, sigmoid } = barrel;

const everything: readonly Activation[] = Object.values(activations);

/** Each scalar function, and corners of its parameters. */
const corners: readonly ScalarActivation[] = [
  ...[0, 0.1, 1, 3, -0.5].map((alpha) => leakyRelu.with({ alpha })),
  ...[0.3, 2].map((alpha) => elu.with({ alpha })),
  ...[0.5, 2].map((alpha) => barrel.celu.with({ alpha })),
  ...[0.5, 4].map((beta) => barrel.softplus.with({ beta })),
  ...[0.5, 4].map((beta) => barrel.silu.with({ beta })),
  ...[-0.5, 0.9].map((omega) => barrel.sine.with({ omega })),
  barrel.prelu.with({ alpha: -1 }),
  barrel.squareplus.with({ b: 0.25 }),
  barrel.snake.with({ a: 0.8 }),
  barrel.hardSigmoid.with({ slope: 0.2 }),
  barrel.hardTanh.with({ lo: -0.5, hi: 2 }),
  barrel.relu6.with({ cap: 2 }),
  barrel.lecunTanh.with({ a: 2, b: 0.5 }),
  barrel.softcap.with({ cap: 2 }),
  barrel.thresholdedRelu.with({ theta: 0 }),
  barrel.softshrink.with({ threshold: 1.5 }),
  barrel.hardshrink.with({ threshold: 1.5 }),
];

const scalars = [...everything.filter((f) => f.kind === "scalar"), ...corners].map((f) => ({
  label: `${f.name} ${JSON.stringify(f.defaults)}`,
  f,
}));

const grid = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 125);
const wide = [...grid, ...grid.map((x) => x * 125_000), -745, -710, 710, 745, 1e308, -1e308];

describe("the catalogue", () => {
  test("holds the functions of every kind, the first ones in the order of the lessons", () => {
    expect(Object.keys(activations).slice(0, 6)).toEqual([
      ...["identity", "step", "sigmoid", "tanh", "relu", "leaky-relu"],
    ]);
    expect(new Set(everything.map((f) => f.kind))).toEqual(
      new Set(["scalar", "vector", "reduction", "gated"]),
    );
  });

  test("knows SiLU under its other name too", () => {
    expect(barrel.swish).toBe(barrel.silu);
  });

  test.each(everything)("$id is exported under its camelCase name", (f) => {
    expect((barrel as Record<string, unknown>)[f.exportName]).toBe(f);
  });

  test("cannot be changed by a reader's cell", () => {
    expect(Object.isFrozen(activations)).toBe(true);
    expect(() => Object.assign(sigmoid, { tex: "" })).toThrow(TypeError);
    expect(() => Object.assign(relu.kinks[0] ?? {}, { x: 1 })).toThrow(TypeError);
  });
});

describe.each(scalars)("$label", ({ f }) => {
  // Away from 0 too, where a second derivative may jump without a kink.
  const awayFromKinks = grid.filter((x) =>
    [0, ...f.kinks.map((kink) => kink.x)].every((edge) => Math.abs(x - edge) > 1e-3),
  );

  test("has the slope that central differences show", () => {
    for (const x of awayFromKinks) {
      const h = 1e-5 * Math.max(1, Math.abs(x));
      const difference = (f(x + h) - f(x - h)) / (2 * h);
      expect(Math.abs(f.derivative(x) - difference)).toBeLessThan(1e-6);
    }
  });

  test("stays in its range, ends included, for every finite input", () => {
    const { lo, hi } = f.range;
    // Four units of the last digit for values near an end that is no simple number.
    const slack = (end: number) => (Number.isFinite(end) ? 4 * Number.EPSILON * Math.abs(end) : 0);
    const outside = wide.filter((x) => !(f(x) >= lo - slack(lo) && f(x) <= hi + slack(hi)));
    expect(outside).toEqual([]);
    expect(wide.filter((x) => Number.isNaN(f.derivative(x)))).toEqual([]);
  });

  test("never decreases if and only if it says so", () => {
    const falls = grid.some((x, i) => i > 0 && f(x) < f(grid[i - 1] ?? x) - 1e-15);
    expect(falls).toBe(!f.monotone);
  });

  test("hands NaN on", () => {
    expect(f(NaN)).toBeNaN();
    expect(f.derivative(NaN)).toBeNaN();
  });

  test("is odd, −0 included, if and only if it says so", () => {
    expect(grid.every((x) => Object.is(f(-x), -f(x)))).toBe(f.odd);
  });

  test("is nowhere steeper than its Lipschitz constant, which it attains where it says", () => {
    const { value, at } = f.lipschitz;
    const steepest = Math.max(...wide.map((x) => Math.abs(f.derivative(x))));
    expect(steepest).toBeLessThanOrEqual(value * (1 + 8 * Number.EPSILON));
    if (at !== null) expect(Math.abs(f.derivative(at))).toBeCloseTo(value, 6);
  });

  test("has its kinks and jumps where it says, and a slope there between the two sides", () => {
    const h = 1e-9;
    for (const { x, left, right, jump } of f.kinks) {
      expect(f.derivative(x - h)).toBeCloseTo(left, 8);
      expect(f.derivative(x + h)).toBeCloseTo(right, 8);
      expect(f.derivative(x)).toBeGreaterThanOrEqual(Math.min(left, right));
      expect(f.derivative(x)).toBeLessThanOrEqual(Math.max(left, right));
      expect(f(x - h)).toBeCloseTo(jump?.left ?? f(x), 8);
      expect(f(x + h)).toBeCloseTo(jump?.right ?? f(x), 8);
    }
    const jumps = f.kinks.some((kink) => kink.jump);
    const possible = jumps ? ["C-1"] : f.kinks.length > 0 ? ["C0"] : ["C1", "Cinf"];
    expect(possible).toContain(f.smoothness);
  });

  test("is lowest where it says", () => {
    const lowest = Math.min(...wide.map((x) => f(x)));
    if (f.minimum === null) expect(f.range.loOpen).toBe(true);
    else {
      const { x, value } = f.minimum;
      expect(value).toBe(f.range.lo);
      expect(ulpsApart(f(x), value)).toBeLessThanOrEqual(4);
      expect(lowest).toBeGreaterThanOrEqual(value - 4 * Number.EPSILON * Math.abs(value));
      if (!f.kinks.some((kink) => kink.x === x)) expect(f.derivative(x)).toBeCloseTo(0, 9);
    }
  });

  test("has gains that hold the second moment of a standard normal input", () => {
    const { forward, backward } = f.gain;
    expect(forward ** 2 * normalMean((x) => f(x) ** 2)).toBeCloseTo(1, 5);
    if (Number.isFinite(backward)) {
      expect(backward ** 2 * normalMean((x) => f.derivative(x) ** 2)).toBeCloseTo(1, 5);
    } else expect(normalMean((x) => f.derivative(x) ** 2)).toBe(0);
  });
});

/** E[g(z)] for z ~ N(0, 1), by the midpoint rule, which meets a kink at 0 only at a cell's edge. */
function normalMean(g: (z: number) => number): number {
  const [reach, cells] = [12, 24_000];
  const width = (2 * reach) / cells;
  const points = Array.from({ length: cells }, (_, i) => -reach + (i + 0.5) * width);
  const sum = points.reduce((total, z) => total + g(z) * Math.exp((-z * z) / 2), 0);
  return (sum * width) / Math.sqrt(2 * Math.PI);
}

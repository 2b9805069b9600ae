import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as barrel from "./index.ts";
import type { Activation, ScalarActivation } from "./index.ts";

const { activations, identity, leakyRelu, relu, sigmoid, softmax, step, tanh } = barrel;

const everything: readonly Activation[] = Object.values(activations);

/** Each scalar function, and the corners of its parameters. */
const scalars: readonly { label: string; f: ScalarActivation }[] = [
  ...everything.filter((f) => f.kind === "scalar").map((f) => ({ label: f.name, f })),
  ...[0, 0.1, 1, 3, -0.5].map((alpha) => ({
    label: `Leaky ReLU with α = ${alpha}`,
    f: leakyRelu.with({ alpha }),
  })),
];

const grid = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 125);
const wide = [...grid, ...grid.map((x) => x * 125_000), -745, -710, 710, 745, 1e308, -1e308];

describe("the catalogue", () => {
  test("holds the functions in the order of the lessons", () => {
    expect(Object.keys(activations)).toEqual([
      ...["identity", "step", "sigmoid", "tanh", "relu", "leaky-relu", "softmax"],
    ]);
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
  const awayFromKinks = grid.filter((x) => f.kinks.every((kink) => Math.abs(x - kink.x) > 1e-3));

  test("has the slope that central differences show", () => {
    for (const x of awayFromKinks) {
      const h = 1e-5 * Math.max(1, Math.abs(x));
      const difference = (f(x + h) - f(x - h)) / (2 * h);
      expect(Math.abs(f.derivative(x) - difference)).toBeLessThan(1e-6);
    }
  });

  test("stays in its range, ends included, for every finite input", () => {
    const { lo, hi } = f.range;
    expect(wide.filter((x) => !(f(x) >= lo && f(x) <= hi))).toEqual([]);
    expect(wide.filter((x) => Number.isNaN(f.derivative(x)))).toEqual([]);
  });

  test("never decreases if and only if it says so", () => {
    const falls = grid.some((x, i) => i > 0 && f(x) < f(grid[i - 1] ?? x));
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
    expect(Math.max(...wide.map((x) => Math.abs(f.derivative(x))))).toBeLessThanOrEqual(value);
    if (at !== null) expect(Math.abs(f.derivative(at))).toBeCloseTo(value, 6);
  });

  test("has its kinks and jumps where it says, and a slope there between the two sides", () => {
    const h = 1e-9;
    for (const { x, left, right, jump } of f.kinks) {
      expect(f.derivative(x - h)).toBe(left);
      expect(f.derivative(x + h)).toBe(right);
      expect(f.derivative(x)).toBeGreaterThanOrEqual(Math.min(left, right));
      expect(f.derivative(x)).toBeLessThanOrEqual(Math.max(left, right));
      expect(f(x - h)).toBeCloseTo(jump?.left ?? f(x), 8);
      expect(f(x + h)).toBeCloseTo(jump?.right ?? f(x), 8);
    }
    const worst = f.kinks.some((kink) => kink.jump) ? "C-1" : f.kinks.length > 0 ? "C0" : "Cinf";
    expect(f.smoothness).toBe(worst);
  });

  test("is lowest where it says", () => {
    const lowest = Math.min(...wide.map((x) => f(x)));
    if (f.minimum === null) expect(f.range.loOpen).toBe(true);
    else {
      const { x, value } = f.minimum;
      expect(f(x) === value && value === f.range.lo).toBe(true);
      expect(lowest).toBeGreaterThanOrEqual(value);
      if (!f.kinks.some((kink) => kink.x === x)) expect(f.derivative(x)).toBeCloseTo(0, 9);
    }
  });

  test("has gains that hold the second moment of a standard normal input", () => {
    const { forward, backward } = f.gain;
    expect(forward ** 2 * normalMean((x) => f(x) ** 2)).toBeCloseTo(1, 9);
    if (Number.isFinite(backward)) {
      expect(backward ** 2 * normalMean((x) => f.derivative(x) ** 2)).toBeCloseTo(1, 9);
    } else expect(normalMean((x) => f.derivative(x) ** 2)).toBe(0);
  });
});

test.each([
  { f: identity, left: -Infinity, right: Infinity, slopes: [1, 1] },
  { f: step, left: 0, right: 1, slopes: [0, 0] },
  { f: sigmoid, left: 0, right: 1, slopes: [0, 0] },
  { f: tanh, left: -1, right: 1, slopes: [0, 0] },
  { f: relu, left: 0, right: Infinity, slopes: [0, 1] },
  { f: leakyRelu, left: -Infinity, right: Infinity, slopes: [0.01, 1] },
  { f: leakyRelu.with({ alpha: 0 }), left: 0, right: Infinity, slopes: [0, 1] },
  { f: leakyRelu.with({ alpha: -1 }), left: Infinity, right: Infinity, slopes: [-1, 1] },
])("$f.name goes to $left and $right at the ends", ({ f, left, right, slopes }) => {
  expect([f(-Infinity), f(Infinity)]).toEqual([left, right]);
  expect([f.derivative(-Infinity), f.derivative(Infinity)]).toEqual(slopes);
});

test("slopes at kinks follow the convention: the flat side's, else the left side's", () => {
  expect([step(0), step.derivative(0)]).toEqual([0, 0]);
  expect(relu.derivative(0)).toBe(0);
  expect(leakyRelu.derivative(0)).toBe(0.01);
  expect(leakyRelu.derivative(0, { alpha: 0.3 })).toBe(0.3);
});

describe("identities", () => {
  const x = fc.double({ min: -50, max: 50, noNaN: true });
  const holds = (claim: (x: number) => boolean) => fc.assert(fc.property(x, claim));

  test("σ(x) + σ(−x) = 1", () =>
    holds((x) => Math.abs(sigmoid(x) + sigmoid(-x) - 1) <= Number.EPSILON));
  test("tanh x = 2σ(2x) − 1", () =>
    holds((x) => Math.abs(tanh(x) - (2 * sigmoid(2 * x) - 1)) <= 4 * Number.EPSILON));
  test("relu(x) − relu(−x) = x", () => holds((x) => relu(x) - relu(-x) === x));
  test("relu(x) + relu(−x) = |x|", () => holds((x) => relu(x) + relu(-x) === Math.abs(x)));
  test("leaky ReLU with α = 0 is ReLU", () =>
    holds((x) => Object.is(leakyRelu(x, { alpha: 0 }), relu(x))));
  test("σ of the difference is the softmax of two", () =>
    holds((x) => Math.abs((softmax([x, 0])[0] ?? NaN) - sigmoid(x)) <= 4 * Number.EPSILON));
});

test.each([
  { value: sigmoid(1), golden: 0.73105857863 },
  { value: tanh(1), golden: 0.761594155956 },
  { value: sigmoid(-40) * 1e18, golden: 4.24835425529 },
  { value: tanh.derivative(2), golden: 0.0706508248532 },
])("$value agrees with the published $golden", ({ value, golden }) => {
  expect(value).toBeCloseTo(golden, 11);
});

/** E[g(z)] for z ~ N(0, 1), by the midpoint rule, which meets a kink at 0 only at a cell's edge. */
function normalMean(g: (z: number) => number): number {
  const [reach, cells] = [12, 24_000];
  const width = (2 * reach) / cells;
  const points = Array.from({ length: cells }, (_, i) => -reach + (i + 0.5) * width);
  const sum = points.reduce((total, z) => total + g(z) * Math.exp((-z * z) / 2), 0);
  return (sum * width) / Math.sqrt(2 * Math.PI);
}

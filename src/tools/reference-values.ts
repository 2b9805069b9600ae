/**
 * Writes src/activations/reference-values.json: values and slopes of every function to 60 digits, rounded once to
 * the nearest double, by the textbook formulas rather than the module's own. Run: `node src/tools/reference-values.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Decimal } from "decimal.js";
import { format } from "prettier";

Decimal.set({ precision: 60 });
const seed = 20261124;
const output = fileURLToPath(new URL("../activations/reference-values.json", import.meta.url));

type Real = (x: Decimal) => Decimal;
interface Pair {
  readonly value: Real;
  readonly derivative: Real;
}

const one = new Decimal(1);
const zero = new Decimal(0);

const sigmoid: Real = (x) => one.div(one.plus(x.neg().exp()));

/** ln(1 + eˣ); its series where 1 + eˣ would need more than 60 digits. */
const softplus: Real = (x) => {
  const e = x.exp();
  if (e.gt(1e-20)) return one.plus(e).ln();
  return e.minus(e.pow(2).div(2)).plus(e.pow(3).div(3));
};

const leaky = (alpha: number): Pair => ({
  value: (x) => (x.gt(0) ? x : x.times(exact(alpha))),
  derivative: (x) => (x.gt(0) ? one : exact(alpha)),
});

const scalars: Record<string, Pair> = {
  identity: { value: (x) => x, derivative: () => one },
  step: { value: (x) => (x.gt(0) ? one : zero), derivative: () => zero },
  sigmoid: {
    value: sigmoid,
    derivative: (x) => x.neg().exp().div(one.plus(x.neg().exp()).pow(2)),
  },
  tanh: {
    value: (x) => x.tanh(),
    derivative: (x) => new Decimal(4).div(x.exp().plus(x.neg().exp()).pow(2)),
  },
  relu: {
    value: (x) => Decimal.max(x, zero),
    derivative: (x) => (x.gt(0) ? one : zero),
  },
  "leaky-relu": leaky(0.01),
};

const magnitudes = [1e-300, 1e-12, 1e-3, 0.1, 0.5, 1, 2, 5, 10, 18.4, 36.7, 40, 100, 700, 745];
const random = mulberry32(seed);
const points = [
  0,
  ...magnitudes.flatMap((x) => [-x, x]),
  ...Array.from({ length: 12 }, () => round(60 * random() - 30)),
];
const probabilities = [
  1e-300, 1e-12, 0.01, 0.1, 0.2499, 0.25, 0.3, 0.499999999, 0.5, 0.500000001, 0.7, 0.75, 0.9, 0.99,
  0.9999999999999999,
];
const logits: { z: number[]; temperature: number }[] = [
  { z: [0], temperature: 1 },
  { z: [1, 2, 3], temperature: 1 },
  { z: [1, 2, 3], temperature: 0.1 },
  { z: [1000, 1001], temperature: 1 },
  { z: [-1000, -1001, -1300], temperature: 1 },
  { z: Array.from({ length: 20 }, () => round(20 * random() - 10)), temperature: 1 },
  { z: Array.from({ length: 20 }, () => round(20 * random() - 10)), temperature: 7.5 },
];

const packageJson = readFileSync(
  fileURLToPath(import.meta.resolve("decimal.js/package.json")),
  "utf8",
);
const { version } = JSON.parse(packageJson) as { version: string };
const document = {
  about: "Written by src/tools/reference-values.ts. Condition numbers are |x f′(x)/f(x)|.",
  library: `decimal.js ${version}`,
  digits: 60,
  seed,
  scalarColumns: ["x", "value", "its condition", "derivative", "its condition"],
  scalars: Object.fromEntries(
    Object.entries(scalars).map(([id, f]) => [id, points.map((x) => row(f, x))]),
  ),
  bceWithLogits: [0, 1, 0.25].map((t) => ({ t, rows: points.map((z) => row(bce(t), z)) })),
  logitColumns: ["p", "value", "its condition"],
  logit: probabilities.map((p) => [p, ...valueAndCondition((x) => x.div(one.minus(x)).ln(), p)]),
  softmax: logits.map((given) => ({ ...given, p: softmax(given.z, given.temperature) })),
};
writeFileSync(output, await format(JSON.stringify(document), { parser: "json", printWidth: 100 }));

function bce(t: number): Pair {
  return {
    value: (z) =>
      softplus(z.neg())
        .times(t)
        .plus(softplus(z).times(1 - t)),
    derivative: (z) =>
      sigmoid(z)
        .times(1 - t)
        .minus(sigmoid(z.neg()).times(t)),
  };
}

function softmax(z: readonly number[], temperature: number): number[] {
  const weights = z.map((zi) => exact(zi).div(exact(temperature)).exp());
  const sum = Decimal.sum(...weights);
  return weights.map((weight) => weight.div(sum).toNumber());
}

function row(f: Pair, x: number): number[] {
  return [x, ...valueAndCondition(f.value, x), ...valueAndCondition(f.derivative, x)];
}

/** f(x) and how many times larger a relative error of x is in it, by a difference far below double precision. */
function valueAndCondition(f: Real, x: number): [value: number, condition: number] {
  const at = exact(x);
  const value = f(at);
  if (value.isZero() || at.isZero()) return [value.toNumber(), 0];
  const h = at.times("1e-20");
  const slope = f(at.plus(h))
    .minus(f(at.minus(h)))
    .div(h.times(2));
  return [value.toNumber(), slope.times(at).div(value).abs().toSignificantDigits(3).toNumber()];
}

/** The double's own value (a plain `new Decimal(0.1)` would take the short decimal instead). */
function exact(x: number): Decimal {
  return new Decimal(x.toPrecision(100));
}

/** Three decimals, so that the table stays readable. */
function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

/** Mulberry32: uniform numbers in [0, 1) from a 32-bit seed. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

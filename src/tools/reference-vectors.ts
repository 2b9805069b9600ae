/** The vector and gated functions by their definitions, with real numbers to 60 digits. */
import { Decimal, elasticity, exact, one, rounded, zero } from "./reference-real.ts";
import type { Pair } from "./reference-scalars.ts";
import { scalarFormulas } from "./reference-scalars.ts";

type Vector = readonly Decimal[];
type VectorFormula = (z: Vector) => Vector;

const sum = (z: Vector): Decimal => z.reduce((a, b) => a.plus(b), zero);

const logSum = (z: Vector): Decimal => sum(z.map((zi) => zi.exp())).ln();

/** The projection on the simplex by trying every size of support. */
const sparsemax: VectorFormula = (z) => {
  const sorted = [...z].sort((a, b) => b.comparedTo(a));
  const taus = sorted.map((_, k) =>
    sum(sorted.slice(0, k + 1))
      .minus(1)
      .div(k + 1),
  );
  const tau = taus.find((t, k) => {
    const next = sorted[k + 1];
    return next === undefined || next.lte(t);
  });
  return z.map((zi) => Decimal.max(zero, zi.minus(tau ?? zero)));
};

/** By id, from the parameters' values; reductions give a list of one. */
export const vectorFormulas: Readonly<
  Record<string, (params: Readonly<Record<string, number>>) => VectorFormula>
> = {
  softmax:
    ({ temperature = NaN }) =>
    (z) => {
      const weights = z.map((zi) => zi.div(exact(temperature)).exp());
      return weights.map((weight) => weight.div(sum(weights)));
    },
  "log-softmax": () => (z) => z.map((zi) => zi.minus(logSum(z))),
  "log-sum-exp": () => (z) => [logSum(z)],
  sparsemax: () => sparsemax,
  hardmax: () => (z) => {
    const best = z.findIndex((zi) => zi.eq(Decimal.max(...z)));
    return z.map((_, i) => (i === best ? one : zero));
  },
  maxout: () => (z) => [Decimal.max(...z)],
};

/** ln Σ e^z − z_y. */
export const crossEntropy =
  (y: number): VectorFormula =>
  (z) => [logSum(z).minus(z[y] ?? zero)];

/** What a relative error in every input can add up to, per output. */
export function valuesAndConditions(f: VectorFormula, z: readonly number[]): [number[], number[]] {
  const at = z.map(exact);
  const values = f(at);
  const totals = values.map(() => zero);
  at.forEach((zj, j) => {
    if (zj.isZero()) return;
    // One difference along each input serves all outputs.
    const h = zj.times("1e-20");
    const [above, below] = [f(at.with(j, zj.plus(h))), f(at.with(j, zj.minus(h)))];
    values.forEach((value, i) => {
      if (value.isZero()) return;
      const slope = (above[i] ?? zero).minus(below[i] ?? zero).div(h.times(2));
      totals[i] = (totals[i] ?? zero).plus(slope.times(zj).div(value).abs());
    });
  });
  return [values.map((value) => value.toNumber()), totals.map(rounded)];
}

const clip = (x: Decimal, limit: number): Decimal =>
  Decimal.min(Decimal.max(x, exact(-limit)), exact(limit));

/** How a gated function is put together: gate(a) · value(b), and the slopes of both. */
interface GatedFormula {
  readonly gate: Pair;
  readonly value: Pair;
}

const through: Pair = { value: (x) => x, derivative: () => one };

const scalar = (id: string, params = {}): Pair => {
  const make = scalarFormulas[id];
  if (make === undefined) throw new Error(`No formula for ${id}.`);
  return make(params);
};

const clamped = (inner: Pair, limit: number): Pair => ({
  value: (x) => inner.value(Decimal.min(x, exact(limit))),
  derivative: (x) => (x.lt(limit) ? inner.derivative(x) : zero),
});

const clippedPlus = (limit: number, shift: number): Pair => ({
  value: (x) => clip(x, limit).plus(shift),
  derivative: (x) => (x.abs().lt(limit) ? one : zero),
});

/** By id, with the default parameters. */
export const gatedFormulas: Readonly<Record<string, GatedFormula>> = {
  glu: { gate: scalar("sigmoid"), value: through },
  reglu: { gate: scalar("relu"), value: through },
  geglu: { gate: scalar("gelu"), value: through },
  swiglu: { gate: scalar("silu", { beta: 1 }), value: through },
  "clamped-swiglu": {
    gate: clamped(scalar("silu", { beta: 1 }), 10),
    value: clippedPlus(10, 0),
  },
  "oss-swiglu": {
    gate: clamped(scalar("silu", { beta: 1.702 }), 7),
    value: clippedPlus(7, 1),
  },
};

/** a, b, then value, ∂a and ∂b, each with its condition. */
export function gatedRow({ gate, value }: GatedFormula, a: number, b: number): number[] {
  const [x, y] = [exact(a), exact(b)];
  const results: [Pair["value"], Pair["value"]][] = [
    [gate.value, value.value],
    [gate.derivative, value.value],
    [gate.value, value.derivative],
  ];
  return [
    a,
    b,
    ...results.flatMap(([left, right]) => {
      const [l, r] = [left(x), right(y)];
      const condition = elasticity(left, x, l)
        .abs()
        .plus(elasticity(right, y, r).abs());
      return [l.times(r).toNumber(), rounded(condition)];
    }),
  ];
}

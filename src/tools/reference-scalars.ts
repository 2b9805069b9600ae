/** Every scalar function and its slope by the textbook formula, with real numbers to 60 digits. */
import * as real from "./reference-real.ts";
import type { Decimal, Real } from "./reference-real.ts";

/** A value and a slope. */
export interface Pair {
  readonly value: Real;
  readonly derivative: Real;
}

const { exact, one, two, zero, sigmoid, sigmoidSlope, softplus, sechSquared, expm1 } = real;

const constant =
  (value: Decimal): Real =>
  () =>
    value;

const pair = (value: Real, derivative: Real): Pair => ({ value, derivative });

/** One formula right of `edge`, another up to it. */
const split = (edge: Decimal, left: Pair, right: Pair): Pair =>
  pair(
    (x) => (x.gt(edge) ? right : left).value(x),
    (x) => (x.gt(edge) ? right : left).derivative(x),
  );

const line = (slope: Decimal, shift = zero): Pair =>
  pair((x) => x.times(slope).plus(shift), constant(slope));

const flat = (value: Decimal): Pair => pair(constant(value), constant(zero));

/** A line held between two bounds; flat at both kinks. */
const clipped = (slope: Decimal, shift: Decimal, lo: Decimal, hi: Decimal): Pair => {
  const inner = line(slope, shift);
  const isInside = (x: Decimal) => inner.value(x).gt(lo) && inner.value(x).lt(hi);
  return pair(
    (x) => real.Decimal.min(real.Decimal.max(inner.value(x), lo), hi),
    (x) => (isInside(x) ? slope : zero),
  );
};

/** A·tanh(Bx). */
const scaledTanh = (a: Decimal, b: Decimal): Pair =>
  pair(
    (x) => a.times(x.times(b).tanh()),
    (x) => a.times(b).times(sechSquared(x.times(b))),
  );

const leaky = ({ alpha = NaN }): Pair => split(zero, line(exact(alpha)), line(one));

const elu = (lambda: Decimal, alpha: Decimal): Pair =>
  split(
    zero,
    pair(
      (x) => lambda.times(alpha).times(expm1(x)),
      (x) => lambda.times(alpha).times(x.exp()),
    ),
    line(lambda),
  );

const swish = (beta: Decimal): Pair =>
  pair(
    (x) => x.times(sigmoid(x.times(beta))),
    (x) => sigmoid(x.times(beta)).plus(x.times(beta).times(sigmoidSlope(x.times(beta)))),
  );

const shrink = (threshold: Decimal, moved: boolean): Pair => {
  const outside = (x: Decimal) => x.abs().gt(threshold);
  const by = moved ? threshold : zero;
  return pair(
    (x) => (outside(x) ? (x.gt(0) ? x.minus(by) : x.plus(by)) : zero),
    (x) => (outside(x) ? one : zero),
  );
};

/** By id, from the parameters' values as doubles. */
export const scalarFormulas: Readonly<
  Record<string, (params: Readonly<Record<string, number>>) => Pair>
> = {
  identity: () => line(one),
  step: () => split(zero, flat(zero), flat(one)),
  sigmoid: () => pair(sigmoid, sigmoidSlope),
  tanh: () => scaledTanh(one, one),
  relu: () => split(zero, flat(zero), line(one)),
  "leaky-relu": leaky,
  prelu: leaky,
  elu: ({ alpha = NaN }) => elu(one, exact(alpha)),
  selu: ({ alpha = NaN, scale = NaN }) => elu(exact(scale), exact(alpha)),
  softplus: ({ beta = NaN }) =>
    pair(
      (x) => softplus(x.times(exact(beta))).div(exact(beta)),
      (x) => sigmoid(x.times(exact(beta))),
    ),
  gelu: () =>
    pair(
      (x) => x.times(real.distribution(x)),
      (x) => real.distribution(x).plus(x.times(real.density(x))),
    ),
  "gelu-tanh": () => {
    const gate: Real = (x) => sigmoid(real.geluTanhInner(x).times(2));
    return pair(
      (x) => x.times(gate(x)),
      (x) =>
        gate(x).plus(
          x
            .div(2)
            .times(sechSquared(real.geluTanhInner(x)))
            .times(real.geluTanhInnerSlope(x)),
        ),
    );
  },
  silu: ({ beta = NaN }) => swish(exact(beta)),
  "hard-swish": () =>
    split(
      exact(-3),
      flat(zero),
      split(
        exact(3),
        pair(
          (x) => x.times(x.plus(3)).div(6),
          (x) => x.times(2).plus(3).div(6),
        ),
        line(one),
      ),
    ),
  mish: () => {
    const t: Real = (x) => softplus(x).tanh();
    return pair(
      (x) => x.times(t(x)),
      (x) => t(x).plus(x.times(sechSquared(softplus(x))).times(sigmoid(x))),
    );
  },
  relu2: () =>
    split(
      zero,
      flat(zero),
      pair(
        (x) => x.pow(2),
        (x) => x.times(2),
      ),
    ),
  softsign: () =>
    pair(
      (x) => x.div(x.abs().plus(1)),
      (x) => one.div(x.abs().plus(1).pow(2)),
    ),
  sine: ({ omega = NaN }) =>
    pair(
      (x) => x.times(exact(omega)).sin(),
      (x) => x.times(exact(omega)).cos().times(exact(omega)),
    ),
  "log-sigmoid": () =>
    pair(
      (x) => softplus(x.neg()).neg(),
      (x) => sigmoid(x.neg()),
    ),
  "hard-sigmoid": ({ slope = NaN, shift = NaN }) => clipped(exact(slope), exact(shift), zero, one),
  "lecun-tanh": ({ a = NaN, b = NaN }) => scaledTanh(exact(a), exact(b)),
  "hard-tanh": ({ lo = NaN, hi = NaN }) => clipped(one, zero, exact(lo), exact(hi)),
  relu6: ({ cap = NaN }) => clipped(one, zero, zero, exact(cap)),
  celu: ({ alpha = NaN }) =>
    split(
      zero,
      pair(
        (x) => expm1(x.div(exact(alpha))).times(exact(alpha)),
        (x) => x.div(exact(alpha)).exp(),
      ),
      line(one),
    ),
  squareplus: ({ b = NaN }) => {
    const radius: Real = (x) => x.pow(2).plus(exact(b)).sqrt();
    return pair(
      (x) => x.plus(radius(x)).div(2),
      (x) => one.plus(x.div(radius(x))).div(2),
    );
  },
  "quick-gelu": ({ alpha = NaN }) => swish(exact(alpha)),
  snake: ({ a = NaN }) =>
    pair(
      (x) => x.plus(x.times(exact(a)).sin().pow(2).div(exact(a))),
      (x) => one.plus(x.times(exact(a)).times(2).sin()),
    ),
  dyt: ({ alpha = NaN }) => scaledTanh(one, exact(alpha)),
  softcap: ({ cap = NaN }) => scaledTanh(exact(cap), one.div(exact(cap))),
  tanhshrink: () => pair(real.tanhshrink, (x) => x.tanh().pow(2)),
  softshrink: ({ threshold = NaN }) => shrink(exact(threshold), true),
  hardshrink: ({ threshold = NaN }) => shrink(exact(threshold), false),
  "thresholded-relu": ({ theta = NaN }) => split(exact(theta), flat(zero), line(one)),
  gaussian: () =>
    pair(
      (x) => x.pow(2).neg().exp(),
      (x) => x.times(two).neg().times(x.pow(2).neg().exp()),
    ),
};

/** Real numbers to 60 digits, and the special functions that decimal.js lacks. */
import { Decimal } from "decimal.js";

Decimal.set({ precision: 60 });

export { Decimal };
export type Real = (x: Decimal) => Decimal;

export const zero = new Decimal(0);
export const one = new Decimal(1);
export const two = new Decimal(2);
const pi = Decimal.acos(-1);

/** The double's own value (a plain `new Decimal(0.1)` would take the short decimal instead). */
export function exact(x: number): Decimal {
  return new Decimal(x.toPrecision(100));
}

export const sigmoid: Real = (x) => one.div(one.plus(x.neg().exp()));

export const sigmoidSlope: Real = (x) => sigmoid(x).times(sigmoid(x.neg()));

export const sechSquared: Real = (x) => new Decimal(4).div(x.exp().plus(x.neg().exp()).pow(2));

/** ln(1 + eˣ); its series where 1 + eˣ would need more than 60 digits. */
export const softplus: Real = (x) => {
  const e = x.exp();
  if (e.gt(1e-20)) return one.plus(e).ln();
  return e.minus(e.pow(2).div(2)).plus(e.pow(3).div(3));
};

/** eˣ − 1, by its series where the difference would cancel. */
export const expm1: Real = (x) =>
  x.abs().gt(1) ? x.exp().minus(1) : series(x, (term, n) => term.times(x).div(n + 1));

/** x − tanh x = Σ x²ⁿ⁺¹ 2n/(2n + 1)! / cosh x where the difference would cancel. */
export const tanhshrink: Real = (x) => {
  if (x.abs().gt(1)) return x.minus(x.tanh());
  let power = x;
  let sum = zero;
  for (let n = 1; n < 30; n++) {
    power = power
      .times(x)
      .times(x)
      .div(2 * n * (2 * n + 1));
    sum = sum.plus(power.times(2 * n));
  }
  return sum.div(x.cosh());
};

/** The standard normal density. */
export const density: Real = (x) => x.pow(2).div(-2).exp().div(pi.times(2).sqrt());

/** The standard normal distribution function: a series in the middle, Laplace's continued fraction in the tails. */
export const distribution: Real = (x) => {
  if (x.abs().gt(4)) {
    const size = x.abs();
    let fraction = size;
    for (let n = 400; n > 0; n--) fraction = size.plus(new Decimal(n).div(fraction));
    const tail = density(x).div(fraction);
    return x.gt(0) ? one.minus(tail) : tail;
  }
  const sum = series(x, (term, n) =>
    term
      .times(x)
      .times(x)
      .div(2 * n + 1),
  );
  return one.div(2).plus(density(x).times(sum));
};

/** 2Φ(x√2) − 1, without the difference for small x. */
export const erf: Real = (x) => {
  const scaled = x.times(two.sqrt());
  if (x.abs().gt(2)) return two.times(distribution(scaled)).minus(1);
  return two.times(density(scaled)).times(
    series(scaled, (t, n) =>
      t
        .times(scaled)
        .times(scaled)
        .div(2 * n + 1),
    ),
  );
};

export const erfc: Real = (x) => two.times(distribution(x.times(two.sqrt()).neg()));

/** √(2/π)(x + 0.044715x³), with the constant as a real number. */
export const geluTanhInner: Real = (x) =>
  two
    .div(pi)
    .sqrt()
    .times(x.plus(new Decimal("0.044715").times(x.pow(3))));

export const geluTanhInnerSlope: Real = (x) =>
  two
    .div(pi)
    .sqrt()
    .times(one.plus(new Decimal("0.134145").times(x.pow(2))));

/** f(x) and how many times larger a relative error of x is in it, by a difference far below double precision. */
export function valueAndCondition(f: Real, x: number): [value: number, condition: number] {
  const at = exact(x);
  const value = f(at);
  if (value.isZero() || at.isZero()) return [value.toNumber(), 0];
  return [value.toNumber(), rounded(elasticity(f, at, value).abs())];
}

/** x f′(x)/f(x). */
export function elasticity(f: Real, at: Decimal, value: Decimal): Decimal {
  if (at.isZero() || value.isZero()) return zero;
  const h = at.times("1e-20");
  const slope = f(at.plus(h))
    .minus(f(at.minus(h)))
    .div(h.times(2));
  return slope.times(at).div(value);
}

/** Three digits are enough for a condition number. */
export function rounded(condition: Decimal): number {
  return condition.toSignificantDigits(3).toNumber();
}

/** Where `f` changes sign between `from` and `to`, to the last digit of a double and beyond. */
export function root(f: Real, from: number, to: number): Decimal {
  let [low, high] = [exact(from), exact(to)];
  const below = f(low).isNegative();
  for (let i = 0; i < 75; i++) {
    const middle = low.plus(high).div(2);
    if (f(middle).isNegative() === below) low = middle;
    else high = middle;
  }
  return low;
}

/** `first`, and the terms that `next` makes of it, until they no longer count. */
function series(first: Decimal, next: (term: Decimal, n: number) => Decimal): Decimal {
  let term = first;
  let sum = first;
  for (let n = 1; n < 500 && term.abs().gt(sum.abs().times("1e-62")); n++) {
    term = next(term, n);
    sum = sum.plus(term);
  }
  return sum;
}

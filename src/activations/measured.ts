import type { Gain } from "./activation.ts";
import { gainOf, normalMean } from "./normal-mean.ts";

/** A place where a function's slope, or its value, was seen to jump. */
export interface SeenKink {
  readonly x: number;
  /** Slope just left of `x`, and just right of it. */
  readonly left: number;
  readonly right: number;
  /** Whether the value itself jumps. */
  readonly jumps: boolean;
}

/**
 * What can be seen of a function of which nothing is known but its outputs at `measuredInputs`. It is a measurement:
 * what lies between two inputs, or beyond the outermost, stays unseen.
 */
export interface Measured {
  /** Inputs from −8 to 8, evenly apart, with value and slope at each; the slope is a central difference. */
  readonly xs: readonly number[];
  readonly values: readonly number[];
  readonly slopes: readonly number[];
  /** Smallest and largest value; null where no value is finite. */
  readonly range: { readonly lo: number; readonly hi: number } | null;
  /** Where the slope is largest in absolute value (`Infinity` at a jump); null where there is no slope. */
  readonly steepest: { readonly x: number; readonly slope: number } | null;
  /** Never falls from one input to the next. */
  readonly monotone: boolean;
  /** The lowest point; null where it only falls on towards an end. */
  readonly minimum: { readonly x: number; readonly value: number } | null;
  /** E[f(z)] for z ~ N(0, 1). */
  readonly mean: number;
  readonly gain: Gain;
  /** Those at one of the inputs. */
  readonly kinks: readonly SeenKink[];
  /** How many of the inputs have a value that is not finite. */
  readonly holes: number;
}

const reach = 8;
const perUnit = 20;
/** Half the width of a central difference: about the cube root of the precision of doubles, where its error is least. */
const h = 1e-5;

const grid = Array.from(
  { length: 2 * reach * perUnit + 1 },
  (_, i) => (i - reach * perUnit) / perUnit,
);

/** Where `normalMean` looks; both of its uses look there. */
function nodes(): number[] {
  const seen: number[] = [];
  normalMean((z) => {
    seen.push(z);
    return 0;
  });
  return seen;
}

/** The inputs at which `measure` needs a function's outputs, in order. */
export const measuredInputs: readonly number[] = [...grid, ...nodes()].flatMap((x) => [
  x - h,
  x,
  x + h,
]);

/**
 * Measures a function by its outputs at `measuredInputs`, with what the catalogue's own facts are computed with.
 *
 * @throws RangeError where there are more or fewer outputs than inputs.
 */
export function measure(ys: readonly number[]): Measured {
  if (ys.length !== measuredInputs.length)
    throw new RangeError(`measure: ${measuredInputs.length} outputs are needed, not ${ys.length}.`);
  const at = new Map(measuredInputs.map((x, i) => [x, ys[i]!]));
  const value = (x: number): number => at.get(x) ?? NaN;
  const slope = (x: number): number => (value(x + h) - value(x - h)) / (2 * h);

  const values = grid.map(value);
  const kinks = grid.flatMap((x) => seeKink(x, value));
  const finite = values.filter(Number.isFinite);
  return {
    xs: grid,
    values,
    slopes: grid.map(slope),
    range: finite.length > 0 ? { lo: Math.min(...finite), hi: Math.max(...finite) } : null,
    steepest: findSteepest(slope, kinks),
    monotone: finite.every((y, i) => i === 0 || y >= finite[i - 1]! - rounding(y)),
    minimum: findMinimum(values, slope, kinks),
    mean: normalMean(value),
    gain: gainOf(value, slope, []),
    kinks,
    holes: values.length - finite.length,
  };
}

const rounding = (y: number): number => 1e-12 * Math.max(1, Math.abs(y));

/** The slopes of both sides differ by far more than any bend of a smooth function in so short a stretch. */
function seeKink(x: number, value: (x: number) => number): SeenKink[] {
  const [before, here, after] = [value(x - h), value(x), value(x + h)];
  const [left, right] = [(here - before) / h, (after - here) / h];
  const size = Math.max(1, Math.abs(left), Math.abs(right));
  if (!(Math.abs(right - left) > 1e-3 * size)) return [];
  return [{ x, left, right, jumps: Math.max(Math.abs(left), Math.abs(right)) * h > 1e-2 }];
}

function findSteepest(
  slope: (x: number) => number,
  kinks: readonly SeenKink[],
): Measured["steepest"] {
  const sides = new Map(
    kinks.map(({ x, left, right, jumps }) => {
      const steeper = Math.abs(left) > Math.abs(right) ? left : right;
      return [x, jumps ? Math.sign(steeper) * Infinity : steeper];
    }),
  );
  const all = grid.map((x) => ({ x, slope: sides.get(x) ?? slope(x) }));
  const known = all.filter(({ slope: each }) => !Number.isNaN(each));
  // Of equally steep places the one nearest to zero.
  const first = known.sort((a, b) => Math.abs(a.x) - Math.abs(b.x))[0];
  if (first === undefined) return null;
  return known.reduce(
    (a, b) => (Math.abs(b.slope) > Math.abs(a.slope) * (1 + 1e-9) ? b : a),
    first,
  );
}

function findMinimum(
  values: readonly number[],
  slope: (x: number) => number,
  kinks: readonly SeenKink[],
): Measured["minimum"] {
  let best = -1;
  values.forEach((y, i) => {
    if (!Number.isFinite(y)) return;
    const low = values[best] ?? Infinity;
    const nearer = Math.abs(grid[i]!) < Math.abs(grid[best] ?? Infinity);
    if (y < low || (y === low && nearer)) best = i;
  });
  if (best <= 0 || best === grid.length - 1) return null;
  const x = grid[best]!;
  const [before, value, after] = [values[best - 1]!, values[best]!, values[best + 1]!];
  const bend = before - 2 * value + after;
  const bent = kinks.some((kink) => Math.abs(kink.x - x) < 1.5 / perUnit);
  if (bent || !(bend > 0)) return { x, value };
  // The lowest point of the parabola that has the slope here and this bend.
  const curvature = bend * perUnit ** 2;
  return { x: x - slope(x) / curvature, value: value - slope(x) ** 2 / (2 * curvature) };
}

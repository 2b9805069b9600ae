/** A point of a curve, in data units. */
export type Point = readonly [x: number, y: number];

/** How a curve is turned into points. */
export interface SampleOptions {
  /** Inputs at which the function bends or jumps; a point is placed on either side of each. */
  readonly kinks?: readonly number[];
  /** How far, in units of the output, the polyline may run beside the curve. Default: a thousandth. */
  readonly tolerance?: number;
}

/**
 * Samples a function on a closed interval with as few points as a polyline needs to follow it: dense where it
 * bends, sparse where it is straight. A jump at a kink becomes two points; outputs that are not finite are left out.
 *
 * @throws RangeError if the interval is empty or not finite.
 */
export function sample(
  f: (x: number) => number,
  [low, high]: readonly [number, number],
  { kinks = [], tolerance = 1e-3 }: SampleOptions = {},
): Point[] {
  if (!(low < high) || !Number.isFinite(high - low))
    throw new RangeError(`sample: the domain [${low}, ${high}] is not a finite interval`);
  const inner = kinks.filter((x) => x > low && x < high).sort((a, b) => a - b);
  const ends = [low, ...inner, high];
  const points: Point[] = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    // Just inside the piece, so that each side of a jump is seen for itself.
    const from = ends[i]! + (i > 0 ? nudge(ends[i]!) : 0);
    const to = ends[i + 1]! - (i + 2 < ends.length ? nudge(ends[i + 1]!) : 0);
    points.push(...samplePiece(f, from, to, tolerance));
  }
  return points.filter(([, y]) => Number.isFinite(y));
}

const nudge = (x: number): number => 1e-12 * Math.max(1, Math.abs(x));

/** Starts from a coarse grid, so that a narrow feature between the ends is not missed, and halves where it bends. */
function samplePiece(
  f: (x: number) => number,
  from: number,
  to: number,
  tolerance: number,
): Point[] {
  const STARTS = 12;
  const points: Point[] = [[from, f(from)]];
  for (let i = 0; i < STARTS; i++) {
    const a = points.at(-1)!;
    const x = i === STARTS - 1 ? to : from + ((to - from) * (i + 1)) / STARTS;
    halve(f, a, [x, f(x)], tolerance, 12, points);
  }
  return mergeStraight(points, tolerance / 10);
}

function halve(
  f: (x: number) => number,
  a: Point,
  b: Point,
  tolerance: number,
  depth: number,
  into: Point[],
): void {
  const x = (a[0] + b[0]) / 2;
  const middle: Point = [x, f(x)];
  const off = Math.abs(middle[1] - (a[1] + b[1]) / 2);
  if (depth > 0 && off > tolerance) {
    halve(f, a, middle, tolerance, depth - 1, into);
    halve(f, middle, b, tolerance, depth - 1, into);
  } else into.push(b);
}

/** Drops points that lie on the line between their neighbours. */
function mergeStraight(points: readonly Point[], tolerance: number): Point[] {
  const kept: Point[] = [];
  points.forEach((point, i) => {
    const a = kept.at(-1);
    const b = points[i + 1];
    if (a && b) {
      const onLine = a[1] + ((b[1] - a[1]) * (point[0] - a[0])) / (b[0] - a[0]);
      if (Math.abs(point[1] - onLine) <= tolerance) return;
    }
    kept.push(point);
  });
  return kept;
}

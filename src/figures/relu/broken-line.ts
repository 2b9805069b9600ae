import type { Point } from "../../plotting/sample.ts";

/** A line that changes its slope at its hinges and nowhere else: what one hidden layer of ReLUs can be. */
export interface BrokenLine {
  /** Its corners from left to right, both ends included. */
  readonly corners: readonly Point[];
  /** The slope of each piece; one fewer than corners. */
  readonly slopes: readonly number[];
  /** By how much the slope changes at each inner corner: the weight of the ReLU whose kink stands there. */
  readonly bends: readonly number[];
}

/** How far a broken line is from its curve where it is farthest. */
export interface Gap {
  readonly x: number;
  readonly size: number;
}

/**
 * The broken line whose corners lie on a curve: at both ends of the interval and at the hinges, in whatever order
 * those are given. Hinges that coincide count once; those outside of the interval are left out.
 */
export function brokenLine(
  f: (x: number) => number,
  hinges: readonly number[],
  [low, high]: readonly [number, number],
): BrokenLine {
  const inner = [...new Set(hinges)].filter((x) => x > low && x < high).sort((a, b) => a - b);
  const corners = [low, ...inner, high].map((x): Point => [x, f(x)]);
  const slopes = corners.slice(1).map(([x, y], i) => {
    const [x0, y0] = corners[i]!;
    return (y - y0) / (x - x0);
  });
  const bends = slopes.slice(1).map((slope, i) => slope - slopes[i]!);
  return { corners, slopes, bends };
}

/** The hinges that cut an interval into equal pieces. */
export function equalHinges(pieces: number, [low, high]: readonly [number, number]): number[] {
  return Array.from({ length: pieces - 1 }, (_, i) => low + ((high - low) * (i + 1)) / pieces);
}

/** Samples of each piece; between two of them the curves of this lesson are parabolas for all that can be seen. */
const SAMPLES = 200;

/** Where a curve and its broken line are farthest apart, and by how much. */
export function largestGap(f: (x: number) => number, { corners, slopes }: BrokenLine): Gap {
  let best: Gap = { x: corners[0]?.[0] ?? 0, size: 0 };
  slopes.forEach((slope, i) => {
    const [x0, y0] = corners[i]!;
    const width = corners[i + 1]![0] - x0;
    const gap = (x: number): number => Math.abs(f(x) - (y0 + slope * (x - x0)));
    for (let k = 1; k < SAMPLES; k++) {
      const x = x0 + (width * k) / SAMPLES;
      if (gap(x) > best.size) best = peak(gap, x, width / SAMPLES);
    }
  });
  return best;
}

/** The top of the parabola through three neighbouring samples, if it is the higher. */
function peak(gap: (x: number) => number, x: number, step: number): Gap {
  const [before, here, after] = [gap(x - step), gap(x), gap(x + step)];
  const bend = before - 2 * here + after;
  const top = bend < 0 ? x + (step * (before - after)) / (2 * bend) : x;
  const higher = Math.abs(top - x) <= step && gap(top) > here;
  return higher ? { x: top, size: gap(top) } : { x, size: here };
}

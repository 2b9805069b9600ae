import type { Point } from "../figure.ts";

/** A neuron with two inputs, before its bend. */
export interface Weights {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/** The sum z = w₁x₁ + w₂x₂ + b at a point (x₁, x₂). */
export const sumAt = ({ w1, w2, b }: Weights, { x, y }: Point): number => w1 * x + w2 * y + b;

/** The weights' length. */
export const norm = ({ w1, w2 }: Weights): number => Math.hypot(w1, w2);

/** How far a point lies from the boundary z = 0, negative on the side that w points away from; without weights, 0. */
export function signedDistance(weights: Weights, point: Point): number {
  const length = norm(weights);
  return length === 0 ? 0 : sumAt(weights, point) / length;
}

/** The point of the boundary that is nearest to a point, where there is a boundary. */
export function footOf(weights: Weights, point: Point): Point | undefined {
  const length = norm(weights);
  if (length === 0) return undefined;
  const t = sumAt(weights, point) / length ** 2;
  return { x: point.x - t * weights.w1, y: point.y - t * weights.w2 };
}

/**
 * The part of the boundary z = 0 inside the square from −half to half, from end to end.
 *
 * @returns undefined if the boundary misses the square, or there is none.
 */
export function boundaryIn(weights: Weights, half: number): readonly [Point, Point] | undefined {
  const foot = footOf(weights, { x: 0, y: 0 });
  if (!foot) return undefined;
  // Walk along the line from the foot: each side of the square bounds how far.
  const length = norm(weights);
  const along: Point = { x: -weights.w2 / length, y: weights.w1 / length };
  let [from, to] = [-Infinity, Infinity];
  for (const axis of ["x", "y"] as const) {
    if (along[axis] === 0) {
      if (Math.abs(foot[axis]) > half) return undefined;
      continue;
    }
    const ends = [(-half - foot[axis]) / along[axis], (half - foot[axis]) / along[axis]] as const;
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (from >= to) return undefined;
  const at = (t: number): Point => ({ x: foot.x + t * along.x, y: foot.y + t * along.y });
  return [at(from), at(to)];
}

import type { Point } from "../figure.ts";

/** How high a triangle with sides of 1 is. */
export const HEIGHT = Math.sqrt(3) / 2;

/** Where each class has the whole unit. */
export const corners: readonly [Point, Point, Point] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 0.5, y: HEIGHT },
];

export type Triple = readonly [number, number, number];

/** The point whose distances from the three sides are in the proportions of the shares. */
export function toPoint([p1, p2, p3]: Triple): Point {
  const [a, b, c] = corners;
  return { x: p1 * a.x + p2 * b.x + p3 * c.x, y: p1 * a.y + p2 * b.y + p3 * c.y };
}

/** The least share that a hand can give: at the very edge a score would have to be endless. */
const LEAST = 0.002;

/** The shares at a point; outside the triangle and on its edge those at a point just inside. */
export function toShares({ x, y }: Point): Triple {
  const p3 = y / HEIGHT;
  const p2 = x - p3 / 2;
  const raw: Triple = [1 - p2 - p3, p2, p3];
  return atLeast(LEAST, atLeast(0, raw));
}

/** Shares of one unit after none of them is less than `least` any more. */
function atLeast(least: number, p: Triple): Triple {
  const raised = p.map((pk) => Math.max(least, pk));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((pk) => pk / sum) as unknown as Triple;
}

/** The scores that give these shares and add up to 0: one choice of many, since a common shift changes nothing. */
export function toScores(p: Triple): Triple {
  const logs = p.map((pk) => Math.log(pk));
  const mean = logs.reduce((a, b) => a + b, 0) / 3;
  return logs.map((log) => log - mean) as unknown as Triple;
}

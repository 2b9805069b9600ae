import { sample, type Point, type SampleOptions } from "./sample.ts";

/** Where a curve is to be seen: inputs, and the outputs that fit. */
export interface Extent {
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/**
 * A function's curve in the pieces that are seen of it: a jump ends one and begins the next, and so does the edge of
 * what fits, on which pieces end exactly.
 */
export function pieces(
  f: (x: number) => number,
  { x, y }: Extent,
  options: SampleOptions,
): Point[][] {
  return whole(f, x, options)
    .flatMap((piece) => inside(piece, y))
    .filter((piece) => piece.length > 1);
}

/**
 * The outlines of what lies between a curve and the axis, a closed one for each piece. What does not fit is cut flat,
 * so that the ground under a line that has left is still covered.
 */
export function grounds(
  f: (x: number) => number,
  { x, y: [low, high] }: Extent,
  options: SampleOptions,
): Point[][] {
  return whole(f, x, options)
    .filter((piece) => piece.length > 1)
    .map((piece) => [
      [piece[0]![0], 0],
      ...piece.flatMap(([at, height], i): Point[] => {
        const fits = Math.min(high, Math.max(low, height));
        const before = piece[i - 1];
        // The corner where the line crosses the edge.
        const edges = [low, high].filter(
          (edge) => before && (before[1] - edge) * (height - edge) < 0,
        );
        const corners = edges.map((edge): Point => {
          const [x1, y1] = before!;
          return [x1 + ((at - x1) * (edge - y1)) / (height - y1), edge];
        });
        return [...corners.sort((a, b) => a[0] - b[0]), [at, fits]];
      }),
      [piece.at(-1)![0], 0],
    ]);
}

/** The curve in pieces that end where it jumps. */
function whole(f: (x: number) => number, x: Extent["x"], options: SampleOptions): Point[][] {
  const points = sample(f, x, options);
  const found: Point[][] = [[]];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before && isJump(before, point)) found.push([]);
    found.at(-1)?.push(point);
  });
  return found;
}

/** `sample` puts two points a hair apart on the two sides of a kink; where the value jumps they differ in height. */
const isJump = ([x1, y1]: Point, [x2, y2]: Point): boolean =>
  x2 - x1 < 1e-9 * Math.max(1, Math.abs(x1)) && Math.abs(y2 - y1) > 1e-6;

/** The parts of a line between two heights: each step is cut to what fits, and joined to the last where they meet. */
function inside(piece: readonly Point[], [low, high]: Extent["y"]): Point[][] {
  const parts: Point[][] = [];
  for (let i = 1; i < piece.length; i++) {
    const [a, b] = [piece[i - 1]!, piece[i]!];
    const rise = b[1] - a[1];
    const [atLow, atHigh] = [(low - a[1]) / rise, (high - a[1]) / rise];
    const level = rise === 0 && (a[1] < low || a[1] > high);
    const from = rise === 0 ? 0 : Math.max(0, Math.min(atLow, atHigh));
    const to = rise === 0 ? 1 : Math.min(1, Math.max(atLow, atHigh));
    if (level || from > to) continue;
    const at = (t: number): Point =>
      t === 0 ? a : t === 1 ? b : [a[0] + t * (b[0] - a[0]), t === atLow ? low : high];
    if (from === 0 && parts.at(-1)?.at(-1) === a) parts.at(-1)?.push(at(to));
    else parts.push([at(from), at(to)]);
  }
  return parts;
}

import type { Affine } from "../../network/index.ts";
import type { Point } from "../../plotting/sample.ts";

/** A piece of the plane on which a ReLU network is one affine map. */
export interface Region {
  /** Its corners in order; it is convex. */
  readonly polygon: readonly Point[];
  /** For each hidden layer, which of its units are on here. */
  readonly pattern: readonly (readonly boolean[])[];
  /** What the network is here, as one affine map of the two inputs. */
  readonly map: Affine;
}

/** Slivers with less area than this share of the window come from rounding where three lines meet. */
const SLIVER = 1e-9;

/**
 * Cuts a convex window of the plane into the regions on which a ReLU network is affine. Exact but for rounding:
 * each hidden unit's kink is a straight line within the regions of the layers before it, along which they are cut.
 *
 * @param layers Hidden layers, each followed by ReLU, and the output layer, which is not.
 */
export function linearRegions(layers: readonly Affine[], window: readonly Point[]): Region[] {
  const smallest = SLIVER * area(window);
  const start: Region = {
    polygon: window,
    pattern: [],
    map: {
      W: [
        [1, 0],
        [0, 1],
      ],
      b: [0, 0],
    },
  };
  const hidden = layers.slice(0, -1);
  const regions = hidden.reduce<Region[]>(
    (found, layer) => found.flatMap((region) => cutByLayer(region, layer, smallest)),
    [start],
  );
  const output = layers.at(-1);
  return output
    ? regions.map((region) => ({ ...region, map: after(output, region.map) }))
    : regions;
}

function cutByLayer(region: Region, layer: Affine, smallest: number): Region[] {
  const z = after(layer, region.map);
  let pieces: { polygon: readonly Point[]; on: boolean[] }[] = [
    { polygon: region.polygon, on: [] },
  ];
  z.b.forEach((_, unit) => {
    const value = valueOf(z, unit);
    pieces = pieces.flatMap(({ polygon, on }) =>
      [true, false]
        .map((side) => ({
          polygon: half(polygon, (point) => (side ? value(point) : -value(point))),
          on: [...on, side],
        }))
        .filter((piece) => area(piece.polygon) > smallest),
    );
  });
  return pieces.map(({ polygon, on }) => ({
    polygon,
    pattern: [...region.pattern, on],
    map: {
      W: z.W.map((row, i) => (on[i] ? row : row.map(() => 0))),
      b: z.b.map((bias, i) => (on[i] ? bias : 0)),
    },
  }));
}

/** The affine map that comes of one after another: W₂(W₁x + b₁) + b₂. */
function after(second: Affine, first: Affine): Affine {
  return {
    W: second.W.map((row) =>
      (first.W[0] ?? []).map((_, j) => row.reduce((sum, w, i) => sum + w * first.W[i]![j]!, 0)),
    ),
    b: second.b.map((bias, k) => second.W[k]!.reduce((sum, w, i) => sum + w * first.b[i]!, bias)),
  };
}

/** One output of an affine map of the plane. */
export function valueOf({ W, b }: Affine, output = 0): (point: Point) => number {
  const [wx = 0, wy = 0] = W[output] ?? [];
  const bias = b[output] ?? 0;
  return ([x, y]) => wx * x + wy * y + bias;
}

/** The part of a convex polygon on which an affine function is at least 0. */
function half(polygon: readonly Point[], value: (point: Point) => number): Point[] {
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [value(point), value(next)];
    const kept = here >= 0 ? [point] : [];
    return here * there < 0 ? [...kept, between(point, next, here / (here - there))] : kept;
  });
}

const between = ([x0, y0]: Point, [x1, y1]: Point, t: number): Point => [
  x0 + t * (x1 - x0),
  y0 + t * (y1 - y0),
];

/** The area of a polygon, by the shoelace formula. */
export function area(polygon: readonly Point[]): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [x1, y1] = polygon[(i + 1) % polygon.length]!;
    return sum + x * y1 - x1 * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Whether a convex polygon, in whichever sense it runs, holds a point; its border belongs to it. */
export function holds(polygon: readonly Point[], [px, py]: Point): boolean {
  const sides = polygon.map(([x, y], i) => {
    const [x1, y1] = polygon[(i + 1) % polygon.length]!;
    return (x1 - x) * (py - y) - (y1 - y) * (px - x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/**
 * The straight lines along which a region's map has the values of the levels: cut to the region, two ends each.
 * A region on which the map is constant has none.
 */
export function levelLines(
  { polygon, map }: Region,
  levels: readonly number[],
): [from: Point, to: Point][] {
  const value = valueOf(map);
  return levels.flatMap((level): [Point, Point][] => {
    const ends = polygon.flatMap((point, i): Point[] => {
      const next = polygon[(i + 1) % polygon.length]!;
      const [here, there] = [value(point) - level, value(next) - level];
      return here < 0 === there < 0 ? [] : [between(point, next, here / (here - there))];
    });
    return ends.length === 2 ? [[ends[0]!, ends[1]!]] : [];
  });
}

/** The most regions into which n straight lines cut a plane: 1 + n + n(n − 1)/2. */
export const mostRegions = (lines: number): number => 1 + lines + (lines * (lines - 1)) / 2;

import type { Point } from "../../plotting/sample.ts";
import { levelLines, valueOf, type Region } from "./linear-regions.ts";

/** Ends that are nearer than this to each other are one point, but for rounding. */
const SAME = 1e7;

/**
 * A network's level lines over all its regions: straight within each, bent where they cross from one to the next.
 * The lines of one level are joined end to end.
 */
export function contours(regions: readonly Region[], count: number): Point[][] {
  return levels(regions, count).flatMap((level) =>
    joined(regions.flatMap((region) => levelLines(region, [level]))),
  );
}

/** About so many round values within what the network takes on the regions. */
function levels(regions: readonly Region[], count: number): number[] {
  const values = regions.flatMap(({ polygon, map }) => polygon.map(valueOf(map)));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return [];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** Pieces that share an end become one line. */
function joined(pieces: readonly (readonly [Point, Point])[]): Point[][] {
  const left = new Set(pieces);
  const key = ([x, y]: Point): string => `${Math.round(x * SAME)},${Math.round(y * SAME)}`;
  const next = (end: Point): Point | undefined => {
    for (const piece of left)
      for (const [here, there] of [piece, piece.toReversed()] as [Point, Point][])
        if (key(here) === key(end)) {
          left.delete(piece);
          return there;
        }
    return undefined;
  };
  const lines: Point[][] = [];
  for (const piece of left) {
    left.delete(piece);
    const line = [...piece];
    for (let at = next(line.at(-1)!); at; at = next(at)) line.push(at);
    for (let at = next(line[0]!); at; at = next(at)) line.unshift(at);
    lines.push(line);
  }
  return lines;
}

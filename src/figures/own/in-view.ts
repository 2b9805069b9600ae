import type { Place } from "../../plotting/shapes.ts";

/**
 * The parts of a line that lie between two levels, cut where it crosses them; it is broken where a value is not
 * finite, and where `breaks` says that it jumps on the way to the next point.
 */
export function partsInView(
  points: readonly Place[],
  [low, high]: readonly [number, number],
  breaks: (before: Place, after: Place) => boolean = () => false,
): Place[][] {
  const parts: Place[][] = [];
  let part: Place[] = [];
  const end = (): void => {
    if (part.length > 1) parts.push(part);
    part = [];
  };
  const isInside = ({ y }: Place): boolean => y >= low && y <= high;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (!Number.isFinite(point.y)) return end();
    if (before && Number.isFinite(before.y)) {
      if (breaks(before, point)) end();
      else if (isInside(before) !== isInside(point)) {
        const outer = isInside(before) ? point : before;
        part.push(crossing(before, point, outer.y > high ? high : low));
        if (outer === point) return end();
      } else if (!isInside(point) && before.y > high !== point.y > high) {
        parts.push([crossing(before, point, low), crossing(before, point, high)]);
      }
    }
    if (isInside(point)) part.push(point);
  });
  end();
  return parts;
}

function crossing(a: Place, b: Place, y: number): Place {
  return { x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y };
}

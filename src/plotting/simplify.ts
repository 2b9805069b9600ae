/** A place in pixels. */
export type Pixel = readonly [x: number, y: number];

/**
 * Leaves out of a line the points that lie nearly on the way between others: the rest is nowhere farther than
 * `tolerance` from them (Ramer 1972; Douglas & Peucker 1973). Ends stay.
 */
export function simplify(points: readonly Pixel[], tolerance: number): readonly Pixel[] {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last) return points;
  let [farthest, distance] = [0, tolerance];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceTo(points[i]!, first, last);
    if (off > distance) [farthest, distance] = [i, off];
  }
  if (farthest === 0) return [first, last];
  return [
    ...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplify(points.slice(farthest), tolerance),
  ];
}

/** From a point to the nearest one between two others. */
function distanceTo([x, y]: Pixel, [x1, y1]: Pixel, [x2, y2]: Pixel): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/**
 * A path through points, to a tenth of a pixel, which places each of many well enough. Each is written as its step
 * from the one before: half the bytes of places, and no step is rounded twice.
 */
export function tracePath(points: readonly Pixel[]): string {
  let [x, y] = [0, 0];
  const tenths = (steps: number): string => String(steps / 10);
  return points
    .map(([left, top], i) => {
      const [toX, toY] = [Math.round(left * 10), Math.round(top * 10)];
      const [dx, dy] = [toX - x, toY - y];
      [x, y] = [toX, toY];
      if (i === 0) return `M${tenths(toX)} ${tenths(toY)}`;
      if (dx === 0) return `v${tenths(dy)}`;
      if (dy === 0) return `h${tenths(dx)}`;
      return `l${tenths(dx)} ${tenths(dy)}`;
    })
    .join("");
}

/** The corners of a polyline or polygon, to a tenth of a pixel. */
export const tracePoints = (points: readonly Pixel[]): string =>
  points.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(" ");

/** Writes a path of straight pieces (`M…L…`, closed or not) anew, simplified; any other stays as it is. */
export function simplifyPath(d: string, tolerance: number): string {
  if (!/^(?:M[-\d.]+,[-\d.]+(?:L[-\d.]+,[-\d.]+)*Z?)+$/.test(d)) return d;
  return [...d.matchAll(/M([^MZ]*)(Z?)/g)]
    .map(([, line = "", close = ""]) => {
      const points = line.split("L").map((pair): Pixel => {
        const [x = 0, y = 0] = pair.split(",").map(Number);
        return [x, y];
      });
      return `${tracePath(simplify(points, tolerance))}${close.toLowerCase()}`;
    })
    .join("");
}

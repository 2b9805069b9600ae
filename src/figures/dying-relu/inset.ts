import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";

/** A rectangle in pixels of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One axis of an inset, in the units of its data. */
export interface InsetAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly format: (tick: number) => string;
}

/** A panel whose data are its own pixels, y downwards: the ground of a drawing with several insets. */
export const pixelPanel = (width: number, height: number): Panel => ({
  width,
  height,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  x: { domain: [0, width], ticks: [] },
  y: { domain: [height, 0], ticks: [] },
});

/** One of the plots that share a drawing. */
export interface Inset {
  readonly box: Box;
  /** The place of a point of its data; what lies outside is put on its edge. */
  readonly at: (x: number, y: number) => Place;
  /** Its two axes with their ticks; the vertical one stands at its left edge. */
  readonly axes: () => Shape[];
}

/** @param atFoot The horizontal axis stands at the foot, as under a logarithmic one, and not at the zero line. */
export function inset(box: Box, x: InsetAxis, y: InsetAxis, { atFoot = false } = {}): Inset {
  const along = (value: number, [low, high]: readonly [number, number]): number =>
    Math.min(1, Math.max(0, (value - low) / (high - low)));
  const at = (dataX: number, dataY: number): Place => ({
    x: box.left + box.width * along(dataX, x.domain),
    y: box.top + box.height * (1 - along(dataY, y.domain)),
  });
  const level = atFoot ? y.domain[0] : Math.min(Math.max(0, y.domain[0]), y.domain[1]);
  const foot = box.top + box.height;
  const drawAxes = (): Shape[] => [
    { shape: "line", look: "axis", from: at(x.domain[0], level), to: at(x.domain[1], level) },
    {
      shape: "line",
      look: "axis",
      from: { x: box.left, y: box.top },
      to: { x: box.left, y: foot },
    },
    ...x.ticks.flatMap((tick): Shape[] => {
      const place = at(tick, level);
      return [
        { shape: "line", look: "axis", from: place, to: { ...place, dy: 4 } },
        { shape: "text", look: "note", text: x.format(tick), at: { x: place.x, y: foot, dy: 18 } },
      ];
    }),
    ...y.ticks.flatMap((tick): Shape[] => {
      const place = at(x.domain[0], tick);
      return [
        { shape: "line", look: "axis", from: { ...place, dx: -3 }, to: place },
        {
          shape: "text",
          look: "note",
          text: y.format(tick),
          anchor: "end",
          at: { ...place, dx: -7, dy: 4 },
        },
      ];
    }),
  ];
  // The same shapes each time: what has not changed is not drawn again.
  let drawn: Shape[] | undefined;
  return { box, at, axes: () => (drawn ??= drawAxes()) };
}

/** The part of the line w·x + b = 0 within |x₁|, |x₂| ≤ reach; undefined where it does not come in. */
export function lineWithin(
  [w1, w2]: readonly [number, number],
  b: number,
  reach: number,
): readonly [from: readonly [number, number], to: readonly [number, number]] | undefined {
  const length = Math.hypot(w1, w2);
  if (length === 0) return;
  const [nx, ny] = [w1 / length, w2 / length];
  const foot = [(-b / length) * nx, (-b / length) * ny] as const;
  // Along the line, foot + t·(−ny, nx): cut by each pair of sides in turn.
  let [low, high] = [-Infinity, Infinity];
  for (const [start, way] of [
    [foot[0], -ny],
    [foot[1], nx],
  ] as const) {
    if (way === 0) {
      if (Math.abs(start) > reach) return;
      continue;
    }
    const cuts = [(-reach - start) / way, (reach - start) / way];
    low = Math.max(low, Math.min(...cuts));
    high = Math.min(high, Math.max(...cuts));
  }
  if (low >= high) return;
  const point = (t: number) => [foot[0] - t * ny, foot[1] + t * nx] as const;
  return [point(low), point(high)];
}

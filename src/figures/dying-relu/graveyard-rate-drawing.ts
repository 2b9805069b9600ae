import { formatFixed, formatTick } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { inset, pixelPanel, type Box, type Inset } from "./inset.ts";
import { EVERY, STEPS, WIDTH, type RateMoment } from "./rate-run.ts";

const FN = "relu";

/** Where the two layers' rasters stand. */
interface Layout {
  readonly layers: readonly [Box, Box];
  readonly chart: Box;
}

const layout = (size: FigureSize): Layout =>
  size === "wide"
    ? {
        layers: [
          { left: 66, top: 34, width: 420, height: 128 },
          { left: 66, top: 182, width: 420, height: 128 },
        ],
        chart: { left: 66, top: 356, width: 420, height: 70 },
      }
    : {
        layers: [
          { left: 24, top: 38, width: 250, height: 112 },
          { left: 24, top: 176, width: 250, height: 112 },
        ],
        chart: { left: 24, top: 332, width: 250, height: 66 },
      };

export const panel = (size: FigureSize): Panel =>
  size === "wide" ? pixelPanel(592, 466) : pixelPanel(340, 438);

const chart = (size: FigureSize): Inset =>
  inset(
    layout(size).chart,
    { domain: [0, STEPS], ticks: [0, 200, 400, 600], format: (tick) => formatFixed(tick, 0) },
    { domain: [0, 1], ticks: [0, 0.5, 1], format: formatTick },
  );

const note = { shape: "text", look: "note" } as const;

/** One layer as a raster: rows of units, columns of examples. */
export function drawLayer({ on, dead }: RateMoment, layer: 0 | 1, size: FigureSize): Shape[] {
  const box = layout(size).layers[layer];
  const columns = on.length / (2 * WIDTH);
  const row = box.height / WIDTH;
  const right = box.left + box.width;
  const rows = Array.from({ length: WIDTH }, (_, unit): Shape => {
    const from = (layer * WIDTH + unit) * columns;
    const lit = on.subarray(from, from + columns);
    const foot = box.top + (unit + 1) * row - 1;
    // A dead unit keeps a hairline, as the place where it was.
    return lit.includes(1)
      ? {
          shape: "area",
          look: "fill",
          fn: FN,
          opacity: 0.8,
          points: skyline(lit, box, foot, row - 2),
        }
      : {
          shape: "line",
          look: "grid",
          from: { x: box.left, y: foot - row / 2 + 1 },
          to: { x: right, y: foot - row / 2 + 1 },
        };
  });
  const middle = box.left + box.width / 2;
  const wide = size === "wide";
  return [
    ...rows,
    {
      shape: "line",
      look: "guide",
      from: { x: middle, y: box.top - 4 },
      to: { x: middle, y: box.top + box.height + 4 },
    },
    ...(layer === 0
      ? ([
          {
            ...note,
            text: wide ? "100 examples of the core" : "core",
            at: { x: (box.left + middle) / 2, y: box.top - 14 },
          },
          {
            ...note,
            text: wide ? "100 of the ring" : "ring",
            at: { x: (right + middle) / 2, y: box.top - 14 },
          },
        ] satisfies Shape[])
      : []),
    wide
      ? {
          ...note,
          text: `layer ${layer + 1}`,
          anchor: "end",
          at: { x: box.left - 10, y: box.top + 14 },
        }
      : {
          ...note,
          text: `layer ${layer + 1}`,
          anchor: "start",
          at: { x: box.left, y: box.top - 8, dy: layer === 0 ? -16 : 0 },
        },
    {
      shape: "text",
      look: "value",
      anchor: "start",
      text: wide ? `${dead[layer]} of ${WIDTH} dead` : `${dead[layer]} dead`,
      at: { x: right + 8, y: box.top + box.height / 2 + 5 },
    },
  ];
}

/** The row of one unit as one outline: up where it is on, down where it is off. */
function skyline(lit: Uint8Array, { left, width }: Box, foot: number, height: number): Place[] {
  const column = width / lit.length;
  const places: Place[] = [{ x: left, y: foot }];
  let before = 0;
  for (let i = 0; i <= lit.length; i++) {
    const now = lit[i] ?? 0;
    if (now === before) continue;
    const x = left + i * column;
    places.push({ x, y: foot - before * height }, { x, y: foot - now * height });
    before = now;
  }
  return places;
}

/** Dead units and right answers over the steps. */
export function drawProgress(
  moments: readonly RateMoment[],
  step: number,
  size: FigureSize,
): Shape[] {
  const { at, axes, box } = chart(size);
  const now = moments[Math.round(step / EVERY)];
  const share = ([first, second]: RateMoment["dead"]): number => (first + second) / (2 * WIDTH);
  const right = box.left + box.width;
  const end = moments.at(-1);
  const [deadEnd, rightEnd] = [share(end?.dead ?? [0, 0]), end?.accuracy ?? 0];
  // Two labels at the right edge need a line's height between them.
  const crowd = Math.max(0, 16 - Math.abs(deadEnd - rightEnd) * box.height) / 2;
  const up = deadEnd >= rightEnd ? crowd : -crowd;
  return [
    ...axes(),
    { ...note, text: "step", anchor: "end", at: { x: right, y: box.top + box.height, dy: 34 } },
    {
      shape: "curve",
      look: "dashed",
      fn: "identity",
      points: moments.map((moment, i) => at(i * EVERY, moment.accuracy)),
    },
    {
      shape: "curve",
      look: "thin",
      fn: FN,
      points: moments.map((moment, i) => at(i * EVERY, share(moment.dead))),
    },
    { shape: "line", look: "measure", from: at(step, 0), to: at(step, 1) },
    { shape: "dot", look: "point", at: at(step, now?.accuracy ?? 0), fn: "identity" },
    { shape: "dot", look: "point", at: at(step, share(now?.dead ?? [0, 0])), fn: FN },
    {
      ...note,
      look: "value",
      fn: FN,
      anchor: "start",
      text: size === "wide" ? "dead units" : "dead",
      at: { ...at(STEPS, deadEnd), dx: 8, dy: 5 - up },
    },
    { ...note, anchor: "start", text: `right`, at: { ...at(STEPS, rightEnd), dx: 8, dy: 5 + up } },
  ];
}

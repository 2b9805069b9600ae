import type { Dataset, UnitWord } from "../../network/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { inset, lineWithin, type Box, type Inset } from "./inset.ts";
import { movedTo } from "./moved-to.ts";
import { EVERY, STEPS, UNITS, type LabMoment } from "./resurrection-run.ts";
import { words } from "./unit-words.ts";

/** How far the plane is shown: the killed units' lines pass 1.5 from the middle. */
export const REACH = 2;

interface Layout {
  readonly width: number;
  readonly height: number;
  /** The square plane. */
  readonly plane: { readonly left: number; readonly top: number; readonly side: number };
  readonly counts: Box;
  readonly loss: Box;
}

const layout = (size: FigureSize): Layout =>
  size === "wide"
    ? {
        width: 856,
        height: 366,
        plane: { left: 2, top: 24, side: 336 },
        counts: { left: 476, top: 24, width: 348, height: 116 },
        loss: { left: 476, top: 196, width: 348, height: 126 },
      }
    : {
        width: 340,
        height: 608,
        plane: { left: 24, top: 24, side: 292 },
        counts: { left: 92, top: 340, width: 224, height: 110 },
        loss: { left: 52, top: 484, width: 264, height: 82 },
      };

/** The panel's data are the plane's: the field and the points stand in it; the rest is placed in pixels. */
export function panel(size: FigureSize): Panel {
  const { width, height, plane } = layout(size);
  const unit = (2 * REACH) / plane.side;
  const left = -REACH - plane.left * unit;
  const top = REACH + plane.top * unit;
  return {
    width,
    height,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    x: { domain: [left, left + width * unit], ticks: [] },
    y: { domain: [top - height * unit, top], ticks: [] },
  };
}

const note = { shape: "text", look: "note" } as const;

/** The examples and the units' lines, each with a short arrow to the side on which its unit is on. */
export function drawPlane(
  { network, words: now }: LabMoment,
  { xs, ys }: Dataset,
  fn: string,
): Shape[] {
  const points = xs.map(([x, y], i): Shape =>
    ys[i] === 1
      ? { shape: "dot", look: "point", at: { x, y }, r: 3 }
      : { shape: "dot", look: "faint", at: { x, y }, r: 2.5 },
  );
  const [hidden] = network.layers;
  const lines = now.flatMap((word, j): Shape[] => {
    const [w1, w2] = [hidden?.weights[2 * j] ?? 0, hidden?.weights[2 * j + 1] ?? 0];
    const cut = lineWithin([w1, w2], hidden?.biases[j] ?? 0, REACH);
    if (!cut) return [];
    const [[x1, y1], [x2, y2]] = cut;
    const ends = [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ] as const;
    const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    const length = Math.hypot(w1, w2);
    const tip = { x: middle.x + (0.2 * w1) / length, y: middle.y + (0.2 * w2) / length };
    if (word === "dead") return [{ shape: "line", look: "guide", from: ends[0], to: ends[1] }];
    const faint = word !== "healthy";
    return [
      { shape: "curve", look: faint ? "faint" : "thin", fn, points: ends },
      { shape: "arrow", look: faint ? "faint" : "arrow", fn, from: middle, to: tip },
    ];
  });
  return [...points, ...lines];
}

/** A row of squares for each word: how many units it is said of. */
export function drawCounts(
  counts: Readonly<Record<UnitWord, number>>,
  fn: string,
  size: FigureSize,
): Shape[] {
  const { left, top, height } = layout(size).counts;
  const row = height / words.length;
  const square = size === "wide" ? 15 : 14;
  const shapes = words.flatMap((word, i): Shape[] => {
    const middle = top + (i + 0.5) * row;
    const count = counts[word];
    return [
      { ...note, text: word, anchor: "end", at: { x: left - 12, y: middle + 5 } },
      // Full where a unit bends, empty where it is dead, between the two where it is neither.
      ...Array.from({ length: count }, (_, k) =>
        corners(left + k * (square + 4), middle - square / 2, square),
      ).flatMap((points): Shape[] => {
        if (word === "healthy") return [{ shape: "area", look: "fill", fn, points }];
        if (word === "dead") return [{ shape: "area", look: "outline", points }];
        return [
          { shape: "area", look: "faint", fn, points },
          { shape: "area", look: "outline", fn, points },
        ];
      }),
      {
        shape: "text",
        look: "value",
        anchor: "start",
        text: formatFixed(count, 0),
        at: { x: left + UNITS * (square + 4) + 10, y: middle + 5 },
      },
    ];
  });
  return movedTo(panel(size), shapes);
}

const corners = (left: number, top: number, side: number) => [
  { x: left, y: top },
  { x: left + side, y: top },
  { x: left + side, y: top + side },
  { x: left, y: top + side },
];

const LOWEST = -3;

const lossInset = (size: FigureSize): Inset =>
  inset(
    layout(size).loss,
    {
      domain: [0, STEPS],
      ticks: size === "wide" ? [0, 200, 400, 600, 800] : [0, 400, 800],
      format: (tick) => formatFixed(tick, 0),
    },
    {
      domain: [LOWEST, 0.3],
      ticks: [-3, -2, -1, 0],
      format: (tick) => formatSignificant(10 ** tick, 1),
    },
    { atFoot: true },
  );

/** The loss over the steps, on a logarithmic axis, and where the run stands. */
export function drawLoss(
  moments: readonly LabMoment[],
  step: number,
  fn: string,
  size: FigureSize,
): Shape[] {
  const { at, axes, box } = lossInset(size);
  const points = moments.map(({ loss }, i) => at(i * EVERY, Math.log10(loss)));
  const index = Math.min(moments.length - 1, Math.round(step / EVERY));
  const now = points[index] ?? at(0, 0);
  const moment = moments[index];
  const late = step > 0.6 * STEPS;
  // Near the top the number goes under the curve, which falls from there.
  const high = now.y < box.top + 30;
  return movedTo(panel(size), [
    ...axes(),
    { ...note, text: "loss", anchor: "start", at: { x: box.left, y: box.top, dx: 8, dy: -4 } },
    {
      ...note,
      text: "step",
      anchor: "end",
      at: { x: box.left + box.width, y: box.top + box.height, dy: 34 },
    },
    { shape: "curve", look: "faint", fn, points },
    { shape: "curve", look: "thin", fn, points: points.slice(0, index + 1) },
    { shape: "dot", look: "point", fn, at: now },
    {
      shape: "text",
      look: "value",
      text: `${formatFixed(moment?.loss ?? 0, 3)}, ${formatFixed(100 * (moment?.accuracy ?? 0), 0)} % right`,
      anchor: late ? "end" : "start",
      at: { ...now, dx: late ? -6 : 10, dy: high ? 22 : late ? -26 : -10 },
    },
  ]);
}

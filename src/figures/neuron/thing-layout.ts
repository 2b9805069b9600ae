import type { Panel } from "../../plotting/panel.ts";
import type { FigureSize, Point } from "../figure.ts";
import { ENTRIES, ROW, rowAndColumn, sampleTime, tone, type ThingId } from "./things.ts";

/** A rectangle in pixels of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, in pixels of the drawing: the thing above, its list as a strip, a lens on the strip. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly caption: number;
  /** Top of the thing; what it is drawn in is `cells` or `tape`. */
  readonly top: number;
  /** Height of one square of the picture, of one word's row. */
  readonly cell: number;
  /** Width of one word's column. */
  readonly column: number;
  /** Left edge of the words' grid. */
  readonly indent: number;
  readonly strip: Box;
  /** Numbers that the lens shows on each side of the chosen one. */
  readonly around: number;
  /** Baseline of the lens's numbers, and of the chosen one's name. */
  readonly lens: number;
  readonly name: number;
}

const wide: Layout = {
  width: 592,
  height: 452,
  caption: 14,
  top: 48,
  cell: 25,
  column: 40,
  indent: 84,
  strip: { left: 2, top: 284, width: 588, height: 56 },
  around: 5,
  lens: 404,
  name: 438,
};
const narrow: Layout = {
  width: 340,
  height: 418,
  caption: 14,
  top: 46,
  cell: 23,
  column: 33,
  indent: 70,
  strip: { left: 2, top: 264, width: 336, height: 48 },
  around: 3,
  lens: 372,
  name: 406,
};

export const layoutOf = (size: FigureSize): Layout => (size === "wide" ? wide : narrow);

/** The drawing's pixels as its data: y grows downwards. */
export function pixelPanel(size: FigureSize): Panel {
  const { width, height } = layoutOf(size);
  return {
    width,
    height,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    x: { domain: [0, width], ticks: [] },
    y: { domain: [height, 0], ticks: [] },
  };
}

/** The whole of a picture or a sentence. */
export function gridOf(thing: "digit" | "word", size: FigureSize): Box {
  const { top, cell, column, indent, width } = layoutOf(size);
  const step = thing === "word" ? column : cell;
  const left = thing === "word" ? indent : Math.round((width - ROW * cell) / 2);
  return { left, top, width: ROW * step, height: ROW * cell };
}

/** The room of the sound: as long as the strip, so that each sample stands over its bar. */
export function tapeOf(size: FigureSize): Box {
  const { strip, top, cell } = layoutOf(size);
  return { left: strip.left, width: strip.width, top, height: ROW * cell };
}

/** The bar of an entry in the strip: its middle. */
export function stripX(entry: number, size: FigureSize): number {
  const { left, width } = layoutOf(size).strip;
  return left + ((entry - 0.5) * width) / ENTRIES;
}

/** Height of a pressure, from −1 to 1, on the tape. */
export function tapeY(value: number, size: FigureSize): number {
  const { top, height } = tapeOf(size);
  return top + (height * (1 - value)) / 2;
}

/** The middle of what an entry is read from. */
export function cellMiddle(thing: ThingId, entry: number, size: FigureSize): Point {
  if (thing === "wave") return { x: stripX(entry, size), y: tapeY(tone(sampleTime(entry)), size) };
  const { left, top, width, height } = gridOf(thing, size);
  const { row, column } = rowAndColumn(entry);
  return { x: left + ((column - 0.5) * width) / ROW, y: top + ((row - 0.5) * height) / ROW };
}

/** The entry that a point of the drawing belongs to: of the thing's own cells or of the strip. */
export function entryAt(thing: ThingId, { x, y }: Point, size: FigureSize): number | undefined {
  const { strip } = layoutOf(size);
  const onStrip = y > strip.top - 12 && y < strip.top + strip.height + 24;
  if (onStrip || (thing === "wave" && within(tapeOf(size), { x, y })))
    return clamp(Math.floor(((x - strip.left) * ENTRIES) / strip.width) + 1, ENTRIES);
  if (thing === "wave") return undefined;
  const grid = gridOf(thing, size);
  if (!within(grid, { x, y })) return undefined;
  const row = clamp(Math.floor(((y - grid.top) * ROW) / grid.height) + 1, ROW);
  const column = clamp(Math.floor(((x - grid.left) * ROW) / grid.width) + 1, ROW);
  return (row - 1) * ROW + column;
}

const within = ({ left, top, width, height }: Box, { x, y }: Point): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height;

const clamp = (n: number, max: number): number => Math.min(max, Math.max(1, n));

import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { cellMiddle, layoutOf, stripX } from "./thing-layout.ts";
import { corners, strength } from "./thing-picture.ts";
import { ENTRIES, entryText, ROW, type ThingId } from "./things.ts";

type Text = Extract<Shape, { shape: "text" }>;

const entries = Array.from({ length: ENTRIES }, (_, i) => i + 1);

/** Where a value of 0 stands in the strip: at its foot, or in its middle where values can be negative. */
function zero(id: ThingId, size: FigureSize): number {
  const { top, height } = layoutOf(size).strip;
  return id === "wave" ? top + height / 2 : top + height;
}

/** How high a value of 1 stands over that. */
function reach(id: ThingId, size: FigureSize): number {
  const { height } = layoutOf(size).strip;
  return id === "wave" ? height / 2 : height;
}

/** All 64 numbers in a row, as bars, and a line from the chosen cell to its bar. */
export function drawStrip(id: ThingId, at: number, size: FigureSize): Shape[] {
  const { strip } = layoutOf(size);
  const base = zero(id, size);
  const pitch = strip.width / ENTRIES;
  const bars = entries.flatMap((entry): Shape[] => {
    const value = strength(id, entry);
    if (value === 0) return [];
    const height = value * reach(id, size);
    const box = {
      left: stripX(entry, size) - 0.36 * pitch,
      top: base - Math.max(0, height),
      width: 0.72 * pitch,
      height: Math.abs(height),
    };
    return [{ shape: "area", look: "fill", opacity: entry === at ? 1 : 0.5, points: corners(box) }];
  });
  const ticks = [1, ...entries.filter((entry) => entry % ROW === 0)];
  const x = stripX(at, size);
  const tip = base - strength(id, at) * reach(id, size);
  return [
    { shape: "line", look: "guide", from: cellMiddle(id, at, size), to: { x, y: tip } },
    ...bars,
    {
      shape: "line",
      look: "axis",
      from: { x: strip.left, y: base },
      to: { x: strip.left + strip.width, y: base },
    },
    ...ticks
      // The chosen entry's lens begins where its number would stand.
      .filter((entry) => Math.abs(entry - at) >= (size === "wide" ? 3 : 4) || entry === at)
      .map((entry): Shape => ({
        shape: "text",
        look: "note",
        text: String(entry),
        ...tickPlace(entry, size),
      })),
    { shape: "dot", look: "point", at: { x, y: tip } },
  ];
}

/** The numbers around the chosen one, as they stand in the list. */
export function drawLens(id: ThingId, at: number, size: FigureSize): Shape[] {
  const { width, around, lens, name, strip } = layoutOf(size);
  const slot = width / (2 * around + 1);
  const slotX = (entry: number): number => width / 2 + (entry - at) * slot;
  const seen = entries.filter((entry) => Math.abs(entry - at) <= around);
  const [first = 1, last = ENTRIES] = [seen[0], seen.at(-1)];
  const top = lens - 22;
  const foot = strip.top + strip.height + 26;
  const beam: Place[] = [
    { x: stripX(first, size), y: foot },
    { x: stripX(last, size), y: foot },
    { x: Math.min(width, slotX(last) + slot / 2), y: top },
    { x: Math.max(0, slotX(first) - slot / 2), y: top },
  ];
  const numbers = seen.map((entry): Shape => ({
    shape: "text",
    look: entry === at ? "value" : "note",
    text: entryText(id, entry),
    at: { x: slotX(entry), y: lens },
  }));
  return [
    { shape: "area", look: "faint", points: beam },
    ...numbers,
    {
      shape: "area",
      look: "outline",
      points: corners({ left: width / 2 - slot / 2 + 2, top, width: slot - 4, height: 32 }),
    },
    { shape: "text", look: "math", text: `x${lowered(at)}`, at: { x: width / 2, y: name } },
  ];
}

/** A number in subscript digits. */
const lowered = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));

/** Where an entry's number stands under the strip; those of the ends stay on the drawing. */
function tickPlace(entry: number, size: FigureSize): Pick<Text, "anchor" | "at"> {
  const { left, width, top, height } = layoutOf(size).strip;
  const y = top + height + 18;
  if (entry === 1) return { anchor: "start", at: { x: left, y } };
  if (entry === ENTRIES) return { anchor: "end", at: { x: left + width, y } };
  return { anchor: "middle", at: { x: stripX(entry, size), y } };
}

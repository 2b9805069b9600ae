import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { cellMiddle, gridOf, layoutOf, tapeOf, tapeY, type Box } from "./thing-layout.ts";
import {
  digit,
  ENTRIES,
  entryOf,
  idOf,
  INK,
  ROW,
  rowAndColumn,
  sampleTime,
  sentence,
  tone,
  vocabulary,
  type ThingId,
} from "./things.ts";

/** The thing itself, with the chosen cell marked. */
export function drawThing(id: ThingId, at: number, size: FigureSize): Shape[] {
  switch (id) {
    case "digit":
      return drawDigit(at, size);
    case "word":
      return drawSentence(at, size);
    case "wave":
      return drawWave(at, size);
  }
}

/** A rectangle as a polygon. */
export const corners = ({ left, top, width, height }: Box): Place[] => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
];

function cellBox(id: "digit" | "word", entry: number, size: FigureSize): Box {
  const grid = gridOf(id, size);
  const { row, column } = rowAndColumn(entry);
  const [width, height] = [grid.width / ROW, grid.height / ROW];
  return {
    left: grid.left + (column - 1) * width,
    top: grid.top + (row - 1) * height,
    width,
    height,
  };
}

/** Hairlines between the cells of a grid. */
function gridLines(id: "digit" | "word", size: FigureSize): Shape[] {
  const { left, top, width, height } = gridOf(id, size);
  const steps = Array.from({ length: ROW + 1 }, (_, i) => i / ROW);
  const line = (from: Place, to: Place): Shape => ({ shape: "line", look: "grid", from, to });
  return steps.flatMap((step) => [
    line({ x: left + step * width, y: top }, { x: left + step * width, y: top + height }),
    line({ x: left, y: top + step * height }, { x: left + width, y: top + step * height }),
  ]);
}

/** A cell's mark, seen on ink as well as on paper. */
const chosen = (box: Box): Shape[] => [
  { shape: "area", look: "ring", points: corners(box) },
  { shape: "area", look: "outline", points: corners(box) },
];

function drawDigit(at: number, size: FigureSize): Shape[] {
  const squares = digit.flatMap((ink, i): Shape[] =>
    ink === 0
      ? []
      : [
          {
            shape: "area",
            look: "fill",
            opacity: ink / INK,
            points: corners(cellBox("digit", i + 1, size)),
          },
        ],
  );
  return [...squares, ...gridLines("digit", size), ...chosen(cellBox("digit", at, size))];
}

function drawSentence(at: number, size: FigureSize): Shape[] {
  const grid = gridOf("word", size);
  const { cell, column } = layoutOf(size);
  const { row, column: id } = rowAndColumn(at);
  const note = { shape: "text", look: "note" } as const;
  const value = { shape: "text", look: "value" } as const;
  const words = sentence.flatMap((word, i): Shape[] => {
    const y = grid.top + (i + 0.5) * cell + 5;
    const look = i + 1 === row ? value : note;
    return [
      { ...look, text: word, anchor: "end", at: { x: grid.left - 26, y } },
      { ...look, text: String(idOf(word)), anchor: "end", at: { x: grid.left - 8, y } },
    ];
  });
  const heads = vocabulary.map((word, i): Shape => {
    const look = i + 1 === id ? value : note;
    return { ...look, text: word, at: { x: grid.left + (i + 0.5) * column, y: grid.top - 8 } };
  });
  const ones = sentence.map((word, i): Shape => ({
    shape: "area",
    look: "fill",
    points: corners(cellBox("word", i * ROW + idOf(word), size)),
  }));
  return [
    ...heads,
    ...words,
    ...ones,
    ...gridLines("word", size),
    ...chosen(cellBox("word", at, size)),
  ];
}

function drawWave(at: number, size: FigureSize): Shape[] {
  const { left, width } = tapeOf(size);
  // Eight points between samples: the pressure has a value at every moment, the list only at 64 of them.
  const points = Array.from({ length: 8 * (ENTRIES - 1) + 1 }, (_, i): Place => {
    const entry = 1 + i / 8;
    return {
      x: left + ((entry - 0.5) * width) / ENTRIES,
      y: tapeY(tone(sampleTime(entry)), size),
    };
  });
  const dots = Array.from({ length: ENTRIES }, (_, i): Shape => ({
    shape: "dot",
    look: "point",
    r: size === "wide" ? 3 : 2.25,
    at: cellMiddle("wave", i + 1, size),
  }));
  const y = tapeY(0, size);
  return [
    { shape: "line", look: "grid", from: { x: left, y }, to: { x: left + width, y } },
    { shape: "curve", look: "thin", points },
    ...dots,
    { shape: "dot", look: "open", r: 6, at: cellMiddle("wave", at, size) },
    { shape: "dot", look: "point", r: 3, at: cellMiddle("wave", at, size) },
  ];
}

/** How far an entry reaches in the strip, from −1 to 1. */
export const strength = (id: ThingId, entry: number): number =>
  entryOf(id, entry) / (id === "digit" ? INK : 1);

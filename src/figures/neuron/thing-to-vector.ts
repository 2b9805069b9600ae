import { formatFixed } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { layoutOf, cellMiddle, entryAt, pixelPanel } from "./thing-layout.ts";
import { drawLens, drawStrip } from "./thing-list.ts";
import { drawThing } from "./thing-picture.ts";
import {
  ENTRIES,
  entryOf,
  entryText,
  idOf,
  ROW,
  rowAndColumn,
  sampleTime,
  vocabulary,
  wordAt,
  type ThingId,
} from "./things.ts";

const thing = {
  kind: "choice",
  label: "Thing",
  options: [
    { value: "digit", label: "a picture" },
    { value: "word", label: "a sentence" },
    { value: "wave", label: "a sound" },
  ],
  value: "digit",
} as const;

const entry = {
  kind: "range",
  label: "entry",
  min: 1,
  max: ENTRIES,
  step: 1,
  value: 28,
  format: (value: number) => formatFixed(value, 0),
} as const;

interface State {
  readonly thing: string;
  readonly entry: number;
}
const thingOf = ({ thing: id }: State): ThingId => (id === "word" || id === "wave" ? id : "digit");

/** A picture, a sentence and a sound, each as the same kind of list; every cell points at its entry and back. */
export const thingToVector = defineFigure({
  id: "thing-to-vector",
  title: "A thing and the list of numbers that stands for it",
  width: "text",
  controls: { thing, entry },
  panel: pixelPanel,
  // Nothing stays: another thing is another drawing, and Plot need not be fetched for it.
  still: () => [],
  moving: (state, size) => {
    const [id, at] = [thingOf(state), state.entry];
    return [
      caption(id, at, size),
      ...drawThing(id, at, size),
      ...drawStrip(id, at, size),
      ...drawLens(id, at, size),
    ];
  },
  summary: (state) =>
    `${where(thingOf(state), state.entry)}, is entry ${state.entry} of ${ENTRIES} in its list: ` +
    `${entryText(thingOf(state), state.entry)}. ${scale(thingOf(state), state.entry)}`,
  table: (state) => {
    const id = thingOf(state);
    const rows = Array.from({ length: ROW }, (_, row) => row);
    const { row } = rowAndColumn(state.entry);
    return {
      columns: ["entries", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th"],
      rows: [row - 1, ...rows].map((i) => [
        `${i * ROW + 1} to ${(i + 1) * ROW}`,
        ...rows.map((j) => entryText(id, i * ROW + j + 1)),
      ]),
    };
  },
  values: (state) => ({
    entry: { value: state.entry, text: entry.format(state.entry) },
    value: {
      value: entryOf(thingOf(state), state.entry),
      text: entryText(thingOf(state), state.entry),
    },
  }),
  drag: {
    picks: true,
    handles: (state, size) => [cellMiddle(thingOf(state), state.entry, size)],
    to: (point, state, _which, size) => {
      const found = entryAt(thingOf(state), point, size);
      return found === undefined ? {} : { entry: found };
    },
  },
});

const caption = (id: ThingId, at: number, size: FigureSize): Shape => ({
  shape: "text",
  look: "note",
  anchor: "start",
  text: `${where(id, at)}: ${entryText(id, at)}`,
  at: { x: 0, y: layoutOf(size).caption },
});

/** What an entry is read from, in words. */
function where(id: ThingId, at: number): string {
  const { row, column } = rowAndColumn(at);
  switch (id) {
    case "digit":
      return `The square in row ${row}, column ${column}`;
    case "word":
      return `Word ${row}, “${wordAt(at)}”, against “${vocabulary[column - 1] ?? ""}”`;
    case "wave":
      return `Sample ${at}, at ${formatFixed(sampleTime(at), 2)} ms`;
  }
}

/** What the numbers mean. */
function scale(id: ThingId, at: number): string {
  switch (id) {
    case "digit":
      return "0 is paper, 9 is ink.";
    case "word":
      return `“${wordAt(at)}” has the id ${idOf(wordAt(at))}, so its row of zeros has a 1 in place ${idOf(wordAt(at))}.`;
    case "wave":
      return "It is the pressure of the air at that moment, from −1 to 1.";
  }
}

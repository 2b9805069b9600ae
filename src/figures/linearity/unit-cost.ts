import { identity, relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import { sample } from "../../plotting/sample.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { bestBend, costOf, fits, OUTPUT } from "./costs.ts";
import { valueOf, type BentLine } from "./least-squares.ts";

const controls = {
  h: {
    kind: "range",
    label: "bend at",
    min: 1.5,
    max: 9,
    step: 0.05,
    value: 4,
    format: (at: number) => formatFixed(at, 2),
    onAxis: true,
    fn: relu.id,
  },
  best: { kind: "button", label: "Best place" },
} as const;

type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const x = { domain: [0, 10], ticks: [0, 2, 4, 6, 8, 10] } as const;
  const y = { domain: [0, 11], ticks: [0, 5, 10] } as const;
  return size === "wide"
    ? { width: 592, height: 350, margin: { top: 20, right: 24, bottom: 44, left: 44 }, x, y }
    : { width: 340, height: 300, margin: { top: 20, right: 14, bottom: 44, left: 26 }, x, y };
}

/** The cost of a unit falls as more are made: the closest straight line against the closest line with one bend. */
export const unitCost = defineFigure({
  id: "unit-cost",
  title: "The cost of a unit by output, a straight line and a line with one bend",
  width: "text",
  controls,
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [
      ...kit.yAxis(frame, { faintGrid: true }),
      ...kit.xAxis(frame),
      kit.Plot.line(sample(costOf, OUTPUT, { tolerance: 0.01 }), {
        x: ([x]) => x,
        y: ([, y]) => y,
        stroke: "var(--ink)",
        strokeWidth: 1.4,
      }),
    ];
  },
  moving: (state, size) => {
    const { line, bent } = fits(state.h);
    const corner = { x: state.h, y: valueOf(bent, state.h) };
    return [
      { shape: "curve", look: "dashed", fn: identity.id, points: ends(line) },
      {
        shape: "curve",
        look: "curve",
        fn: relu.id,
        points: [ends(bent)[0]!, corner, ends(bent)[1]!],
      },
      { shape: "line", look: "guide", from: { x: state.h, y: 0 }, to: corner },
      { shape: "dot", look: "tracer", fn: relu.id, at: corner, r: size === "wide" ? 6.5 : 8 },
      ...names(state, size),
    ];
  },
  summary: (state) => {
    const { lineGap, bentGap } = fits(state.h);
    return (
      `The closest straight line is off by ${text(lineGap)} on the whole. ` +
      `With one bend, at an output of ${controls.h.format(state.h)} thousand, it is ${text(bentGap)}.`
    );
  },
  table: (state) => {
    const { line, bent } = fits(state.h);
    return {
      columns: ["thousands made", "cost of a unit", "straight line", "with one bend"],
      rows: Array.from({ length: 10 }, (_, i) => i + 1).map((x) => [
        formatFixed(x, 0),
        ...[costOf(x), valueOf(line, x), valueOf(bent, x)].map(text),
      ]),
    };
  },
  values: (state) => {
    const { bent, lineGap, bentGap } = fits(state.h);
    const { start, slope, bend } = bent;
    return {
      h: { value: state.h, text: controls.h.format(state.h) },
      start: { value: start, text: text(start) },
      slope: { value: slope, text: signed(slope) },
      bend: { value: bend, text: signed(bend) },
      lineGap: { value: lineGap, text: text(lineGap) },
      bentGap: { value: bentGap, text: text(bentGap) },
    };
  },
  press: { best: () => ({ h: snap(controls.h, bestBend(controls.h)) }) },
  drag: {
    handles: ({ h }) => [{ x: h, y: valueOf(fits(h).bent, h) }],
    to: ({ x }) => ({ h: snap(controls.h, x) }),
  },
});

const text = (value: number): string => formatFixed(value, 2);
/** As the next term of a sum: `+ 1.20` or `− 1.20`. */
const signed = (value: number): string => `${value < 0 ? "−" : "+"} ${text(Math.abs(value))}`;

const ends = (line: BentLine) => OUTPUT.map((x) => ({ x, y: valueOf(line, x) }));

/** What each line is, and how far off; the upper right of the panel is free of lines. */
function names(state: State, size: FigureSize): Shape[] {
  const { lineGap, bentGap } = fits(state.h);
  const [right] = [OUTPUT[1]];
  const value = { shape: "text", look: "value", anchor: "end" } as const;
  const note = { shape: "text", look: "note" } as const;
  return [
    { ...value, text: "off by, on the whole", at: { x: right, y: 10.4 } },
    {
      ...value,
      fn: identity.id,
      text: `straight line ${text(lineGap)}`,
      at: { x: right, y: 10.4, dy: 22 },
    },
    { ...value, fn: relu.id, text: `one bend ${text(bentGap)}`, at: { x: right, y: 10.4, dy: 44 } },
    { ...note, anchor: "start", text: "cost of a unit", at: { x: 0, y: 11, dx: 8, dy: -4 } },
    {
      ...note,
      anchor: "end",
      text: size === "wide" ? "made in a month, thousands" : "made in a month (1000s)",
      at: { x: right, y: 0, dy: 38 },
    },
  ];
}

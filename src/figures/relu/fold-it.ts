import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { inputsOf, piecesOfOneLayer, zigzag, zigzagCorners } from "./tent.ts";

const FN = relu.id;

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: 0,
  max: 1,
  step: 0.005,
  value: 0.2,
  format: (value: number) => formatFixed(value, 3),
  onAxis: true,
  fn: FN,
} as const;

const folds = {
  kind: "range",
  label: "folds",
  min: 1,
  max: 6,
  step: 1,
  value: 3,
  format: (value: number) => formatFixed(value, 0),
} as const;

const place = {
  kind: "choice",
  label: "The units stand",
  options: [
    { value: "deep", label: "two to a layer" },
    { value: "wide", label: "all in one layer" },
  ],
  value: "deep",
} as const;

const controls = { x, folds, place };
type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const x = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] } as const;
  const y = { domain: [0, 1], ticks: [0, 0.5, 1] } as const;
  return size === "wide"
    ? { width: 592, height: 314, margin: { top: 40, right: 70, bottom: 28, left: 44 }, x, y }
    : { width: 340, height: 254, margin: { top: 52, right: 12, bottom: 28, left: 24 }, x, y };
}

/** Two units fold the line once, and each further layer of two folds what it is given: pieces double per fold. */
export const foldIt = defineFigure({
  id: "fold-it",
  title: "A line folded again and again by layers of two ReLUs",
  width: "text",
  controls,
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [...kit.yAxis(frame), ...kit.xAxis(frame)];
  },
  moving: (state, size) => [
    ...faces(state),
    ...line(state, size),
    ...names(state, size),
    ...twins(state, size),
  ],
  summary: (state) => {
    const { units, pieces, y, alike } = numbers(state);
    const made =
      state.place === "deep"
        ? `${count(state.folds, "layer")} of two ReLUs, ${units} units in all, fold the line into ${pieces} pieces.`
        : `${units} ReLUs in one layer cut the line into ${pieces} pieces at most.`;
    return `${made} The output ${formatFixed(y, 3)} of the input ${x.format(state.x)} is that of ${alike.length} inputs.`;
  },
  table: (state) => ({
    columns: ["folds", "units", "pieces, two to a layer", "pieces, all in one layer"],
    rows: [state.folds, 1, 2, 3, 4, 5, 6, 8, 10].map((n) =>
      [n, 2 * n, 2 ** n, piecesOfOneLayer(2 * n)].map((value) => formatFixed(value, 0)),
    ),
  }),
  values: (state) => {
    const { units, pieces, y } = numbers(state);
    return {
      x: { value: state.x, text: x.format(state.x) },
      folds: { value: state.folds, text: folds.format(state.folds) },
      units: { value: units, text: formatFixed(units, 0) },
      pieces: { value: pieces, text: formatFixed(pieces, 0) },
      deep: { value: 2 ** state.folds, text: formatFixed(2 ** state.folds, 0) },
      wide: { value: piecesOfOneLayer(units), text: formatFixed(piecesOfOneLayer(units), 0) },
      y: { value: y, text: formatFixed(y, 3) },
    };
  },
  drag: {
    handles: (state) => [{ x: state.x, y: numbers(state).y }],
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

function numbers(state: State) {
  const units = 2 * state.folds;
  const pieces = state.place === "deep" ? 2 ** state.folds : piecesOfOneLayer(units);
  const y = zigzag(state.x, pieces);
  return { units, pieces, y, alike: inputsOf(y, pieces) };
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** The folded paper shows its two faces in turn: every other piece runs backwards. */
function faces(state: State): Shape[] {
  const { pieces } = numbers(state);
  const backs = Array.from({ length: Math.floor(pieces / 2) }, (_, i) => 2 * i + 1);
  return [
    {
      shape: "area",
      look: "faint",
      fn: FN,
      points: backs.flatMap((i) => [
        { x: i / pieces, y: 0 },
        { x: i / pieces, y: 1 },
        { x: (i + 1) / pieces, y: 1 },
        { x: (i + 1) / pieces, y: 0 },
      ]),
    },
  ];
}

function line(state: State, size: FigureSize): Shape[] {
  const { pieces } = numbers(state);
  return [
    {
      shape: "curve",
      look: pieces > (size === "wide" ? 32 : 16) ? "thin" : "curve",
      fn: FN,
      points: zigzagCorners(pieces).map(([x, y]) => ({ x, y })),
    },
  ];
}

/** What was built of what, and what it makes of the point. */
function names(state: State, size: FigureSize): Shape[] {
  const { units, pieces, y, alike } = numbers(state);
  const value = { shape: "text", look: "value", anchor: "start" } as const;
  const built = state.place === "deep" ? count(state.folds, "layer") + " of 2" : "1 layer";
  return [
    {
      ...value,
      text: `${units} units, ${built}: ${pieces} pieces`,
      at: { x: 0, y: 1, dy: size === "wide" ? -18 : -36 },
    },
    size === "wide"
      ? {
          ...value,
          text: `${alike.length} inputs give ${formatFixed(y, 3)}`,
          anchor: "end",
          at: { x: 1, y: 1, dy: -18 },
        }
      : {
          ...value,
          text: `${alike.length} inputs give ${formatFixed(y, 3)}`,
          at: { x: 0, y: 1, dy: -16 },
        },
  ];
}

/** The point, and all other inputs that the folded line cannot tell from it. */
function twins(state: State, size: FigureSize): Shape[] {
  const { pieces, y, alike } = numbers(state);
  const r = pieces > 32 ? (size === "wide" ? 2.5 : 1.75) : pieces > 12 ? 3 : 4;
  return [
    { shape: "line", look: "measure", from: { x: 0, y }, to: { x: 1, y } },
    ...alike.map((at): Shape => ({
      shape: "dot",
      look: "point",
      at: { x: at, y },
      r,
    })),
    { shape: "line", look: "guide", from: { x: state.x, y }, to: { x: state.x, y: 0 } },
    { shape: "dot", look: "tracer", at: { x: state.x, y }, fn: FN },
  ];
}

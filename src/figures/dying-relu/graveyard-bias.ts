import { countUnits, type UnitCounts, type UnitState } from "../../network/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { biasLayer, EXAMPLES, missesDisc, UNITS } from "./bias-units.ts";
import { bySize, memo } from "../memo.ts";
import { inset, lineWithin, pixelPanel, type Inset } from "./inset.ts";

const FN = "relu";
const note = { shape: "text", look: "note" } as const;
/** How far the plane is shown around the disc. */
const REACH = 1.9;
const MOST = 3.5;

const controls = {
  bias: {
    kind: "range",
    label: "b",
    description: "bias b of all units",
    min: -MOST,
    max: MOST,
    step: 0.05,
    value: -1,
    format: (bias: number) => formatFixed(bias, 2),
    fn: FN,
  },
  seed: { kind: "seed", label: "Seed", value: 1 },
} as const;

type State = StateOf<typeof controls>;

const panel = (size: FigureSize): Panel =>
  size === "wide" ? pixelPanel(856, 352) : pixelPanel(340, 496);

const plane = bySize((size): Inset => {
  const axis = { domain: [-REACH, REACH], ticks: [], format: String } as const;
  const side = size === "wide" ? 312 : 284;
  return inset({ left: size === "wide" ? 2 : 28, top: 24, width: side, height: side }, axis, axis);
});

const chart = bySize((size): Inset =>
  inset(
    size === "wide"
      ? { left: 408, top: 40, width: 424, height: 266 }
      : { left: 46, top: 346, width: 280, height: 106 },
    {
      domain: [-MOST, MOST],
      ticks: size === "wide" ? [-3, -2, -1, 0, 1, 2, 3] : [-3, -1, 0, 1, 3],
      format: (tick) => formatFixed(tick, 0),
    },
    {
      domain: [0, 1],
      ticks: size === "wide" ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1],
      format: (tick) => `${formatFixed(100 * tick, 0)} %`,
    },
  ),
);

/** 32 units as lines over the disc of data: a line that misses the disc belongs to a unit that bends nothing. */
export const graveyardBias = defineFigure({
  id: "graveyard-bias",
  title: "Units as lines over a disc of data, and the share of them that miss it",
  width: "wide",
  controls,
  panel,
  still: () => [],
  moving: (state, size) => [...drawPlane(state, size), ...drawChart(state, size)],
  summary: (state) => {
    const { dead, oneSided, healthy } = countsOf(state);
    const bias = controls.bias.format(state.bias);
    return (
      `With a bias of ${bias}, ${dead} of ${UNITS} units are dead, ${oneSided} are on for every example, ` +
      `and ${healthy} bend somewhere on the data. The formula expects ${percent(missesDisc(state.bias))} to miss the disc.`
    );
  },
  table: (state) => ({
    columns: ["b", "dead", "always on", "bend on the data", "1 − exp(−b²/2)"],
    rows: [state.bias, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3].map((bias) => {
      const { dead, oneSided, healthy } = countsOf({ ...state, bias });
      return [
        controls.bias.format(bias),
        ...[dead, oneSided, healthy].map((count) => formatFixed(count, 0)),
        percent(missesDisc(bias)),
      ];
    }),
  }),
  values: (state) => {
    const { dead, oneSided } = countsOf(state);
    const p = missesDisc(state.bias);
    return {
      bias: { value: state.bias, text: controls.bias.format(state.bias) },
      dead: { value: dead, text: formatFixed(dead, 0), label: "dead", fn: FN },
      "always-on": { value: oneSided, text: formatFixed(oneSided, 0), label: "always on", fn: FN },
      expected: { value: p, text: formatFixed(100 * p, 1) },
    };
  },
});

const percent = (share: number): string => `${formatFixed(100 * share, 1)} %`;

const countsOf = ({ bias, seed }: State): UnitCounts => countUnits([biasLayer(bias, seed).states]);

const grounds = memo<readonly Shape[]>();

/** The data as a shade with a quarter of its points: the same shapes for all biases. */
const groundOf = (seed: number, size: FigureSize): readonly Shape[] =>
  grounds(`${seed} ${size}`, () => {
    const { at } = plane(size);
    const around = Array.from({ length: 72 }, (_, i) => (i * Math.PI) / 36);
    return [
      {
        shape: "area",
        look: "faint",
        fn: "identity",
        points: around.map((angle) => at(Math.cos(angle), Math.sin(angle))),
      },
      ...biasLayer(0, seed)
        .points.filter((_, i) => i % 4 === 0)
        .map(([x, y]): Shape => ({ shape: "dot", look: "faint", r: 1.5, at: at(x, y) })),
    ];
  });

/** The data, and each unit's line where it comes into view. */
function drawPlane(state: State, size: FigureSize): Shape[] {
  const { at, box } = plane(size);
  const { weights, states } = biasLayer(state.bias, state.seed);
  let hidden = 0;
  const lines = weights.flatMap((w, j): Shape[] => {
    const cut = lineWithin(w, state.bias, REACH);
    const unit = states[j];
    if (!unit) return [];
    if (!cut) hidden += 1;
    // A line without length holds the place of one out of sight, so that the next ones keep their elements.
    const [[x1, y1], [x2, y2]] = cut ?? [
      [0, 0],
      [0, 0],
    ];
    return [lineOf(unit, at(x1, y1), at(x2, y2))];
  });
  return [
    ...groundOf(state.seed, size),
    ...lines,
    {
      shape: "text",
      look: "note",
      anchor: "start",
      text: hidden === 0 ? `${UNITS} units` : `${UNITS} units, ${hidden} out of sight`,
      at: { x: box.left, y: 14 },
    },
    {
      shape: "text",
      look: "note",
      anchor: "end",
      text: `${EXAMPLES} examples`,
      at: { x: box.left + box.width, y: 14 },
    },
  ];
}

type At = { readonly x: number; readonly y: number };

function lineOf(unit: UnitState, from: At, to: At): Shape {
  if (unit.dead) return { shape: "line", look: "guide", from, to };
  return { shape: "line", look: unit.oneSided ? "faint" : "thin", fn: FN, from, to };
}

/** The formula over the bias, with its axes and names. */
const formulaOf = bySize((size): readonly Shape[] => {
  const { at, axes, box } = chart(size);
  const steps = Array.from({ length: 71 }, (_, i) => -MOST + i * 0.1);
  const foot = box.top + box.height;
  return [
    ...axes(),
    {
      shape: "curve",
      look: "thin",
      fn: FN,
      points: steps.filter((b) => b <= 0.001).map((b) => at(b, missesDisc(b))),
    },
    {
      shape: "curve",
      look: "dashed",
      fn: FN,
      points: steps.filter((b) => b >= -0.001).map((b) => at(b, missesDisc(b))),
    },
    {
      ...note,
      text: "share of units that are",
      anchor: "start",
      at: { x: box.left, y: box.top, dy: -20 },
    },
    { ...note, text: "dead", at: { ...at(-MOST / 2, 0), y: foot - 10 } },
    { ...note, text: "always on", at: { ...at(MOST / 2, 0), y: foot - 10 } },
    { ...note, text: "bias b", anchor: "end", at: { x: box.left + box.width, y: foot, dy: 36 } },
  ];
});

/** The formula, and this layer's counts on it. */
function drawChart(state: State, size: FigureSize): Shape[] {
  const { at } = chart(size);
  const { dead, oneSided } = countsOf(state);
  const share = (state.bias < 0 ? dead : oneSided) / UNITS;
  const left = state.bias < 0;
  // Between the two branches there is room; near their flat tops only below.
  const below = Math.abs(state.bias) > 2.3;
  return [
    ...formulaOf(size),
    { shape: "line", look: "measure", from: at(state.bias, 0), to: at(state.bias, share) },
    { shape: "dot", look: "point", at: at(state.bias, share), fn: FN, r: 5 },
    {
      shape: "text",
      look: "value",
      text: `${left ? dead : oneSided} of ${UNITS}`,
      anchor: left ? "start" : "end",
      at: { ...at(state.bias, share), dx: left ? 10 : -10, dy: below ? 24 : -4 },
    },
  ];
}

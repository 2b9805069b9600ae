import { relu, tanh } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { MAX_SEED, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import {
  endings,
  RUNS,
  SAMPLED,
  STEPS,
  trainXor,
  xorRuns,
  type Ending,
  type XorActivation,
} from "./xor-runs.ts";

const controls = {
  activation: {
    kind: "choice",
    label: "Activation",
    options: [
      { value: relu.id, label: relu.name },
      { value: tanh.id, label: tanh.name },
    ],
    value: "relu",
  },
  units: {
    kind: "range",
    label: "hidden units",
    min: 1,
    max: 8,
    step: 1,
    value: 2,
    format: (count: number) => formatFixed(count, 0),
  },
  seed: { kind: "seed", label: "Seed", value: 1 },
} as const;

type State = StateOf<typeof controls>;

/** Steps stand on a logarithmic axis: most happens early. */
const at = (step: number): number => Math.log10(step);

function panel(size: FigureSize): Panel {
  const x = {
    domain: [0, at(STEPS)],
    ticks: [1, 10, 100, 1000].map(at),
    format: (tick: number) => formatFixed(10 ** tick, 0),
  } as const;
  const y = { domain: [0, 1.3], ticks: [0, 0.5, 1] } as const;
  return size === "wide"
    ? { width: 592, height: 330, margin: { top: 34, right: 158, bottom: 46, left: 44 }, x, y }
    : { width: 340, height: 290, margin: { top: 34, right: 84, bottom: 46, left: 24 }, x, y };
}

/** Fifty small networks learn XOR from fifty random starts: all could express it, not all find it. */
export const xorTrainability = defineFigure({
  id: "xor-trainability",
  title: "The loss of fifty small networks that learn XOR from different starts",
  width: "text",
  controls,
  panel,
  compute: ({ activation, units, seed }) =>
    trainXor(activation as XorActivation, units, firstOf(seed)),
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [...kit.yAxis(frame, { faintGrid: true }), ...kit.xAxis(frame)];
  },
  moving: (state, size) => [...curves(state), ...names(state, size)],
  summary: (state) => {
    const found = endings(runsOf(state));
    const solved = found.find(({ sharing }) => sharing === 0)?.count ?? 0;
    const stuck = found
      .filter(({ sharing }) => sharing !== 0)
      .map(
        ({ sharing, loss, count }) =>
          `${count} ended at a loss of ${formatFixed(loss, 3)}, where ${words[sharing]} corners share one answer`,
      );
    const all = `Of ${RUNS} networks with ${units(state)} ${solved} solved XOR in ${STEPS} steps.`;
    return stuck.length > 0 ? `${all} ${stuck.join("; ")}.` : all;
  },
  table: (state) => {
    const runs = runsOf(state);
    return {
      columns: ["step", "solved so far", "lowest loss", "median loss", "highest loss"],
      rows: [STEPS, ...SAMPLED.filter((_, i) => i % 2 === 0).slice(0, -1)].map((step) => {
        const i = SAMPLED.findIndex((sampled) => sampled === step);
        const losses = runs.map((run) => run.losses[i] ?? NaN).sort((a, b) => a - b);
        const pick = (share: number): string =>
          formatFixed(losses[Math.round(share * (losses.length - 1))] ?? NaN, 3);
        const solved = runs.filter(({ right }) => right[i]).length;
        return [formatFixed(step, 0), formatFixed(solved, 0), pick(0), pick(0.5), pick(1)];
      }),
    };
  },
  values: (state) => {
    const solved = runsOf(state).filter((run) => run.solved).length;
    return {
      units: { value: state.units, text: controls.units.format(state.units) },
      solved: { value: solved, text: formatFixed(solved, 0) },
      stuck: { value: RUNS - solved, text: formatFixed(RUNS - solved, 0) },
    };
  },
});

const words = { 0: "no", 2: "two", 3: "three", 4: "all four" } as const;

const runsOf = ({ activation, units, seed }: State) =>
  xorRuns(activation as XorActivation, units, firstOf(seed));

/** Each seed of the figure stands for fifty others: 1 for 1 to 50, 2 for 51 to 100. */
const firstOf = (seed: number): number => 1 + RUNS * ((seed + MAX_SEED) % (MAX_SEED + 1));

const nameOf = ({ activation }: State): string => (activation === relu.id ? relu.name : tanh.name);

const units = (state: State): string =>
  `${state.units} hidden ${nameOf(state)} unit${state.units === 1 ? "" : "s"}`;

/** The solved ones in the function's colour, over those that are stuck. */
function curves(state: State): Shape[] {
  const { y } = panel("wide");
  return runsOf(state)
    .toSorted((a, b) => Number(a.solved) - Number(b.solved))
    .map(({ losses, solved }): Shape => ({
      shape: "curve",
      look: "faint",
      ...(solved ? { fn: state.activation } : {}),
      points: losses.map((loss, i) => ({
        x: at(SAMPLED[i] ?? 1),
        y: Math.min(loss, y.domain[1]),
      })),
    }));
}

/** Where the runs end, beside their ends. */
function names(state: State, size: FigureSize): Shape[] {
  const end = at(STEPS);
  const note = { shape: "text", look: "note", anchor: "start" } as const;
  const value = { ...note, look: "value" } as const;
  return [
    {
      ...value,
      text: `${RUNS} starts, ${units(state)}`,
      at: { x: 0, y: 1.3, dy: -14 },
    },
    { ...note, text: "loss", at: { x: 0, y: 1.3, dx: 8, dy: 8 } },
    { ...note, text: "step", anchor: "end", at: { x: end, y: 0, dy: 40 } },
    ...endings(runsOf(state)).map((ending): Shape => ({
      ...value,
      text: endLabel(ending, size),
      ...(ending.sharing === 0 ? { fn: state.activation } : {}),
      at: { x: end, y: ending.loss, dx: 8, dy: ending.sharing === 0 ? 0 : 5 },
    })),
  ];
}

const endLabel = ({ count, sharing, loss }: Ending, size: FigureSize): string =>
  sharing === 0
    ? `${count} solved`
    : size === "wide"
      ? `${count} stuck at ${formatFixed(loss, 3)}`
      : `${count} stuck`;

import { formatFixed } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { drawNeuron, lossPlot, panel } from "./one-fatal-drawing.ts";
import {
  inputs,
  neuronRun,
  starts,
  STEPS,
  stepsToLearn,
  units,
  type NeuronMoment,
  type StartId,
  type UnitId,
} from "./one-neuron.ts";

// At 3/8 itself rounding decides, so no stop stands there.
const rates = [
  0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.33, 0.35, 0.36, 0.37, 0.376, 0.4, 0.45, 0.5, 0.6, 0.8, 1,
] as const;

const controls = {
  unit: {
    kind: "choice",
    label: "Unit",
    options: [
      { value: "relu", label: "ReLU" },
      { value: "leaky", label: "leaky, α = 0.01" },
      { value: "steeper", label: "leaky, α = 0.1" },
    ],
    value: "relu",
  },
  start: {
    kind: "choice",
    label: "Start",
    options: [
      { value: "fresh", label: "w = 2, b = 0" },
      { value: "dead", label: "dead: w = −⅓, b = −1" },
    ],
    value: "fresh",
  },
  rate: {
    kind: "range",
    label: "η",
    description: "learning rate η",
    min: 0.05,
    max: 1,
    step: 0.01,
    stops: rates,
    value: 0.5,
    format: (rate: number) => formatFixed(rate, 3),
  },
  step: {
    kind: "range",
    label: "step",
    min: 0,
    max: STEPS,
    step: 1,
    value: 1,
    format: (step: number) => formatFixed(step, 0),
  },
  play: { kind: "play", label: "Play", advances: "step", rate: 12 },
} as const;

type State = StateOf<typeof controls>;

/** One neuron on three examples: a step that is too large switches it off on all of them, and its gradient with it. */
export const oneFatalStep = defineFigure({
  id: "one-fatal-step",
  title: "One neuron on three examples, and its loss",
  width: "wide",
  controls,
  panel,
  // Nothing stays: both plots are plain shapes.
  still: () => [],
  moving: (state, size) => draw(state, size),
  summary: (state) => {
    const { w, b, z, loss, slopeW, slopeB } = momentOf(state);
    const now = `After step ${state.step} at η = ${controls.rate.format(state.rate)}: w = ${three(w)}, b = ${three(b)}, loss ${three(loss)}.`;
    if (z.some((at) => at > 0))
      return `${now} The unit is on for ${z.filter((at) => at > 0).length} of ${z.length} examples.`;
    if (slopeW === 0 && slopeB === 0)
      return `${now} It is off on all three, and its gradient is exactly 0: the loss will not change any more.`;
    return `${now} It is off on all three, but its gradient is not 0 and it goes on moving.`;
  },
  table: (state) => {
    const moments = runOf(state);
    const rows = [state.step, 0, 1, 2, 3, 5, 10, 20, 40, 80, 120, 180, 240];
    return {
      columns: ["step", "w", "b", "z at 1", "z at 2", "z at 3", "loss"],
      rows: rows.map((step) => {
        const { w, b, z, loss } = moments[step] ?? momentOf(state);
        return [formatFixed(step, 0), three(w), three(b), ...z.map(three), three(loss)];
      }),
    };
  },
  values: (state) => {
    const { w, b, loss } = momentOf(state);
    const { w: w0 } = starts.fresh;
    // What the first step from w = 2, b = 0 makes of the largest input.
    const reach = 6 - 16 * state.rate;
    return {
      rate: { value: state.rate, text: controls.rate.format(state.rate) },
      step: { value: state.step, text: controls.step.format(state.step) },
      w: { value: w, text: three(w), label: "w" },
      b: { value: b, text: three(b), label: "b" },
      loss: { value: loss, text: three(loss), label: "loss" },
      first: { value: w0 - (14 / 3) * state.rate, text: three(w0 - (14 / 3) * state.rate) },
      reach: { value: reach, text: three(reach) },
    };
  },
});

const three = (value: number): string => formatFixed(value, 3);

const runOf = ({ unit, start, rate }: State): readonly NeuronMoment[] =>
  neuronRun(unit as UnitId, start as StartId, rate);

function momentOf(state: State): NeuronMoment {
  const moments = runOf(state);
  const moment = moments[state.step] ?? moments.at(-1);
  if (!moment) throw new Error("A run has at least its start.");
  return moment;
}

function draw(state: State, size: FigureSize): Shape[] {
  const unit = units[state.unit as UnitId];
  const moment = momentOf(state);
  const moments = runOf(state);
  return [
    ...drawNeuron({ unit, moment, start: starts[state.start as StartId], inputs, size }),
    ...lossPlot({
      losses: moments.map(({ loss }) => loss),
      step: state.step,
      learned: stepsToLearn(moments),
      fn: unit.id,
      size,
    }),
  ];
}

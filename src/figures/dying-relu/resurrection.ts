import { activations } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { StateOf } from "../controls.ts";
import { defineFigure } from "../figure.ts";
import { drawCounts, drawLoss, drawPlane, panel, REACH } from "./resurrection-drawing.ts";
import {
  EVERY,
  labData,
  labRun,
  REVIVAL,
  STEPS,
  UNITS,
  type LabActivation,
  type LabMoment,
  type LabSpec,
} from "./resurrection-run.ts";
import { logitOf, wordCounts, words } from "./unit-words.ts";

const controls = {
  activation: {
    kind: "choice",
    label: "Activation",
    options: [
      { value: "relu", label: "ReLU" },
      { value: "leaky-relu", label: "leaky" },
      { value: "elu", label: "ELU" },
    ],
    value: "relu",
  },
  killed: {
    kind: "choice",
    label: "Killed at the start",
    options: [
      { value: "7", label: "7 of 8" },
      { value: "8", label: "all 8" },
    ],
    value: "7",
  },
  step: {
    kind: "range",
    label: "step",
    min: 0,
    max: STEPS,
    step: EVERY,
    value: STEPS,
    format: (step: number) => formatFixed(step, 0),
  },
  play: { kind: "play", label: "Play", advances: "step", rate: 14 },
  revive: { kind: "toggle", label: `draw the dead anew after step ${REVIVAL}`, value: false },
  seed: { kind: "seed", label: "Seed", value: 1 },
} as const;

type State = StateOf<typeof controls>;

/** A layer whose units have been pushed off the data, trained with one activation or another: who comes back? */
export const resurrection = defineFigure({
  id: "resurrection",
  title:
    "A network with dead units while it trains: its answer over the plane, its units, its loss",
  width: "wide",
  controls,
  // Other units than ReLUs don't die.
  unused: ({ activation }) => (activation === "relu" ? [] : ["revive"]),
  panel,
  compute: (state) => labRun(specOf(state)).rest(),
  field: {
    area: () => ({ x: [-REACH, REACH], y: [-REACH, REACH] }),
    value: (state) => {
      const logit = logitOf(momentOf(state).network);
      // From surely the ring to surely the core; half the strength of tints, which the points have to stand out from.
      return (x, y) => 0.5 * Math.tanh(logit(x, y) / 2);
    },
    colors: (state) => ({ above: `--fn-${state.activation}`, below: "--fn-identity" }),
  },
  still: () => [],
  moving: (state, size) => {
    const moments = labRun(specOf(state)).all();
    const moment = momentOf(state);
    return [
      ...drawPlane(moment, labData(specOf(state)), state.activation),
      ...drawCounts(wordCounts(moment.words), state.activation, size),
      ...drawLoss(moments, state.step, state.activation, size),
    ];
  },
  summary: (state) => {
    const { words: now, accuracy, loss } = momentOf(state);
    const counts = wordCounts(now);
    const said = words.filter((word) => counts[word] > 0).map((word) => `${counts[word]} ${word}`);
    const name = activations[state.activation as LabActivation].name;
    return `After ${state.step} steps with ${name}, of ${UNITS} units ${said.join(", ")}. ${accuracyText(accuracy)} of the examples are right, at a loss of ${lossText(loss)}.`;
  },
  table: (state) => {
    const moments = labRun(specOf(state)).all();
    return {
      columns: ["step", ...words, "loss", "right"],
      rows: [state.step, 0, 50, 100, 200, 210, 300, 400, 500, 600, 700, 800].map((step) => {
        const moment = moments[step / EVERY] ?? momentOf(state);
        const counts = wordCounts(moment.words);
        return [
          formatFixed(step, 0),
          ...words.map((word) => formatFixed(counts[word], 0)),
          lossText(moment.loss),
          accuracyText(moment.accuracy),
        ];
      }),
    };
  },
  values: (state) => {
    const { words: now, accuracy, loss } = momentOf(state);
    const { dead, dark } = wordCounts(now);
    return {
      step: { value: state.step, text: controls.step.format(state.step) },
      dead: { value: dead, text: formatFixed(dead, 0), label: "dead" },
      dark: { value: dark, text: formatFixed(dark, 0), label: "dark" },
      loss: { value: loss, text: lossText(loss), label: "loss" },
      accuracy: { value: accuracy, text: accuracyText(accuracy), label: "right" },
    };
  },
});

const lossText = (loss: number): string => formatFixed(loss, 3);
const accuracyText = (share: number): string => `${formatFixed(100 * share, 0)} %`;

const specOf = ({ activation, killed, revive, seed }: State): LabSpec => ({
  activation: activation as LabActivation,
  killed: Number(killed),
  revive: revive && activation === "relu",
  seed,
});

function momentOf(state: State): LabMoment {
  const moments = labRun(specOf(state)).all();
  const moment = moments[Math.round(state.step / EVERY)] ?? moments.at(-1);
  if (!moment) throw new Error("A run has at least its start.");
  return moment;
}

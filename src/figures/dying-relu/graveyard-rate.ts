import { formatFixed } from "../../plotting/format.ts";
import type { StateOf } from "../controls.ts";
import { defineFigure } from "../figure.ts";
import { drawLayer, drawProgress, panel } from "./graveyard-rate-drawing.ts";
import { EVERY, rateRun, STEPS, WIDTH, type RateMoment } from "./rate-run.ts";

const FN = "relu";

const controls = {
  rate: {
    kind: "range",
    label: "η",
    description: "learning rate η",
    min: 0.03,
    max: 10,
    step: 0.01,
    stops: [0.03, 0.1, 0.3, 1, 2, 3, 5, 10],
    value: 3,
    format: (rate: number) => formatFixed(rate, 2),
  },
  step: {
    kind: "range",
    label: "step",
    min: 0,
    max: STEPS,
    step: EVERY,
    value: 30,
    format: (step: number) => formatFixed(step, 0),
    fn: FN,
  },
  play: { kind: "play", label: "Play", advances: "step", rate: 20 },
  seed: { kind: "seed", label: "Seed", value: 6 },
} as const;

type State = StateOf<typeof controls>;

/** A row a unit, a column an example: a training run watched unit by unit as its rows go dark. */
export const graveyardRate = defineFigure({
  id: "graveyard-rate",
  title: "Which units are on for which examples, during a training run",
  width: "text",
  controls,
  panel,
  compute: ({ rate, seed }) => rateRun(rate, seed).rest(),
  still: () => [],
  moving: (state, size) => [
    ...([0, 1] as const).flatMap((layer) => drawLayer(momentOf(state), layer, size)),
    ...drawProgress(runOf(state), state.step, size),
  ],
  summary: (state) => {
    const { dead, accuracy } = momentOf(state);
    return (
      `After ${state.step} steps at η = ${controls.rate.format(state.rate)}, ${dead[0]} of ${WIDTH} units in the first layer ` +
      `and ${dead[1]} of ${WIDTH} in the second are dead; ${percent(accuracy)} of the examples are right.`
    );
  },
  table: (state) => {
    const moments = runOf(state);
    return {
      columns: ["step", "dead in layer 1", "dead in layer 2", "right"],
      rows: [state.step, 0, 3, 6, 12, 24, 48, 99, 150, 201, 300, 450, 600].map((step) => {
        const { dead, accuracy } = moments[step / EVERY] ?? momentOf(state);
        const counts = [step, ...dead].map((count) => formatFixed(count, 0));
        return [...counts, percent(accuracy)];
      }),
    };
  },
  values: (state) => {
    const { dead, accuracy } = momentOf(state);
    const all = dead[0] + dead[1];
    return {
      rate: { value: state.rate, text: controls.rate.format(state.rate) },
      step: { value: state.step, text: controls.step.format(state.step) },
      dead: { value: all, text: formatFixed(all, 0), label: "dead", fn: FN },
      accuracy: { value: accuracy, text: percent(accuracy), label: "right" },
    };
  },
});

const percent = (share: number): string => `${formatFixed(100 * share, 0)} %`;

const runOf = ({ rate, seed }: State): readonly RateMoment[] => rateRun(rate, seed).all();

function momentOf(state: State): RateMoment {
  const moments = runOf(state);
  const moment = moments[Math.round(state.step / EVERY)] ?? moments.at(-1);
  if (!moment) throw new Error("A run has at least its start.");
  return moment;
}

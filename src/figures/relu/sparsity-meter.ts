import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";
import { countZeros, normalCdf, randomPreActivations } from "./random-layer.ts";
import { drawZeros, INPUTS, percent, UNITS } from "./sparsity-drawing.ts";

const controls = {
  b: {
    kind: "range",
    label: "b",
    description: "bias b",
    min: -3,
    max: 3,
    step: 0.1,
    value: 0,
    format: (bias: number) => formatFixed(bias, 1),
    fn: relu.id,
  },
  seed: { kind: "seed", label: "Seed", value: 1 },
} as const;

type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const x = { domain: [0, INPUTS], ticks: [] } as const;
  const y = { domain: [0, UNITS], ticks: [] } as const;
  return size === "wide"
    ? { width: 592, height: 322, margin: { top: 92, right: 128, bottom: 28, left: 26 }, x, y }
    : { width: 340, height: 300, margin: { top: 86, right: 56, bottom: 28, left: 24 }, x, y };
}

/** A layer of random ReLUs on many inputs: which outputs are zero, counted by unit and by input. */
export const sparsityMeter = defineFigure({
  id: "sparsity-meter",
  title: "Which outputs of a random ReLU layer are zero",
  width: "text",
  controls,
  panel,
  still: () => [],
  moving: (state, size) => drawZeros(zerosOf(state), normalCdf(-state.b), size),
  summary: (state) => {
    const { all, silent } = zerosOf(state);
    const silence =
      silent === 0
        ? "No unit is silent on all of them."
        : silent === 1
          ? "One unit is silent on all of them."
          : `${silent} of the units are silent on all of them.`;
    return (
      `With bias ${controls.b.format(state.b)}, ${percent(all)} of the outputs of ${UNITS} units on ${INPUTS} inputs are zero; ` +
      `${percent(normalCdf(-state.b))} are expected. ${silence}`
    );
  },
  table: (state) => {
    const { all, perUnit, silent } = zerosOf(state);
    const row = (name: string, zeros: number, isSilent: string) => [
      name,
      percent(zeros),
      percent(1 - zeros),
      isSilent,
    ];
    return {
      columns: ["unit", "zeros", "on", "silent on all inputs"],
      rows: [
        row("all", all, formatFixed(silent, 0)),
        ...perUnit.map((zeros, i) => row(formatFixed(i + 1, 0), zeros, zeros === 1 ? "yes" : "no")),
      ],
    };
  },
  values: (state) => {
    const { all, silent } = zerosOf(state);
    const on = normalCdf(state.b);
    return {
      b: { value: state.b, text: controls.b.format(state.b) },
      on: { value: on, text: formatFixed(on, 4) },
      zeros: { value: all, text: percent(all) },
      expected: { value: 1 - on, text: percent(1 - on) },
      silent: { value: silent, text: formatFixed(silent, 0) },
    };
  },
});

const layers = memo<number[][]>();

const zerosOf = ({ seed, b }: State) =>
  countZeros(
    layers(String(seed), () => randomPreActivations(UNITS, INPUTS, seed)),
    b,
  );

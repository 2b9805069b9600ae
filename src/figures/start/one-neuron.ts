import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { bendControl, bendOf, bendWords } from "../neuron/bends.ts";
import { stack, type Term } from "../neuron/sum-bars.ts";
import { drawAnswer, drawBend } from "./one-neuron-bend.ts";
import { drawSum, ROWS } from "./one-neuron-sum.ts";

const slider = (label: string, description: string, value: number) =>
  ({
    kind: "range",
    label,
    description,
    // Three addends of at most 2 keep the sum on the axis.
    min: -2,
    max: 2,
    step: 0.05,
    value,
    format: (at: number) => formatFixed(at, 2),
  }) as const;

const controls = {
  f: bendControl,
  first: slider("w₁x₁", "first weighted input w₁x₁", 1.8),
  second: slider("w₂x₂", "second weighted input w₂x₂", -0.8),
  b: slider("b", "bias b", 0.5),
};

/** What the neuron can be set to: what it adds up, and its bend. */
interface State {
  readonly f: string;
  readonly first: number;
  readonly second: number;
  readonly b: number;
}

const termsOf = ({ first, second, b }: State): readonly Term[] => [
  { name: "w₁x₁", value: first },
  { name: "w₂x₂", value: second },
  { name: "b", value: b },
];

const sumOf = ({ first, second, b }: State): number => Number((first + second + b).toFixed(2));

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 1], ticks: [] } as const;
  return size === "wide"
    ? {
        width: 856,
        height: 374,
        margin: { top: 28, right: 60, bottom: 160, left: 132 },
        x: { domain: [-6, 6], ticks: [-6, -4, -2, 0, 2, 4, 6] },
        y,
      }
    : {
        width: 340,
        height: 326,
        margin: { top: 28, right: 12, bottom: 160, left: 56 },
        x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6] },
        y,
      };
}

/** How far down the n-th bar is, in the panel's own units: one unit is the bend's whole height. */
function rowY(which: number, size: FigureSize): number {
  const { y } = panelScales(panel(size));
  return -(ROWS.first + which * ROWS.pitch) / (y.toPixel(0) - y.toPixel(1));
}

/** One neuron on one axis: below it the sum as bars that can be dragged, above it what the bend makes of the sum. */
export const oneNeuron = defineFigure({
  id: "one-neuron",
  title: "One neuron: a weighted sum and a bend",
  width: "wide",
  controls,
  panel,
  still: (kit, _state, size) => kit.xAxis(panel(size)),
  moving: (state, size) => [
    ...drawBend(state.f, size),
    ...drawAnswer(state.f, sumOf(state), size),
    ...drawSum(termsOf(state), size),
  ],
  summary: (state) =>
    `The two weighted inputs and the bias add up to z = ${formatFixed(sumOf(state), 2)}. ` +
    bendWords(state.f, answer(state)),
  table: (state) => ({
    columns: ["z", "a"],
    rows: [sumOf(state), -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((z) => [
      formatFixed(z, 2),
      formatFixed(bendOf(state.f)(z), 3),
    ]),
  }),
  values: (state) => {
    const addend = (value: number) => ({ value, text: formatFixed(value, 2) });
    return {
      first: addend(state.first),
      second: addend(state.second),
      b: addend(state.b),
      z: addend(sumOf(state)),
      a: { value: bendOf(state.f)(sumOf(state)), text: answer(state) },
    };
  },
  drag: {
    handles: (state, size) =>
      stack(termsOf(state)).map(({ to }, which) => ({ x: to, y: rowY(which, size) })),
    to: ({ x }, state, which) => {
      const name = (["first", "second", "b"] as const)[which];
      const from = stack(termsOf(state))[which]?.from ?? 0;
      return name ? { [name]: snap(controls[name], x - from) } : {};
    },
  },
});

const answer = (state: State): string => formatFixed(bendOf(state.f)(sumOf(state)), 3);

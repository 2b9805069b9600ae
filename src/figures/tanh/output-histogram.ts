import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { BIN, histogram, meanOf, meanSquareOf, outputs, type Squash } from "./outputs.ts";

const spread = {
  kind: "range",
  label: "spread of z",
  description: "standard deviation of the inputs",
  min: 0.5,
  max: 3,
  step: 0.1,
  value: 1,
  format: (value: number) => formatFixed(value, 1),
} as const;

interface State {
  readonly spread: number;
  readonly seed: number;
}

/** One row for each function, over one axis: its base line and the share of outputs that is one unit high. */
const ROWS = { sigmoid: 1.7, tanh: 0 };
const UNIT = 0.32;

function panel(size: FigureSize): Panel {
  const [width, height, side] = size === "wide" ? [592, 372, 24] : [340, 340, 14];
  return {
    width,
    height,
    margin: { top: 6, right: side, bottom: 28, left: side },
    x: { domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1] },
    y: { domain: [0, 3.12], ticks: [] },
  };
}

/** The same normal inputs through both functions: where the outputs lie, and where their mean is. */
export const outputHistogram = defineFigure({
  id: "output-histogram",
  title: "Outputs of the sigmoid and of tanh for the same inputs",
  width: "text",
  controls: { spread, seed: { kind: "seed", label: "seed", value: 1 } },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [
      kit.Plot.ruleX([0], { stroke: "var(--line)" }),
      kit.Plot.ruleY([ROWS.sigmoid], { stroke: "var(--line)" }),
      ...kit.xAxis(frame),
    ];
  },
  moving: (state) => [...row("sigmoid", state), ...row("tanh", state)],
  summary: (state) => {
    const [s, t] = [numbers("sigmoid", state), numbers("tanh", state)];
    return (
      `Inputs spread by ${spread.format(state.spread)} around 0: the sigmoid’s outputs are all positive, ` +
      `with mean ${s.mean} and mean square ${s.square}; those of tanh lie on both sides of 0, ` +
      `with mean ${t.mean} and mean square ${t.square}.`
    );
  },
  table: (state) => {
    const [s, t] = (["sigmoid", "tanh"] as const).map((fn) => histogram(outputs(fn, state)));
    return {
      columns: ["outputs from", "to", "sigmoid", "tanh"],
      rows: Array.from({ length: 2 / BIN }, (_, i) => [
        formatFixed(-1 + i * BIN, 1),
        formatFixed(-1 + (i + 1) * BIN, 1),
        ...[s, t].map((shares) => `${formatFixed(100 * (shares?.[i] ?? 0), 1)} %`),
      ]),
    };
  },
  values: (state) => {
    const entry = (fn: Squash, name: string, of: (values: readonly number[]) => number) => {
      const value = of(outputs(fn, state));
      return { value, text: formatFixed(value, 3), label: `${name} ${SYMBOLS[fn]}`, fn };
    };
    return {
      spread: { value: state.spread, text: spread.format(state.spread) },
      "sigmoid-mean": entry("sigmoid", "mean", meanOf),
      "tanh-mean": entry("tanh", "mean", meanOf),
      "sigmoid-square": entry("sigmoid", "mean square", meanSquareOf),
      "tanh-square": entry("tanh", "mean square", meanSquareOf),
    };
  },
});

const SYMBOLS = { sigmoid: "σ", tanh: "tanh" };

function numbers(fn: Squash, state: State): { readonly mean: string; readonly square: string } {
  const values = outputs(fn, state);
  return { mean: formatFixed(meanOf(values), 3), square: formatFixed(meanSquareOf(values), 3) };
}

/** One function's outputs: their histogram, its mean, and how large they are. */
function row(fn: Squash, state: State): Shape[] {
  const base = ROWS[fn];
  const shares = histogram(outputs(fn, state));
  const top: Place[] = shares.flatMap((share, i) =>
    [i, i + 1].map((edge) => ({ x: -1 + edge * BIN, y: base + share / UNIT })),
  );
  const mean = meanOf(outputs(fn, state));
  const { mean: meanText, square } = numbers(fn, state);
  return [
    {
      shape: "area",
      look: "faint",
      fn,
      points: [{ x: -1, y: base }, ...top, { x: 1, y: base }],
    },
    { shape: "curve", look: "thin", fn, points: top },
    { shape: "line", look: "tangent", from: { x: mean, y: base }, to: { x: mean, y: base + 1.15 } },
    {
      shape: "text",
      look: "value",
      text: `mean ${meanText}`,
      // Left of the line for the sigmoid, whose line is near the right edge of a phone.
      ...(fn === "sigmoid"
        ? { anchor: "end", at: { x: mean, y: base + 1.15, dx: -7, dy: 12 } }
        : { anchor: "start", at: { x: mean, y: base + 1.15, dx: 7, dy: 12 } }),
    },
    {
      shape: "text",
      look: fn === "tanh" ? "name" : "math",
      text: `${SYMBOLS[fn]}(z)`,
      fn,
      anchor: "start",
      at: { x: -1, y: base + 1.24 },
    },
    {
      shape: "text",
      look: "note",
      text: `mean square ${square}`,
      anchor: "end",
      at: { x: 1, y: base + 1.24 },
    },
  ];
}

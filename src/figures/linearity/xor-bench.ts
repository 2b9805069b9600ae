import { sigmoid } from "../../activations/index.ts";
import { formatFixed, formatTick } from "../../plotting/format.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure } from "../figure.ts";
import { boxAxes } from "./box.ts";
import { benchBoxes, benchPanel, drawBench, WINDOW } from "./xor-drawing.ts";
import { descent, STEPS, unitThrough } from "./xor-line.ts";

const coordinate = (label: string, handle: string, axis: string, value: number) =>
  ({
    kind: "range",
    label,
    description: `handle ${handle} along ${axis}, ${label}`,
    min: -0.5,
    max: 1.5,
    step: 0.05,
    value,
    format: (at: number) => formatFixed(at, 2),
  }) as const;

const controls = {
  px: coordinate("A₁", "A", "x₁", -0.2),
  py: coordinate("A₂", "A", "x₂", 0.7),
  qx: coordinate("B₁", "B", "x₁", 0.7),
  qy: coordinate("B₂", "B", "x₂", -0.2),
  k: {
    kind: "range",
    label: "weight",
    description: "size of the larger weight",
    min: 0,
    max: 4,
    step: 0.1,
    value: 1,
    format: (size: number) => formatFixed(size, 1),
    fn: sigmoid.id,
  },
  steps: {
    kind: "range",
    label: "steps",
    description: "of gradient descent, steps",
    min: 0,
    max: STEPS,
    step: 1,
    value: 0,
    format: (count: number) => formatFixed(count, 0),
  },
  descend: {
    kind: "play",
    label: "Let gradient descent try",
    advances: "steps",
    rate: 20,
  },
  swap: { kind: "button", label: "Swap the sides" },
} as const;

type State = StateOf<typeof controls>;

/**
 * The corners of XOR and a linear unit's boundary, to be dragged by hand or trained: no line has all four right, and the
 * lowest loss is not where most of them are.
 */
export const xorBench = defineFigure({
  id: "xor-bench",
  title: "The four corners of XOR, a straight boundary, and its loss",
  width: "text",
  controls,
  secondColumn: "k",
  panel: benchPanel,
  still: (kit, _state, size) => {
    const { plane, chart } = benchBoxes(size);
    return [
      ...boxAxes(kit, plane, { x: [0, 1], y: [0, 1] }),
      ...boxAxes(kit, chart, { x: [0, 100, 200], y: [0.6, 0.8, 1, 1.2], grid: true }),
    ];
  },
  moving: (state, size) => {
    const path = descent(startOf(state));
    const handles = [pOf(state), qOf(state)] as const;
    return drawBench({ path, step: state.steps, handles }, size);
  },
  summary: (state) => {
    const { accuracy, loss, w1, w2, b } = unitOf(state);
    const how =
      state.steps === 0
        ? "The unit"
        : `After ${state.steps} step${state.steps === 1 ? "" : "s"} of gradient descent the unit`;
    return (
      `${how} has z = ${text(w1)} x₁ ${signed(w2)} x₂ ${signed(b)}. ` +
      `It has ${rightText(accuracy)} corners right, and its loss is ${formatFixed(loss, 3)}; ` +
      `the lowest that any line reaches is ${formatFixed(Math.LN2, 3)}.`
    );
  },
  table: (state) => {
    const now = unitOf(state);
    const path = descent(startOf(state));
    const at = [0, 1, 2, 5, 10, 20, 50, 100, 150, 200].map((step) => [step, path[step]] as const);
    return {
      columns: ["step", "w₁", "w₂", "b", "corners right", "loss"],
      rows: [[state.steps, now] as const, ...at].map(([step, unit = now]) => [
        formatFixed(step, 0),
        ...[unit.w1, unit.w2, unit.b].map((value) => formatFixed(value, 3)),
        rightText(unit.accuracy),
        formatFixed(unit.loss, 4),
      ]),
    };
  },
  values: (state) => {
    const { w1, w2, b, accuracy, loss } = unitOf(state);
    const ranges = (["px", "py", "qx", "qy", "k", "steps"] as const).map(
      (name) => [name, { value: state[name], text: controls[name].format(state[name]) }] as const,
    );
    return {
      ...Object.fromEntries(ranges),
      w1: { value: w1, text: text(w1) },
      w2: { value: w2, text: signed(w2) },
      b: { value: b, text: signed(b) },
      accuracy: { value: accuracy, text: rightText(accuracy) },
      loss: { value: loss, text: formatFixed(loss, 3) },
    };
  },
  press: {
    swap: ({ px, py, qx, qy }) => ({ px: qx, py: qy, qx: px, qy: py, steps: 0 }),
  },
  field: {
    area: () => ({ x: WINDOW, y: WINDOW }),
    value: (state) => {
      const { w1, w2, b } = unitOf(state);
      return (x, y) => sigmoid(w1 * x + w2 * y + b);
    },
    colors: { above: `--fn-${sigmoid.id}`, below: `--fn-${sigmoid.id}` },
  },
  drag: {
    plane: true,
    handles: (state) => [pOf(state), qOf(state)].map(([x, y]) => ({ x, y })),
    to: ({ x, y }, _state, which) =>
      which === 0
        ? { px: snap(controls.px, x), py: snap(controls.py, y), steps: 0 }
        : { qx: snap(controls.qx, x), qy: snap(controls.qy, y), steps: 0 },
  },
});

const pOf = ({ px, py }: State) => [px, py] as const;
const qOf = ({ qx, qy }: State) => [qx, qy] as const;
const startOf = (state: State) => unitThrough(pOf(state), qOf(state), state.k);
const unitOf = (state: State) => descent(startOf(state))[state.steps]!;

const text = (value: number): string => formatFixed(value, 2);
/** As the next term of a sum: `+ 1.00` or `− 0.50`. */
const signed = (value: number): string => `${value < 0 ? "−" : "+"} ${text(Math.abs(value))}`;
const rightText = (accuracy: number): string => `${formatTick(4 * accuracy)} of 4`;

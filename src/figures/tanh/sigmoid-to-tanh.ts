import { sigmoid, tanh } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { way } from "./point-way.ts";
import { formula, heightAt, heightNow, onTheWay, type State } from "./three-steps.ts";

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  // Twice as far out the point that a step squeezes inwards must still be on the drawing.
  min: -3,
  max: 3,
  step: 0.05,
  value: 0.5,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
} as const;

const step = {
  kind: "range",
  label: "step",
  description: "steps taken from sigmoid to tanh",
  min: 0,
  max: 3,
  step: 0.05,
  // Both stretches are done, the shift is not: scaled, and not yet tanh.
  value: 2,
  format: (value: number) => `${formatFixed(value, 2)} of 3`,
} as const;

function panel(size: FigureSize): Panel {
  const y = { domain: [-1.15, 2.15], ticks: [-1, 0, 1, 2] } as const;
  return size === "wide"
    ? {
        width: 856,
        height: 420,
        margin: { top: 14, right: 104, bottom: 28, left: 44 },
        x: { domain: [-6, 6], ticks: [-6, -4, -2, 0, 2, 4, 6] },
        y,
      }
    : {
        width: 340,
        height: 320,
        margin: { top: 12, right: 10, bottom: 28, left: 26 },
        x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6] },
        y,
      };
}

/** Two stretches and a shift turn the sigmoid into tanh; one point of the curve is followed on its way. */
export const sigmoidToTanh = defineFigure({
  id: "sigmoid-to-tanh",
  title: "From the sigmoid to tanh in three steps",
  width: "wide",
  controls: { x, step, play: { kind: "play", label: "Play", advances: "step", rate: 20 } },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [
      ...kit.yAxis(frame),
      kit.asymptote(1),
      kit.asymptote(-1),
      ...kit.xAxis(frame),
      kit.curve(sigmoid, frame, { shared: true }),
      kit.curve(tanh, frame, { shared: true }),
    ];
  },
  moving: (state, size) => [
    ...names(state.x),
    curve(state),
    ...way(state, panel(size), size),
    {
      shape: "text",
      look: "math",
      text: `y = ${formula(state)}`,
      anchor: "start",
      at: { x: -6, y: 2, dx: size === "wide" ? 12 : 8, dy: 6 },
    },
  ],
  summary: (state) => {
    const [y, target] = [heightNow(state), tanh(state.x)].map((value) => formatFixed(value, 3));
    return (
      `After ${formatFixed(state.step, 2)} of 3 steps the curve is ${formula(state)}. ` +
      `At x = ${x.format(state.x)} it is ${y}; tanh is ${target} there.`
    );
  },
  table: (state) => ({
    columns: ["x", "σ(x)", "σ(2x)", "2σ(2x)", "2σ(2x) − 1", "tanh(x)"],
    rows: [state.x, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3].map((at) =>
      [
        at,
        sigmoid(at),
        sigmoid(2 * at),
        2 * sigmoid(2 * at),
        2 * sigmoid(2 * at) - 1,
        tanh(at),
      ].map((value, i) => formatFixed(value, i === 0 ? 2 : 4)),
    ),
  }),
  values: (state) => {
    const y = heightNow(state);
    return {
      x: { value: state.x, text: x.format(state.x) },
      step: { value: state.step, text: step.format(state.step) },
      y: { value: y, text: formatFixed(y, 3), label: "y" },
      inner: { value: sigmoid(2 * state.x), text: formatFixed(sigmoid(2 * state.x), 3) },
      tanh: {
        value: tanh(state.x),
        text: formatFixed(tanh(state.x), 3),
        label: "tanh(x)",
        fn: tanh.id,
      },
    };
  },
  drag: {
    handles: (state) => [{ x: state.x, y: heightNow(state) }],
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

/** On the right both curves end at 1, so the names stand elsewhere; σ’s where the followed point is not. */
const names = (at: number): Shape[] => [
  {
    shape: "text",
    look: "math",
    text: "σ(x)",
    fn: sigmoid.id,
    at: at >= 0.3 ? { x: -2.9, y: sigmoid(-2.9), dy: -11 } : { x: 3.8, y: sigmoid(3.8), dy: 26 },
  },
  {
    shape: "text",
    look: "name",
    text: "tanh(x)",
    fn: tanh.id,
    at: { x: -4.8, y: tanh(-4.8), dy: -10 },
  },
];

/** In ink while it is neither of the two; in the function's colour where it is one of them. */
function curve(state: State): Shape {
  const { step: taken } = state;
  const now = onTheWay(state);
  const points = Array.from({ length: 145 }, (_, i) => {
    const at = -6 + i / 12;
    return { x: at, y: heightAt(at, now) };
  });
  const fn = taken === 0 ? sigmoid.id : taken === 3 ? tanh.id : undefined;
  return { shape: "curve", look: "curve", points, ...(fn ? { fn } : {}) };
}

import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";

const FN = relu.id;
/** Where the drawn lines end. */
const END = 3.2;

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -3,
  max: 3,
  step: 0.05,
  value: -1.5,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
  fn: FN,
} as const;

const combine = {
  kind: "choice",
  label: "Show their",
  options: [
    { value: "difference", label: "difference" },
    { value: "sum", label: "sum" },
  ],
  value: "difference",
} as const;

function panel(size: FigureSize): Panel {
  const x = { domain: [-5, 5], ticks: [-4, -2, 0, 2, 4] } as const;
  const y = { domain: [-END, END], ticks: [-2, 0, 2] } as const;
  return size === "wide"
    ? { width: 592, height: 392, margin: { top: 34, right: 26, bottom: 28, left: 44 }, x, y }
    : { width: 340, height: 264, margin: { top: 32, right: 10, bottom: 28, left: 24 }, x, y };
}

/**
 * ReLU of x and ReLU of −x: each bends, and their difference is a straight line. The bends cancel, so a sum of
 * non-linear pieces can be linear.
 */
export const identityTrick = defineFigure({
  id: "identity-trick",
  title: "Two ReLUs whose difference is a straight line and whose sum is |x|",
  width: "text",
  controls: { x, combine },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [...kit.yAxis(frame), ...kit.xAxis(frame)];
  },
  moving: (state) => {
    const minus = state.combine === "difference";
    return [...lines(minus), ...names(minus), ...readings(state.x, minus)];
  },
  summary: (state) => {
    const { a, b, difference, sum } = numbers(state.x);
    const parts = `At x = ${x.format(state.x)} ReLU(x) is ${a} and ReLU(−x) is ${b}.`;
    return state.combine === "difference"
      ? `${parts} Their difference is ${difference}, which is x: two bent lines add up to a straight one.`
      : `${parts} Their sum is ${sum}, which is |x|: the two bends add up to a sharper one.`;
  },
  table: (state) => ({
    columns: ["x", "ReLU(x)", "ReLU(−x)", "difference", "sum"],
    rows: [state.x, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3].map((at) => {
      const { a, b, difference, sum } = numbers(at);
      return [x.format(at), a, b, difference, sum];
    }),
  }),
  values: (state) => {
    const { a, b, difference, sum } = numbers(state.x);
    return {
      x: { value: state.x, text: x.format(state.x) },
      a: { value: relu(state.x), text: a, label: "ReLU(x)", fn: FN },
      b: { value: relu(-state.x), text: b, label: "ReLU(−x)", fn: FN },
      difference: { value: relu(state.x) - relu(-state.x), text: difference },
      sum: { value: relu(state.x) + relu(-state.x), text: sum },
    };
  },
  drag: {
    handles: (state) => [{ x: state.x, y: combined(state.x, state.combine === "difference") }],
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

const combined = (at: number, minus: boolean): number => (minus ? at : Math.abs(at));

const numbers = (at: number) => ({
  a: formatFixed(relu(at), 2),
  b: formatFixed(relu(-at), 2),
  difference: formatFixed(relu(at) - relu(-at), 2),
  sum: formatFixed(relu(at) + relu(-at), 2),
});

/** The two parts, over a broad band that is what they add up to. */
function lines(minus: boolean): Shape[] {
  const left = { x: -END, y: minus ? -END : END };
  const [zero, right] = [
    { x: 0, y: 0 },
    { x: END, y: END },
  ];
  return [
    {
      shape: "curve",
      look: "band",
      points: [left, zero, right],
      ...(minus ? { fn: "identity" } : {}),
    },
    { shape: "curve", look: "curve", fn: FN, points: [{ x: -5, y: 0 }, zero, right] },
    { shape: "curve", look: "dashed", fn: FN, points: [left, zero, { x: 5, y: 0 }] },
  ];
}

/** What the lines are, beyond their ends, and what they make together. */
function names(minus: boolean): Shape[] {
  const name = { shape: "text", look: "value", fn: FN } as const;
  return [
    {
      shape: "text",
      look: "value",
      text: minus ? "ReLU(x) − ReLU(−x) = x" : "ReLU(x) + ReLU(−x) = |x|",
      at: { x: 0, y: END, dy: -16 },
    },
    { ...name, text: "ReLU(x)", anchor: "start", at: { x: END, y: END, dx: 10, dy: 6 } },
    minus
      ? { ...name, text: "−ReLU(−x)", anchor: "end", at: { x: -END, y: -END, dx: -5, dy: 2 } }
      : { ...name, text: "ReLU(−x)", anchor: "end", at: { x: -END, y: END, dx: -10, dy: 6 } },
  ];
}

/** The point on the band, the part that is zero there, and the value. */
function readings(at: number, minus: boolean): Shape[] {
  const y = combined(at, minus);
  // Each branch has its name on one side; the value stands on the other.
  const below = minus && at < 0;
  // Near the ends it keeps clear of the title and of the axis.
  const high = y > 2.5;
  return [
    { shape: "line", look: "measure", from: { x: at, y: 0 }, to: { x: at, y } },
    { shape: "dot", look: "point", at: { x: at, y: 0 }, fn: FN },
    { shape: "dot", look: "tracer", at: { x: at, y }, fn: FN },
    {
      shape: "text",
      look: "value",
      text: formatFixed(y, 2),
      anchor: at < 0 !== high ? "start" : "end",
      at: {
        x: at,
        y,
        dx: at < 0 !== high ? 14 : -14,
        dy: below ? (y < -2.5 ? 9 : 18) : high ? 22 : -9,
      },
    },
  ];
}

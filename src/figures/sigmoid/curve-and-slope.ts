import { logit, sigmoid } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { snap } from "../controls.ts";

const FN = sigmoid.id;

/** Beyond this |x| the slope is under 0.01: the larger root of s(1 − s) = 0.01, as an input. */
const flatFrom = logit((1 + Math.sqrt(1 - 4 * 0.01)) / 2);

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -6,
  max: 6,
  step: 0.05,
  value: 1.5,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
  fn: FN,
} as const;

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 1.09], ticks: [0, 0.5, 1] } as const;
  return size === "wide"
    ? {
        width: 856,
        height: 354,
        margin: { top: 26, right: 104, bottom: 28, left: 44 },
        x: { domain: [-6, 6], ticks: [-6, -4, -2, 0, 2, 4, 6] },
        y,
      }
    : {
        width: 340,
        height: 262,
        margin: { top: 26, right: 10, bottom: 28, left: 22 },
        x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6] },
        y,
      };
}

/** The curve and its slope at one input: drag the point and see what a step of 1 along the tangent climbs. */
export const curveAndSlope = defineFigure({
  id: "curve-and-slope",
  title: "The sigmoid and its slope",
  width: "wide",
  controls: { x },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [
      kit.flatZones(
        [
          [-6, -flatFrom],
          [flatFrom, 6],
        ],
        frame,
      ),
      ...kit.yAxis(frame),
      kit.asymptote(1),
      kit.slopeCurve(sigmoid, frame),
      ...kit.xAxis(frame),
      kit.curve(sigmoid, frame),
    ];
  },
  moving: (state, size) => [
    ...names(state.x, size),
    ...tangent(state.x, size),
    ...readings(state.x, size),
  ],
  summary: (state) => {
    const { value, slope } = numbers(state.x);
    const climb =
      Math.abs(state.x) > flatFrom
        ? "The slope is under 0.01: the unit hardly answers any more."
        : `A step of 1 along the tangent climbs ${slope}.`;
    return `At x = ${x.format(state.x)} the sigmoid is ${value} and its slope is ${slope}. ${climb}`;
  },
  table: (state) => ({
    columns: ["x", "σ(x)", "σ′(x)"],
    rows: [state.x, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((at) => [
      x.format(at),
      formatFixed(sigmoid(at), 4),
      formatFixed(sigmoid.derivative(at), 4),
    ]),
  }),
  values: (state) => ({
    x: { value: state.x, text: x.format(state.x) },
    value: { value: sigmoid(state.x), text: numbers(state.x).value, label: "σ(x)", fn: FN },
    slope: {
      value: sigmoid.derivative(state.x),
      text: numbers(state.x).slope,
      label: "σ′(x)",
      fn: FN,
    },
  }),
  drag: {
    handles: (state) => [{ x: state.x, y: sigmoid(state.x) }],
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

const numbers = (at: number): { readonly value: string; readonly slope: string } => ({
  value: formatFixed(sigmoid(at), 3),
  slope: formatFixed(sigmoid.derivative(at), 3),
});

/** Names on the curves and the shaded zones; on a phone a name steps aside where the point comes by. */
function names(at: number, size: FigureSize): Shape[] {
  const name = { shape: "text", look: "math", fn: FN } as const;
  const zone = { shape: "text", look: "note" } as const;
  const top = panel(size).y.domain[1];
  if (size === "wide") {
    const middle = (6 + flatFrom) / 2;
    return [
      { ...zone, text: "slope under 0.01", at: { x: -middle, y: top, dy: -9 } },
      { ...zone, text: "slope under 0.01", at: { x: middle, y: top, dy: -9 } },
      { ...name, text: "σ(x)", anchor: "start", at: { x: 6, y: 1, dx: 13, dy: 6 } },
      {
        ...name,
        text: "σ",
        sup: "′",
        after: "(x)",
        anchor: "start",
        at: { x: 6, y: 0, dx: 13, dy: -3 },
      },
    ];
  }
  const clearRight = at < 1.9;
  const clearLeft = at > -0.6;
  return [
    { ...zone, text: "slope < 0.01", anchor: "start", at: { x: -6, y: top, dy: -9 } },
    { ...zone, text: "slope < 0.01", anchor: "end", at: { x: 6, y: top, dy: -9 } },
    clearRight
      ? { ...name, text: "σ(x)", anchor: "start", at: { x: 3, y: sigmoid(3), dx: 4, dy: 22 } }
      : { ...name, text: "σ(x)", anchor: "end", at: { x: -0.7, y: sigmoid(-0.7), dx: -8, dy: -2 } },
    clearLeft
      ? {
          ...name,
          text: "σ",
          sup: "′",
          after: "(x)",
          anchor: "end",
          at: { x: -2, y: sigmoid(-2), dx: -6, dy: -4 },
        }
      : {
          ...name,
          text: "σ",
          sup: "′",
          after: "(x)",
          anchor: "start",
          at: { x: 1.8, y: sigmoid.derivative(1.8), dx: 10, dy: -2 },
        },
  ];
}

/** The tangent, and on it the triangle: one to the side, the slope up. */
function tangent(at: number, size: FigureSize): Shape[] {
  const frame = panel(size);
  const scales = panelScales(frame);
  const unitX = scales.x.toPixel(1) - scales.x.toPixel(0);
  const unitY = scales.y.toPixel(0) - scales.y.toPixel(1);
  const [y, slope] = [sigmoid(at), sigmoid.derivative(at)];
  const half = (size === "wide" ? 150 : 68) / Math.hypot(unitX, slope * unitY);
  // The line stops at the panel's edges.
  const { domain } = frame.y;
  const left = Math.max(-half, -6 - at, (domain[0] - y) / slope);
  const right = Math.min(half, 6 - at, (domain[1] - y) / slope);
  const line: Shape = {
    shape: "line",
    look: "tangent",
    from: { x: at + left, y: y + slope * left },
    to: { x: at + right, y: y + slope * right },
  };
  // A triangle lower than a label could not be read; near the right edge it turns to the left.
  if (slope * unitY < 10) return [line];
  const side = at > 3.5 ? -1 : 1;
  const corner = { x: at + side, y };
  const tip = { x: at + side, y: y + side * slope };
  const legs: Shape[] = [
    line,
    { shape: "line", look: "measure", from: { x: at, y }, to: corner },
    { shape: "line", look: "measure", from: corner, to: tip },
  ];
  if (size === "narrow") return legs;
  return [
    ...legs,
    { shape: "text", look: "value", text: "1", at: { x: at + side / 2, y, dy: 17 } },
    {
      shape: "text",
      look: "value",
      text: numbers(at).slope,
      anchor: "start",
      at: { x: at + side, y: y + (side * slope) / 2, dx: 9, dy: 5 },
    },
  ];
}

/** The point on the curve, the point under it on the slope curve, and their numbers. */
function readings(at: number, size: FigureSize): Shape[] {
  const [y, slope] = [sigmoid(at), sigmoid.derivative(at)];
  const { y: scale } = panelScales(panel(size));
  const gap = scale.toPixel(slope) - scale.toPixel(y);
  const { value, slope: slopeText } = numbers(at);
  // Left of 0 both numbers stand on the left, one over the other; at the left edge they turn inwards.
  const left = at < 0;
  const edge = at < (size === "wide" ? -5.4 : -4.2);
  // On a phone the names of the zones leave no room over the top of the curve.
  const high = y > 0.93 && size === "narrow";
  const lift = left ? Math.max(0, 26 - gap) : 0;
  const best: Shape[] = [
    { shape: "dot", look: "point", at: { x: 0, y: 0.25 }, r: 3.5, fn: FN },
    {
      shape: "text",
      look: "value",
      text: "¼",
      anchor: "end",
      at: { x: 0, y: 0.25, dx: -7, dy: -8 },
    },
  ];
  return [
    { shape: "line", look: "guide", from: { x: at, y }, to: { x: at, y: slope } },
    { shape: "line", look: "measure", from: { x: at, y: slope }, to: { x: at, y: 0 } },
    ...(Math.abs(at) < 1.2 || size === "narrow" ? best.slice(0, 1) : best),
    { shape: "dot", look: "point", at: { x: at, y: slope }, fn: FN },
    {
      shape: "text",
      look: "value",
      text: slopeText,
      anchor: (left && !edge) || at > 5 ? "end" : "start",
      at: {
        x: at,
        y: slope,
        dx: edge ? -8 : left || at > 5 ? -10 : 11,
        dy: edge ? -12 : -7,
      },
    },
    { shape: "dot", look: "tracer", at: { x: at, y }, fn: FN, r: size === "wide" ? 6.5 : 8 },
    {
      shape: "text",
      look: "value",
      text: value,
      anchor: edge ? "start" : "end",
      at: { x: at, y, dx: edge ? -8 : -12, dy: high ? 24 : (edge ? -16 : -11) - lift },
    },
  ];
}

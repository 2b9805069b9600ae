import { sigmoid, tanh } from "../../activations/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { between, crossing, heightOf, slopeAxis, slopesOf } from "./slope-scales.ts";

interface State {
  readonly x: number;
  readonly log: boolean;
}

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -6,
  max: 6,
  step: 0.05,
  value: 0.8,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
} as const;

function panel(size: FigureSize, log = false): Panel {
  const y = slopeAxis(log);
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
        margin: { top: 26, right: 10, bottom: 28, left: 46 },
        x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6] },
        y,
      };
}

/** Both slopes at one input: tanh is the steeper in the middle, the sigmoid outside. */
export const slopeDuel = defineFigure({
  id: "slope-duel",
  title: "The slopes of tanh and of the sigmoid",
  width: "wide",
  controls: {
    x,
    log: { kind: "toggle", label: "powers of ten", value: false },
  },
  panel: (size) => panel(size),
  stillFollows: ["log"],
  still: (kit, { log }, size) => {
    const frame = panel(size, log);
    const slopes = slopesOf(log);
    return [
      ...kit.yAxis(frame),
      ...[-1, 1].map((side) => between(kit.Plot, "sigmoid", log, [side * crossing, side * 6])),
      between(kit.Plot, "tanh", log, [-crossing, crossing]),
      ...kit.xAxis(frame),
      kit.curve(slopes.sigmoid, frame, { shared: true }),
      kit.curve(slopes.tanh, frame, { shared: true }),
    ];
  },
  moving: (state, size) => [
    ...names(state, size),
    ...crossings(state, size),
    ...readings(state, size),
    ...(size === "wide" ? [verdictAbove(state)] : []),
  ],
  summary: (state) => {
    const { sigmoid: s, tanh: t } = slopesAt(state.x);
    return (
      `At x = ${x.format(state.x)} the slope of tanh is ${text(t)} and that of the sigmoid ${text(s)}: ` +
      `${verdict(state.x)}.`
    );
  },
  table: (state) => ({
    columns: ["x", "tanh′(x)", "σ′(x)", "tanh′(x) / σ′(x)"],
    rows: [state.x, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6].map((at) => {
      const { sigmoid: s, tanh: t } = slopesAt(at);
      return [x.format(at), text(t), text(s), text(t / s)];
    }),
  }),
  values: (state) => {
    const { sigmoid: s, tanh: t } = slopesAt(state.x);
    return {
      x: { value: state.x, text: x.format(state.x) },
      tanh: { value: t, text: text(t), label: "tanh′", fn: tanh.id },
      sigmoid: { value: s, text: text(s), label: "σ′", fn: sigmoid.id },
      ratio: { value: t / s, text: text(t / s), label: "ratio" },
    };
  },
  drag: {
    handles: ({ x: at, log }) => [onCurve("tanh", at, log)],
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

const slopesAt = (at: number) => ({ sigmoid: sigmoid.derivative(at), tanh: tanh.derivative(at) });
const text = (value: number): string => formatSignificant(value, 3);

/** Who is steeper, and how many times. */
function verdict(at: number): string {
  const { sigmoid: s, tanh: t } = slopesAt(at);
  const [steeper, times] = t >= s ? ["tanh", t / s] : ["the sigmoid", s / t];
  return `${steeper} is ${text(times)} times as steep`;
}

const verdictAbove = ({ x: at }: State): Shape => ({
  shape: "text",
  look: "value",
  text: verdict(at),
  anchor: "end",
  at: { x: 6, y: 1, dy: 5 },
});

/** Names stand on the side where the reader is not. */
function names({ x: at, log }: State, size: FigureSize): Shape[] {
  const side = at < 0 ? 1 : -1;
  const tanhName = { shape: "text", look: "name", text: "tanh", sup: "′", fn: tanh.id } as const;
  const sigmoidName = { shape: "text", look: "math", text: "σ", sup: "′", fn: sigmoid.id } as const;
  if (log && size === "wide")
    return [
      { ...tanhName, anchor: "start", at: { ...onCurve("tanh", 6, log), dx: 12, dy: 4 } },
      { ...sigmoidName, anchor: "start", at: { ...onCurve("sigmoid", 6, log), dx: 12, dy: 4 } },
    ];
  const [outwards, inwards] = side < 0 ? (["end", "start"] as const) : (["start", "end"] as const);
  if (log)
    return [
      {
        ...tanhName,
        anchor: inwards,
        at: { ...onCurve("tanh", side * 3, log), dx: -side * 12, dy: 14 },
      },
      {
        ...sigmoidName,
        anchor: outwards,
        at: { ...onCurve("sigmoid", side * 3.4, log), dx: side * 4, dy: -8 },
      },
    ];
  return [
    {
      ...tanhName,
      anchor: outwards,
      at: { ...onCurve("tanh", side * 0.62, log), dx: side * 12, dy: 2 },
    },
    {
      ...sigmoidName,
      anchor: outwards,
      at: {
        ...onCurve("sigmoid", side * (size === "wide" ? 2.4 : 3.7), log),
        dx: side * 6,
        dy: size === "wide" ? -9 : -6,
      },
    },
  ];
}

const onCurve = (fn: "sigmoid" | "tanh", at: number, log: boolean): Place => ({
  x: at,
  y: heightOf(slopesAt(at)[fn], log),
});

/** Where the slopes cross, on both sides; the number only where it is in nobody's way. */
function crossings({ x: at, log }: State, size: FigureSize): Shape[] {
  const side = at < 0 ? 1 : -1;
  return [
    ...[-crossing, crossing].map((place): Shape => {
      const { x: px, y } = onCurve("tanh", place, log);
      return { shape: "dot", look: "open", r: 3.5, at: { x: px, y } };
    }),
    {
      shape: "line",
      look: "guide",
      from: onCurve("tanh", side * crossing, log),
      to: { x: side * crossing, y: 0 },
    },
    {
      shape: "text",
      look: "value",
      text: formatFixed(side * crossing, 3),
      ...(size === "wide"
        ? {
            anchor: side < 0 ? "start" : "end",
            at: { x: side * crossing, y: 0, dx: -side * 7, dy: -8 },
          }
        : {
            anchor: side < 0 ? "end" : "start",
            // Over the tails of the curves, which a phone's drawing leaves no room between.
            at: { x: side * crossing, y: 0, dx: side * 7, dy: log ? -8 : -28 },
          }),
    },
  ];
}

/** Both slopes at the reader's input; where they come close, their numbers keep their distance. */
function readings({ x: at, log }: State, size: FigureSize): Shape[] {
  const { toPixel } = panelScales(panel(size)).y;
  const places = { tanh: onCurve("tanh", at, log), sigmoid: onCurve("sigmoid", at, log) };
  const steeper = places.tanh.y >= places.sigmoid.y ? "tanh" : "sigmoid";
  const flatter = steeper === "tanh" ? "sigmoid" : "tanh";
  const [high, low] = [toPixel(places[steeper].y), toPixel(places[flatter].y)];
  const floor = toPixel(0) - 7;
  const gap = Math.max(17, low - high + 17);
  const lowest = Math.min(floor, (high + low + gap) / 2 + 5);
  const outside = Math.abs(at) > (size === "wide" ? 5 : 3.2);
  // Away from the middle, but inwards again where the panel ends.
  const side = (at < 0 ? -1 : 1) * (outside ? -1 : 1);
  // On the way to the crossing the lower number stands inwards, clear of it.
  const lowSide = steeper === "tanh" && Math.abs(at) >= 0.3 ? -side : side;
  const number = (fn: "sigmoid" | "tanh", baseline: number, towards: number): Shape => ({
    shape: "text",
    look: "value",
    fn,
    text: text(slopesAt(at)[fn]),
    anchor: towards < 0 ? "end" : "start",
    at: { x: at, y: 0, dx: towards * 12, dy: baseline - toPixel(0) },
  });
  return [
    { shape: "line", look: "guide", from: places[steeper], to: { x: at, y: 0 } },
    { shape: "line", look: "measure", from: places[steeper], to: places[flatter] },
    { shape: "dot", look: "point", at: places.sigmoid, fn: sigmoid.id },
    {
      shape: "dot",
      look: "tracer",
      at: places.tanh,
      fn: tanh.id,
      r: size === "wide" ? 6.5 : 8,
    },
    number(steeper, lowest - gap, side),
    number(flatter, lowest, lowSide),
  ];
}

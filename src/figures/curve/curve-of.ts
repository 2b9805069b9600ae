import { activations } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import { sample } from "../../plotting/sample.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { functionLook, sizes } from "../../plotting/theme.ts";
import { snap } from "../controls.ts";
import { defineFigure, type Figure, type FigureSize } from "../figure.ts";

const REACH = 4;
/** What a curve may show of itself above and below, in its own units; a steeper one leaves the panel. */
const TALLEST = { low: -2.1, high: 4.2 };

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -REACH,
  max: REACH,
  step: 0.05,
  value: 1,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
} as const;

const scalars = Object.values(activations).filter((fn) => fn.kind === "scalar");
type Scalar = (typeof scalars)[number];

/** The ids of the functions that `curveOf` can draw. */
export const curveFunctions: readonly string[] = scalars.map(({ id }) => id);

/** A scalar function of the catalogue and its slope, at one input that can be dragged: `curve-of-gelu`. */
export function curveOf(id: string): Figure | undefined {
  const fn = scalars.find((each) => each.id === id);
  if (!fn) return undefined;
  const panel = panelOf(fn);
  const numbers = (at: number) => ({
    value: formatFixed(fn(at), 3),
    slope: formatFixed(fn.derivative(at), 3),
  });
  return defineFigure({
    id: `curve-of-${id}`,
    title: `${fn.name} and its slope`,
    width: "text",
    controls: { x: { ...x, fn: id } },
    panel,
    still: (kit, _state, size) => {
      const frame = panel(size);
      const { color } = functionLook(id);
      const kinks = fn.kinks.map((kink) => kink.x);
      return [
        ...kit.yAxis(frame),
        ...kit.xAxis(frame),
        kit.Plot.line(sample(fn.derivative, frame.x.domain, { kinks }), {
          x: ([at]) => at,
          y: ([, slope]) => slope,
          stroke: color,
          strokeWidth: sizes.slope,
          strokeDasharray: "2 3",
          clip: true,
        }),
        kit.curve(fn, frame),
        ...kit.kinkDots(
          fn,
          fn.kinks.flatMap(({ x: at, jump }) =>
            jump ? [{ x: at, open: fn(at) === jump.left ? jump.right : jump.left }] : [],
          ),
        ),
      ];
    },
    moving: (state, size) => [...tangent(fn, state.x, panel(size)), ...reading(fn, state.x, size)],
    summary: (state) => {
      const { value, slope } = numbers(state.x);
      return `At x = ${x.format(state.x)} ${fn.name} is ${value} and its slope is ${slope}.`;
    },
    table: (state) => ({
      columns: ["x", "value", "slope"],
      rows: [state.x, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4].map((at) => [
        x.format(at),
        formatFixed(fn(at), 4),
        formatFixed(fn.derivative(at), 4),
      ]),
    }),
    values: (state) => ({
      x: { value: state.x, text: x.format(state.x) },
      value: { value: fn(state.x), text: numbers(state.x).value, label: "value", fn: id },
      slope: {
        value: fn.derivative(state.x),
        text: numbers(state.x).slope,
        label: "slope",
        fn: id,
      },
    }),
    drag: {
      handles: (state) => [{ x: state.x, y: fn(state.x) }],
      to: (point) => ({ x: snap(x, point.x) }),
    },
  });
}

/** A panel as tall as the curve and its slope need. */
function panelOf(fn: Scalar): (size: FigureSize) => Panel {
  const seen = Array.from({ length: 81 }, (_, i) => -REACH + i / 10).flatMap((at) => [
    fn(at),
    fn.derivative(at),
  ]);
  const low = Math.max(TALLEST.low, Math.min(0, ...seen) - 0.1);
  const high = Math.min(TALLEST.high, Math.max(1, ...seen) + 0.1);
  const ticks = [-2, -1, 0, 1, 2, 3, 4].filter((tick) => tick >= low && tick <= high);
  return (size) =>
    size === "wide"
      ? {
          width: 592,
          height: 320,
          margin: { top: 34, right: 72, bottom: 28, left: 44 },
          x: { domain: [-REACH, REACH], ticks: [-4, -3, -2, -1, 0, 1, 2, 3, 4] },
          y: { domain: [low, high], ticks },
        }
      : {
          width: 340,
          height: 262,
          margin: { top: 34, right: 12, bottom: 28, left: 30 },
          x: { domain: [-REACH, REACH], ticks: [-4, -2, 0, 2, 4] },
          y: { domain: [low, high], ticks },
        };
}

/** The tangent, a step to each side, as far as the panel goes. */
function tangent(fn: Scalar, at: number, { y }: Panel): Shape[] {
  const [value, slope] = [fn(at), fn.derivative(at)];
  const [low, high] = y.domain;
  if (value < low || value > high) return [];
  const reach = (side: 1 | -1): number => {
    const edge = side * slope > 0 ? high : low;
    return slope === 0 ? 1 : Math.min(1, Math.abs((edge - value) / slope), REACH - side * at);
  };
  const end = (side: 1 | -1) => {
    const along = side * Math.max(0, reach(side));
    return { x: at + along, y: value + slope * along };
  };
  return [{ shape: "line", look: "tangent", from: end(-1), to: end(1) }];
}

/** The points on both curves and what they say, over the panel where nothing is in the way. */
function reading(fn: Scalar, at: number, size: FigureSize): Shape[] {
  const [value, slope] = [fn(at), fn.derivative(at)];
  const { high, low } = TALLEST;
  const inside = (y: number): boolean => y >= low && y <= high;
  const text = { shape: "text", look: "value", fn: fn.id } as const;
  return [
    ...(inside(slope)
      ? [{ shape: "dot", look: "open", at: { x: at, y: slope }, fn: fn.id } as const]
      : []),
    ...(inside(value)
      ? [
          {
            shape: "dot",
            look: "tracer",
            at: { x: at, y: value },
            fn: fn.id,
            r: size === "wide" ? 6.5 : 8,
          } as const,
        ]
      : []),
    {
      ...text,
      text: `${fn.name}: ${formatFixed(value, 3)}   slope (dotted): ${formatFixed(slope, 3)}`,
      anchor: "start",
      at: { x: -REACH, y: panelOf(fn)(size).y.domain[1], dy: -14 },
    },
  ];
}

import type { ScalarActivation } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type AnyState } from "../controls.ts";
import type { Figure, FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";
import { curvePanel, reachOf } from "./curve-panel.ts";
import { curveShapes } from "./curve-shapes.ts";
import { parameterControls, parameterValues, parameterWords, withState } from "./parameters.ts";

/** A scalar function and its slope, at one input that can be dragged, with its parameters on sliders. */
export function scalarFigure(fn: ScalarActivation): Figure {
  const sliders = parameterControls(fn);
  const panel = curvePanel(fn, sliders);
  const reach = reachOf(fn);
  const x = {
    kind: "range",
    label: "x",
    description: "input x",
    min: -reach,
    max: reach,
    step: reach / 80,
    // Not at a kink, where a tangent says nothing.
    value: fn.kinks.some((kink) => kink.x === reach / 4) ? reach / 8 : reach / 4,
    format: (value: number) => formatFixed(value, 2),
    onAxis: true,
    fn: fn.id,
  } as const;
  const variants = memo<ScalarActivation>(8);
  const drawings = memo<Shape[]>(8);
  const key = (state: AnyState) =>
    Object.keys(sliders)
      .map((name) => state[name])
      .join();
  const at = (state: AnyState) => variants(key(state), () => withState(fn, state));
  const input = (state: AnyState) => Number(state["x"]);
  const words = (state: AnyState) => {
    const now = at(state);
    return {
      value: formatFixed(now(input(state)), 3),
      slope: formatFixed(now.derivative(input(state)), 3),
    };
  };
  return {
    id: `curve/${fn.id}`,
    title: `${fn.name} and its slope`,
    width: "text",
    controls: { x, ...sliders },
    panel,
    still: (kit, _state, size) => [...kit.yAxis(panel(size)), ...kit.xAxis(panel(size))],
    moving: (state, size) => {
      const now = at(state);
      const frame = panel(size);
      return [
        // The same shapes as long as no parameter moves, so that a frame leaves them alone.
        ...drawings(`${size} ${key(state)}`, () => curveShapes(now, frame, size)),
        ...tangent(now, input(state), frame),
        ...reading(now, input(state), frame, size),
      ];
    },
    summary: (state) => {
      const { value, slope } = words(state);
      return `At x = ${x.format(input(state))}${parameterWords(sliders, state)} ${fn.name} is ${value} and its slope is ${slope}.`;
    },
    table: (state) => ({
      columns: ["x", "value", "slope"],
      rows: [
        input(state),
        ...[-4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4].map((tick) => (tick * reach) / 4),
      ].map((tick) => [
        x.format(tick),
        formatFixed(at(state)(tick), 4),
        formatFixed(at(state).derivative(tick), 4),
      ]),
    }),
    values: (state) => ({
      x: { value: input(state), text: x.format(input(state)) },
      value: {
        value: at(state)(input(state)),
        text: words(state).value,
        label: "f(x)",
        fn: fn.id,
      },
      slope: {
        value: at(state).derivative(input(state)),
        text: words(state).slope,
        label: "f′(x)",
        fn: fn.id,
      },
      ...parameterValues(sliders, state),
    }),
    drag: {
      handles: (state) => [{ x: input(state), y: at(state)(input(state)) }],
      to: (point) => ({ x: snap(x, point.x) }),
    },
  };
}

/** The tangent, a step to each side, as far as the panel goes. */
function tangent(fn: ScalarActivation, at: number, { x, y }: Panel): Shape[] {
  const [value, slope] = [fn(at), fn.derivative(at)];
  const [low, high] = y.domain;
  const [from, to] = x.domain;
  if (value < low || value > high) return [];
  const most = (to - from) / 8;
  const end = (side: 1 | -1) => {
    const edge = side * slope > 0 ? high : low;
    const room = side > 0 ? to - at : at - from;
    const steep = slope === 0 ? Infinity : Math.abs((edge - value) / slope);
    const along = side * Math.max(0, Math.min(most, room, steep));
    return { x: at + along, y: value + slope * along };
  };
  return [{ shape: "line", look: "tangent", from: end(-1), to: end(1) }];
}

/** The points on both curves, and what they say over the panel, where nothing is in the way. */
function reading(fn: ScalarActivation, at: number, panel: Panel, size: FigureSize): Shape[] {
  const [value, slope] = [fn(at), fn.derivative(at)];
  const [low, high] = panel.y.domain;
  const inside = (y: number): boolean => y >= low && y <= high;
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
      shape: "text",
      look: "value",
      fn: fn.id,
      text: `value ${formatFixed(value, 3)}   slope ${formatFixed(slope, 3)}`,
      anchor: "start",
      at: { x: panel.x.domain[0], y: high, dy: -14 },
    },
  ];
}

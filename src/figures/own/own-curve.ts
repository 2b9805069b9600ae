import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type Figure, type FigureSize } from "../figure.ts";
import { partsInView } from "./in-view.ts";
import { REACH, type OwnData } from "./own-data.ts";

const STEP = 0.05;

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -REACH,
  max: REACH,
  step: STEP,
  value: 1,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
} as const;

/** As the catalogue's curves have it, whatever the function: an edit must not change what is compared. */
const Y: readonly [low: number, high: number] = [-2.1, 4.2];

/**
 * A reader's own function and its slope, at one input that can be dragged. All of the function is what its outputs
 * say; when it becomes another, the page shows the figure of the new one in place of the old.
 */
export function ownCurve(id: string, data: OwnData): Figure {
  const { name, values, slopes, kinks, card, problem } = data;
  const indexOf = (at: number): number => Math.round((at + REACH) / STEP);
  const valueAt = (at: number): number => values[indexOf(at)] ?? NaN;
  const slopeAt = (at: number): number => slopes[indexOf(at)] ?? NaN;
  const place = (ys: readonly number[]): Place[] =>
    ys.map((y, i) => ({ x: (i - REACH / STEP) * STEP, y }));
  const numbers = (at: number) => ({
    value: formatFixed(valueAt(at), 3),
    slope: formatFixed(slopeAt(at), 3),
  });
  const jumps = (before: Place, after: Place): boolean =>
    kinks.some((kink) => kink >= before.x - STEP / 2 && kink <= after.x + STEP / 2) &&
    Math.abs(after.y - before.y) > 0.25;
  const line = (ys: readonly number[], look: "curve" | "dotted"): Shape[] =>
    partsInView(place(ys), Y, jumps).map((points) => ({ shape: "curve", points, look }));

  return defineFigure({
    id,
    title: `${name} and its slope`,
    width: "text",
    controls: { x },
    panel,
    still: (kit, _state, size) => [...kit.yAxis(panel(size)), ...kit.xAxis(panel(size))],
    moving: (state, size) => {
      const [value, slope] = [valueAt(state.x), slopeAt(state.x)];
      return [
        ...line(slopes, "dotted"),
        ...line(values, "curve"),
        ...kinks
          .map((kink) => ({ x: kink, y: valueAt(kink) }))
          .filter(({ y }) => isInside(y))
          .map((at): Shape => ({ shape: "dot", look: "point", at })),
        ...tangent(state.x, value, slope),
        ...(isInside(slope)
          ? [{ shape: "dot", look: "open", at: { x: state.x, y: slope } } as const]
          : []),
        ...(isInside(value) ? [tracer({ x: state.x, y: value }, size)] : []),
        {
          shape: "text",
          look: "value",
          text: `${name}: ${numbers(state.x).value}   slope (dotted): ${numbers(state.x).slope}`,
          anchor: "start",
          at: { x: -REACH, y: Y[1], dy: -14 },
        },
      ];
    },
    summary: (state) => {
      if (problem !== undefined)
        return `${name} cannot be shown as it stands: ${problem} What is drawn is the last that could.`;
      const { value, slope } = numbers(state.x);
      const { low, high, steepest } = card;
      return (
        `At x = ${x.format(state.x)} ${name} is ${value} and its slope is ${slope}. ` +
        `Its values go from ${low?.text ?? ""} to ${high?.text ?? ""}; its steepest slope is ${steepest?.text ?? ""}.`
      );
    },
    table: (state) => ({
      columns: ["x", "value", "slope"],
      rows: [state.x, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4].map((at) => [
        x.format(at),
        formatFixed(valueAt(at), 4),
        formatFixed(slopeAt(at), 4),
      ]),
    }),
    values: (state) => ({
      x: { value: state.x, text: x.format(state.x) },
      value: { value: valueAt(state.x), text: numbers(state.x).value, label: "value" },
      slope: { value: slopeAt(state.x), text: numbers(state.x).slope, label: "slope" },
      ...card,
    }),
    drag: {
      handles: (state) => (isInside(valueAt(state.x)) ? [{ x: state.x, y: valueAt(state.x) }] : []),
      to: (point) => ({ x: snap(x, point.x) }),
    },
  });
}

const isInside = (y: number): boolean => y >= Y[0] && y <= Y[1];

function panel(size: FigureSize): Panel {
  const y = { domain: Y, ticks: [-2, -1, 0, 1, 2, 3, 4] };
  return size === "wide"
    ? {
        width: 592,
        height: 420,
        margin: { top: 34, right: 72, bottom: 28, left: 44 },
        x: { domain: [-REACH, REACH], ticks: [-4, -3, -2, -1, 0, 1, 2, 3, 4] },
        y,
      }
    : {
        width: 340,
        height: 297,
        margin: { top: 34, right: 12, bottom: 28, left: 30 },
        x: { domain: [-REACH, REACH], ticks: [-4, -2, 0, 2, 4] },
        y,
      };
}

function tracer(at: Place, size: FigureSize): Shape {
  return { shape: "dot", look: "tracer", at, r: size === "wide" ? 6.5 : 8 };
}

/** The tangent, a step to each side, as far as the panel goes. */
function tangent(at: number, value: number, slope: number): Shape[] {
  if (!isInside(value) || !Number.isFinite(slope)) return [];
  const end = (side: 1 | -1): Place => {
    const edge = side * slope > 0 ? Y[1] : Y[0];
    const room = slope === 0 ? 1 : Math.abs((edge - value) / slope);
    const along = side * Math.max(0, Math.min(1, room, REACH - side * at));
    return { x: at + along, y: value + slope * along };
  };
  return [{ shape: "line", look: "tangent", from: end(-1), to: end(1) }];
}

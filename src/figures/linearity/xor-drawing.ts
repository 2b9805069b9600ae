import { sigmoid } from "../../activations/index.ts";
import { formatFixed, formatTick } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { chord, inUnitsOf, panelAround, place, type Box } from "./box.ts";
import { corners, STEPS, type LinearUnit, type Score } from "./xor-line.ts";

/** What is shown of the plane, along both axes. */
export const WINDOW = [-0.5, 1.5] as const;
/** The chart's losses; what is above stays at its upper edge. */
const LOSSES = [0.6, 1.2] as const;

/** Both boxes in pixels. */
const LAYOUT = {
  wide: {
    width: 592,
    height: 340,
    plane: { left: 26, bottom: 26, width: 280, height: 280 },
    chart: { left: 386, bottom: 26, width: 170, height: 200 },
  },
  narrow: {
    width: 340,
    height: 520,
    plane: { left: 26, bottom: 210, width: 276, height: 276 },
    chart: { left: 40, bottom: 34, width: 262, height: 104 },
  },
} as const;

const planeOf = (size: FigureSize): Box => ({ ...LAYOUT[size].plane, x: WINDOW, y: WINDOW });

export const benchPanel = (size: FigureSize): Panel =>
  panelAround(LAYOUT[size].width, LAYOUT[size].height, planeOf(size));

export const benchBoxes = (size: FigureSize): { readonly plane: Box; readonly chart: Box } => {
  const plane = planeOf(size);
  const chart = { ...LAYOUT[size].chart, x: [0, STEPS] as const, y: LOSSES };
  return { plane: inUnitsOf(plane, plane), chart: inUnitsOf(plane, chart) };
};

interface Bench {
  /** Where descent leads from the reader's line, and how far along it we are. */
  readonly path: readonly (LinearUnit & Score)[];
  readonly step: number;
  readonly handles: readonly (readonly [number, number])[];
}

/** The plane with the corners and the boundary; beside or below it the loss by steps of descent. */
export function drawBench(bench: Bench, size: FigureSize): Shape[] {
  return [...plane(bench, size), ...chart(bench, size)];
}

function plane({ path, step, handles }: Bench, size: FigureSize): Shape[] {
  const { plane: box } = benchBoxes(size);
  const unit = path[step]!;
  const line = (of: LinearUnit, look: "tangent" | "measure"): Shape[] => {
    const ends = chord(box, [of.w1, of.w2], of.b);
    return ends ? [{ shape: "line", look, from: ends[0], to: ends[1] }] : [];
  };
  const value = { shape: "text", look: "value", anchor: "start" } as const;
  const top = { x: WINDOW[0], y: WINDOW[1] };
  return [
    ...(step > 0 ? line(path[0]!, "measure") : []),
    ...line(unit, "tangent"),
    ...corners.xs.flatMap((at, i) => corner(at, corners.ys[i] ?? 0, unit)),
    ...handles.flatMap(([x, y]): Shape[] => [
      { shape: "dot", look: "tracer", at: { x, y }, r: size === "wide" ? 6.5 : 8 },
      { shape: "dot", look: "halo", at: { x, y } },
    ]),
    ...handles.map(([x, y], i): Shape => ({
      shape: "text",
      look: "math",
      text: i === 0 ? "A" : "B",
      ...besideHandle(x, y, unit),
    })),
    { ...value, text: `${formatTick(4 * unit.accuracy)} of 4 right`, at: { ...top, dy: -12 } },
    {
      shape: "text",
      look: "note",
      text: "chance of a 1 at each corner",
      anchor: "end",
      at: { x: WINDOW[1], y: WINDOW[1], dy: -12 },
    },
  ];
}

/** A handle's name, on the side where the unit says 0, and never beyond the window. */
function besideHandle(
  x: number,
  y: number,
  { w1 }: LinearUnit,
): Pick<Extract<Shape, { shape: "text" }>, "anchor" | "at"> {
  const left = x > 1.3 || (w1 >= 0 && x > -0.3);
  return left
    ? { anchor: "end", at: { x, y, dx: -12, dy: 5 } }
    : { anchor: "start", at: { x, y, dx: 12, dy: 5 } };
}

/** A corner, filled where 1 is wanted, with what the unit says there; a wrong one in a ring. */
function corner(
  [x, y]: readonly [number, number],
  target: 0 | 1,
  { w1, w2, b }: LinearUnit,
): Shape[] {
  const z = w1 * x + w2 * y + b;
  const wrong = target === 1 ? z < -1e-9 : z > 1e-9;
  const at = { x, y };
  return [
    ...(wrong ? [{ shape: "dot", look: "open", at, r: 11 } as const] : []),
    { shape: "dot", look: target === 1 ? "point" : "open", at, r: 6 },
    {
      shape: "text",
      look: "value",
      anchor: x === 0 ? "end" : "start",
      fn: sigmoid.id,
      text: formatFixed(sigmoid(z), 2),
      at: { ...at, dx: x === 0 ? -15 : 15, dy: y === 0 ? 17 : -7 },
    },
  ];
}

function chart({ path, step }: Bench, size: FigureSize): Shape[] {
  const { chart: box } = benchBoxes(size);
  const at = (steps: number, loss: number) =>
    place(box, steps, Math.min(LOSSES[1], Math.max(LOSSES[0], loss)));
  const now = path[step]!;
  const points = path.map(({ loss }, i) => at(i, loss));
  const value = { shape: "text", look: "value", anchor: "start" } as const;
  const note = { shape: "text", look: "note" } as const;
  return [
    { shape: "line", look: "measure", from: at(0, Math.LN2), to: at(STEPS, Math.LN2) },
    {
      ...note,
      anchor: "end",
      text: `lowest ${formatFixed(Math.LN2, 3)}`,
      at: { ...at(STEPS, Math.LN2), dy: size === "wide" ? 17 : 13 },
    },
    { shape: "curve", look: "faint", fn: sigmoid.id, points },
    { shape: "curve", look: "curve", fn: sigmoid.id, points: points.slice(0, step + 1) },
    { shape: "dot", look: "point", fn: sigmoid.id, r: 5, at: at(step, now.loss) },
    {
      ...value,
      text: `loss ${formatFixed(now.loss, 3)}`,
      at: { ...at(0, LOSSES[1]), dy: -16 },
    },
    {
      ...note,
      anchor: "end",
      text: "by steps",
      at: { ...at(STEPS, LOSSES[1]), dy: -16 },
    },
  ];
}

import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { bySize } from "../memo.ts";
import { inset, pixelPanel, type Inset } from "./inset.ts";
import { STEPS, type NeuronMoment } from "./one-neuron.ts";

/** What can be drawn as the neuron's function. */
interface DrawnUnit {
  (z: number): number;
  readonly id: string;
  readonly derivative: (z: number) => number;
}

export const panel = (size: FigureSize): Panel =>
  size === "wide" ? pixelPanel(856, 356) : pixelPanel(340, 452);

const REACH = 3.4;
const whole = (tick: number): string => formatFixed(tick, 0);

const plane = bySize((size): Inset =>
  inset(
    size === "wide"
      ? { left: 34, top: 40, width: 440, height: 276 }
      : { left: 28, top: 40, width: 288, height: 220 },
    { domain: [0, REACH], ticks: [1, 2, 3], format: whole },
    { domain: [-3, 7], ticks: [-2, 0, 2, 4, 6], format: whole },
  ),
);

/** The loss stands on a logarithmic axis: it falls by powers of ten. */
const LOSS = { low: -5, high: 2 } as const;
const power = (tick: number): string =>
  tick < 0 ? formatSignificant(10 ** tick, 1) : whole(10 ** tick);

const chart = bySize((size): Inset =>
  inset(
    size === "wide"
      ? { left: 574, top: 40, width: 250, height: 276 }
      : { left: 50, top: 318, width: 270, height: 96 },
    {
      domain: [0, STEPS],
      ticks: size === "wide" ? [0, 60, 120, 180, 240] : [0, 120, 240],
      format: whole,
    },
    {
      domain: [LOSS.low, LOSS.high],
      ticks: size === "wide" ? [-3, 0, 2] : [-3, 0],
      format: power,
    },
    { atFoot: true },
  ),
);

const note = { shape: "text", look: "note" } as const;

/** The examples, what the neuron makes of their inputs, and the pull of each example on it. */
export function drawNeuron({
  unit,
  moment: { w, b, z, loss },
  start,
  inputs,
  size,
}: {
  readonly unit: DrawnUnit;
  readonly moment: NeuronMoment;
  readonly start: { readonly w: number; readonly b: number };
  readonly inputs: readonly number[];
  readonly size: FigureSize;
}): Shape[] {
  const { at, axes, box } = plane(size);
  const fn = unit.id;
  const output = (x: number): number => unit(w * x + b);
  // The function is two straight pieces, joined where z = 0.
  const bend = -b / w;
  const corners = [0, ...(bend > 0 && bend < REACH ? [bend] : []), REACH];
  const pulls = inputs.flatMap((x, i): Shape[] => {
    const at0 = z[i] ?? 0;
    const pull = -(unit(at0) - x) * unit.derivative(at0);
    const from = at(x, unit(at0));
    // A pull under a pixel cannot be seen; the open dot says that the unit is off.
    const to = { ...from, y: from.y - Math.sign(pull) * Math.min(70, 22 * Math.abs(pull)) };
    const arrow: Shape[] =
      Math.abs(pull) > 0.03 ? [{ shape: "arrow", look: "arrow", from, to }] : [];
    return [...arrow, { shape: "dot", look: at0 > 0 ? "point" : "open", at: from, fn }];
  });
  const [end, startEnd] = [w * REACH + b, start.w * REACH + start.b];
  const off = z.every((value) => value <= 0);
  return [
    ...axes(),
    {
      ...note,
      text: "input x",
      anchor: "end",
      at: { x: box.left + box.width, y: box.top + box.height, dy: 34 },
    },
    { ...clipped(plane(size), (x) => start.w * x + start.b, "faint") },
    { ...clipped(plane(size), (x) => w * x + b, "dashed"), fn },
    { shape: "curve", look: "curve", fn, points: corners.map((x) => at(x, output(x))) },
    ...inputs.map((x): Shape => ({ shape: "dot", look: "point", at: at(x, x), r: 5 })),
    ...pulls,
    {
      shape: "text",
      look: "value",
      anchor: "start",
      text: `w = ${formatFixed(w, 3)}   b = ${formatFixed(b, 3)}   loss = ${formatFixed(loss, 3)}`,
      at: { x: box.left, y: 16 },
    },
    ...(end > -3 && end < 7
      ? ([
          {
            shape: "text",
            look: "math",
            text: "z",
            fn,
            anchor: "start",
            at: { ...at(REACH, end), dx: 5, dy: 5 },
          },
        ] satisfies Shape[])
      : []),
    ...(startEnd - end > 1.5
      ? ([
          {
            ...note,
            text: "at the start",
            anchor: "end",
            at: { ...at(2.5, start.w * 2.5 + start.b), dx: -8, dy: -6 },
          },
        ] satisfies Shape[])
      : []),
    ...(off
      ? ([
          {
            ...note,
            anchor: "end",
            text: "off on all three",
            at: { ...at(REACH, 0), dy: -8 },
          },
        ] satisfies Shape[])
      : []),
  ];
}

/** A straight line, cut where it leaves the plot. */
function clipped(
  { at }: Inset,
  line: (x: number) => number,
  look: "faint" | "dashed",
): Extract<Shape, { shape: "curve" }> {
  const [y0, slope] = [line(0), line(1) - line(0)];
  const [low, high] = [-3, 7];
  const cuts = [(low - y0) / slope, (high - y0) / slope];
  const from = Math.max(0, Math.min(...cuts));
  const to = Math.min(REACH, Math.max(...cuts));
  return { shape: "curve", look, points: [at(from, line(from)), at(to, line(to))] };
}

/** The loss before each step, and where the neuron stands now. */
export function lossPlot({
  losses,
  step,
  learned,
  fn,
  size,
}: {
  readonly losses: readonly number[];
  readonly step: number;
  readonly learned: number | undefined;
  readonly fn: string;
  readonly size: FigureSize;
}): Shape[] {
  const { at, axes, box } = chart(size);
  const place = (i: number): Place => at(i, Math.log10(Math.max(losses[i] ?? 0, 1e-9)));
  const points = losses.map((_, i) => place(i));
  const now = place(step);
  return [
    ...axes(),
    { shape: "line", look: "grid", from: at(0, -3), to: at(STEPS, -3) },
    { ...note, text: "loss", anchor: "start", at: { x: box.left, y: box.top, dy: -12 } },
    {
      ...note,
      text: "step",
      anchor: "end",
      at: { x: box.left + box.width, y: box.top + box.height, dy: 34 },
    },
    { shape: "curve", look: "faint", fn, points },
    { shape: "curve", look: "thin", fn, points: points.slice(0, step + 1) },
    ...(learned === undefined || learned > step
      ? []
      : ([
          { shape: "line", look: "measure", from: at(learned, -3), to: at(learned, LOSS.low) },
          {
            shape: "text",
            look: "value",
            text: `after ${learned} steps`,
            anchor: learned > STEPS / 2 ? "end" : "start",
            at: { ...at(learned, LOSS.low), dx: learned > STEPS / 2 ? -6 : 6, dy: -8 },
          },
        ] satisfies Shape[])),
    { shape: "dot", look: "point", at: now, fn },
    {
      shape: "text",
      look: "value",
      text: formatFixed(losses[step] ?? 0, 3),
      anchor: step > STEPS * 0.75 ? "end" : "start",
      at: { ...now, dx: step > STEPS * 0.75 ? -8 : 8, dy: -10 },
    },
  ];
}

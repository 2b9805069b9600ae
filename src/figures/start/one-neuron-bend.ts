import { formatFixed, formatTick } from "../../plotting/format.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { bendOf } from "../neuron/bends.ts";
import { ROWS } from "./one-neuron-sum.ts";

/** Half the axis: z runs from −6 to 6. */
const END = 6;

/** What the height of the drawing stands for: each bend fills it, so that its shape can be seen. */
function rangeOf(f: string): readonly [low: number, high: number] {
  switch (bendOf(f).id) {
    case "identity":
      return [-END, END];
    case "relu":
      return [0, END];
    case "step":
    case "sigmoid":
      return [0, 1];
  }
}

/** The place of a value over z; 1 is the whole height. */
function spot(f: string, z: number, value: number): Place {
  const [low, high] = rangeOf(f);
  return { x: z, y: (value - low) / (high - low) };
}

/** The bend's curve with the scale that it is drawn to. */
export function drawBend(f: string, size: FigureSize): Shape[] {
  const [low, high] = rangeOf(f);
  const ticks = [low, (low + high) / 2, high];
  const zero = spot(f, 0, 0).y;
  return [
    { shape: "line", look: "axis", from: { x: 0, y: 0 }, to: { x: 0, y: 1, dy: -8 } },
    ...(zero === 0 ? [] : [level(zero)]),
    level(1),
    ...ticks.map((tick): Shape => ({
      shape: "text",
      look: "note",
      anchor: "end",
      text: formatTick(tick),
      at: { ...spot(f, -END, tick), dx: size === "wide" ? -14 : -9, dy: 5 },
    })),
    ...curves(f),
  ];
}

const level = (y: number): Shape => ({
  shape: "line",
  look: "guide",
  from: { x: -END, y },
  to: { x: END, y },
});

function curves(f: string): Shape[] {
  const bend = bendOf(f);
  const curve = (from: number, to: number, steps: number): Shape => ({
    shape: "curve",
    look: "curve",
    fn: bend.id,
    points: Array.from({ length: steps + 1 }, (_, i) => {
      const z = from + ((to - from) * i) / steps;
      return spot(f, z, bend(z));
    }),
  });
  switch (bend.id) {
    case "identity":
      return [curve(-END, END, 1)];
    case "relu":
      return [curve(-END, END, 2)];
    case "sigmoid":
      return [curve(-END, END, 96)];
    case "step": {
      // Its value at 0 is 0: the filled dot; just beyond it is 1.
      const upper: Place[] = [spot(f, 0, 1), spot(f, END, 1)];
      return [
        curve(-END, 0, 1),
        { shape: "curve", look: "curve", fn: bend.id, points: upper },
        { shape: "dot", look: "point", fn: bend.id, at: spot(f, 0, 0) },
        { shape: "dot", look: "open", fn: bend.id, at: spot(f, 0, 1) },
      ];
    }
  }
}

/** From the sum up to the curve, and from there across to the answer. */
export function drawAnswer(f: string, z: number, size: FigureSize): Shape[] {
  const bend = bendOf(f);
  const point = spot(f, z, bend(z));
  const left = z > 3.5;
  return [
    {
      shape: "line",
      look: "measure",
      from: { x: z, y: 0, dy: ROWS.first + 2 * ROWS.pitch },
      to: point,
    },
    { shape: "line", look: "measure", fn: bend.id, from: point, to: { ...point, x: -END } },
    { shape: "dot", look: "point", r: size === "wide" ? 6 : 6.5, fn: bend.id, at: point },
    {
      shape: "text",
      look: "math",
      anchor: left ? "end" : "start",
      text: `z = ${formatFixed(z, 2)}`,
      // Under the axis: over it the answer's name may come by.
      at: { x: z, y: 0, dx: left ? -9 : 9, dy: 43 },
    },
    {
      shape: "text",
      look: "math",
      anchor: "start",
      fn: bend.id,
      text: `a = ${formatFixed(bend(z), 3)}`,
      at: { ...point, x: -END, dx: 6, dy: -9 },
    },
  ];
}

import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { boxAxes, pixelPanel, place, unplace, type Box } from "./box.ts";
import { corners } from "./xor-line.ts";

const FN = relu.id;

const controls = {
  b: {
    kind: "range",
    label: "b",
    description: "bias b of h₂",
    min: -2.25,
    max: 0,
    step: 0.05,
    value: -1,
    format: (bias: number) => formatFixed(bias, 2),
    fn: FN,
  },
} as const;

const LAYOUT = {
  wide: {
    width: 592,
    height: 312,
    curve: { left: 34, bottom: 32, width: 296, height: 236 },
    plane: { left: 374, bottom: 32, width: 162, height: 162 },
  },
  narrow: {
    width: 340,
    height: 506,
    curve: { left: 26, bottom: 250, width: 292, height: 210 },
    plane: { left: 70, bottom: 30, width: 160, height: 160 },
  },
} as const;

const boxes = (size: FigureSize): { curve: Box; plane: Box } => ({
  curve: { ...LAYOUT[size].curve, x: [-0.5, 2.5], y: [-2.9, 2.6] },
  plane: { ...LAYOUT[size].plane, x: [-0.2, 2.4], y: [-0.2, 2.4] },
});

/** Two ReLUs of one sum, and their difference, which is 1 exactly where two inputs differ: the corners moved apart. */
export const oneBend = defineFigure({
  id: "one-bend",
  title: "Two ReLUs solve XOR: what they make of the four corners",
  width: "text",
  controls,
  panel: (size) => pixelPanel(LAYOUT[size].width, LAYOUT[size].height),
  still: (kit, _state, size) => {
    const { curve, plane } = boxes(size);
    return [
      ...boxAxes(kit, curve, { x: [0, 1, 2], y: [-2, -1, 0, 1, 2] }),
      ...boxAxes(kit, plane, { x: [0, 1, 2], y: [0, 1, 2] }),
    ];
  },
  moving: ({ b }, size) => [...lines(b, size), ...cornerPlane(b, size)],
  summary: ({ b }) => {
    const right = answers(b).filter((answer) => answer.right).length;
    const outputs = answers(b).map(({ y }) => formatFixed(y, 2));
    return (
      `With a bias of ${controls.b.format(b)} on h₂ the corners 00, 01, 10, 11 give ${outputs.join(", ")}. ` +
      (right === 4
        ? "Cut at one half, all four are right: a straight line parts the moved corners."
        : `Cut at one half, ${right} of 4 are right.`)
    );
  },
  table: ({ b }) => ({
    columns: ["x₁", "x₂", "bias of h₂", "h₁", "h₂", "y = h₁ − 2h₂", "wanted"],
    rows: [b, -1].flatMap((bias) =>
      answers(bias).map(({ x, h1, h2, y, target }) => [
        ...x.map((at) => formatFixed(at, 0)),
        controls.b.format(bias),
        ...[h1, h2, y].map((value) => formatFixed(value, 2)),
        formatFixed(target, 0),
      ]),
    ),
  }),
  values: ({ b }) => {
    const [y00, y01, , y11] = answers(b).map(({ y }) => ({ value: y, text: formatFixed(y, 2) }));
    const none = { value: 0, text: "" };
    return {
      b: { value: b, text: controls.b.format(b) },
      signed: {
        value: b,
        text: `${b < 0 ? "−" : "+"} ${formatFixed(Math.abs(b), 2)}`,
      },
      y00: y00 ?? none,
      y01: y01 ?? none,
      y11: y11 ?? none,
    };
  },
  drag: {
    handles: ({ b }, size) => [place(boxes(size).curve, -b, 0)],
    to: (point, _state, _which, size) => ({
      b: snap(controls.b, -unplace(boxes(size).curve, point).x),
    }),
  },
});

const hidden = (s: number, b: number) => ({ h1: relu(s), h2: relu(s + b) });
const output = (s: number, b: number): number => hidden(s, b).h1 - 2 * hidden(s, b).h2;

/** What each corner gives, and whether that is on the right side of one half. */
const answers = (b: number) =>
  corners.xs.map((x, i) => {
    const target = corners.ys[i] ?? 0;
    const s = x[0] + x[1];
    const y = output(s, b);
    return { x, s, target, y, ...hidden(s, b), right: target === 1 ? y > 0.5 : y < 0.5 };
  });

/** Left: the two ReLUs and the output along the sum of the inputs, on which all of it depends. */
function lines(b: number, size: FigureSize): Shape[] {
  const { curve: box } = boxes(size);
  const [from, to] = box.x;
  const at = (s: number, y: number) => place(box, s, y);
  const along = (f: (s: number) => number) => {
    const kinks = [0, -b].filter((s) => s > from && s < to).sort((p, q) => p - q);
    return [from, ...kinks, to].map((s) => at(s, f(s)));
  };
  const value = { shape: "text", look: "value" } as const;
  const all = answers(b);
  const right = all.filter((answer) => answer.right).length;
  return [
    { shape: "curve", look: "dashed", fn: FN, points: along((s) => hidden(s, b).h1) },
    { shape: "curve", look: "thin", fn: FN, points: along((s) => hidden(s, b).h2) },
    { shape: "curve", look: "curve", points: along((s) => output(s, b)) },
    { shape: "line", look: "measure", from: at(from, 0.5), to: at(to, 0.5) },
    { ...value, anchor: "end", fn: FN, text: "h₁", at: { ...at(1.7, 1.7), dx: -8, dy: -6 } },
    // Beside its slope, or below its flat part where little of the slope is left.
    b > -1.2
      ? {
          ...value,
          anchor: "start",
          fn: FN,
          text: "h₂",
          at: { ...at(1.3 - b, 1.3), dx: 5, dy: 12 },
        }
      : { ...value, anchor: "end", fn: FN, text: "h₂", at: { ...at(-b, 0), dx: -8, dy: 22 } },
    {
      ...value,
      anchor: "start",
      text: "y",
      at: { ...at(to, output(to, b)), dx: 7, dy: 5 },
    },
    {
      shape: "text",
      look: "note",
      text: "½",
      anchor: "end",
      at: { ...at(from, 0.5), dx: 14, dy: -5 },
    },
    ...all
      .filter((answer, i) => i !== 2 && !answer.right)
      .map(({ s, y }): Shape => ({ shape: "dot", look: "open", r: 10, at: at(s, y) })),
    ...[0, 1, 2].map((s): Shape => {
      const target = s === 1 ? 1 : 0;
      return {
        shape: "dot",
        look: target === 1 ? "point" : "open",
        r: 5,
        at: at(s, output(s, b)),
      };
    }),
    { shape: "dot", look: "tracer", fn: FN, at: at(-b, 0), r: size === "wide" ? 6.5 : 8 },
    {
      ...value,
      anchor: "start",
      text: `y = h₁ − 2h₂: ${right === 4 ? "all four right" : `${right} of 4 right`}`,
      at: { ...at(from, box.y[1]), dy: -14 },
    },
    {
      shape: "text",
      look: "note",
      anchor: "end",
      text: "x₁ + x₂",
      at: { ...at(to, box.y[0]), dx: 8, dy: 17 },
    },
  ];
}

/** Right: where the four corners stand for the output unit, and its straight boundary. */
function cornerPlane(b: number, size: FigureSize): Shape[] {
  const { plane: box } = boxes(size);
  const at = (h1: number, h2: number) => place(box, h1, h2);
  const [low, high] = box.y;
  const all = answers(b);
  const name = { shape: "text", look: "note", anchor: "start" } as const;
  return [
    { shape: "line", look: "tangent", from: at(0.5 + 2 * low, low), to: at(0.5 + 2 * 0.95, 0.95) },
    {
      shape: "text",
      look: "note",
      anchor: "start",
      text: "y = ½",
      at: { ...at(2.4, 0.95), dx: 4, dy: 5 },
    },
    ...all
      .filter((_, i) => i !== 2)
      .map(({ h1, h2, target }): Shape => ({
        shape: "dot",
        look: target === 1 ? "point" : "open",
        r: 5,
        at: at(h1, h2),
      })),
    ...(["00", "01, 10", "11"] as const).map((text, s): Shape => {
      const { h1, h2 } = hidden(s, b);
      // Low down, the place to the left is the middle corner's.
      const before = s === 2 && h2 > 0.4;
      return {
        ...name,
        text,
        ...(before ? { anchor: "end" as const } : {}),
        at: { ...at(h1, h2), dx: before ? -10 : 8, dy: -8 },
      };
    }),
    {
      shape: "text",
      look: "value",
      anchor: "start",
      text: "the corners, moved",
      at: { ...at(low, high), dx: -8, dy: -14 },
    },
    { ...name, fn: FN, text: "h₁", at: { ...at(high, 0), dx: 6, dy: 4 } },
    { ...name, fn: FN, text: "h₂", at: { ...at(0, high), dx: 7, dy: 8 } },
  ];
}

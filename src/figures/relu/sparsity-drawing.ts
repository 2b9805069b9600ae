import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import type { Zeros } from "./random-layer.ts";

const FN = relu.id;
export const UNITS = 12;
export const INPUTS = 40;

/** The bars above the inputs: their foot and their full height, in pixels above the raster. */
const ABOVE = { foot: 8, height: 34 };
/** A row's block in heights of the row. */
const BLOCK = { low: 0.12, high: 0.88 };

export const percent = (share: number): string => `${formatFixed(100 * share, 1)} %`;

/** The raster of what is on, bars of zeros above each input, and each unit's share of zeros at the right. */
export function drawZeros(zeros: Zeros, expected: number, size: FigureSize): Shape[] {
  return [
    ...raster(zeros),
    ...above(zeros, expected),
    ...beside(zeros, size),
    ...names(zeros, expected, size),
  ];
}

/** One outline a unit, which rises over each input on which it is on. */
function raster({ on }: Zeros): Shape[] {
  return on.flatMap((row, unit): Shape[] => {
    const foot = UNITS - 1 - unit + BLOCK.low;
    const head = UNITS - 1 - unit + BLOCK.high;
    const blocks = row.flatMap((isOn, k): Place[] =>
      isOn
        ? [
            { x: k, y: foot },
            { x: k, y: head },
            { x: k + 1, y: head, dx: -1 },
            { x: k + 1, y: foot, dx: -1 },
          ]
        : [],
    );
    return [
      { shape: "line", look: "grid", from: { x: 0, y: foot }, to: { x: INPUTS, y: foot, dx: -1 } },
      { shape: "area", look: "fill", fn: FN, points: blocks },
    ];
  });
}

/** The share of zeros of each input, as bars on the raster's upper edge. */
function above({ perInput }: Zeros, expected: number): Shape[] {
  const y = (share: number): Place => ({
    x: 0,
    y: UNITS,
    dy: -ABOVE.foot - ABOVE.height * share,
  });
  const points = perInput.flatMap((share, k): Place[] => [
    { ...y(0), x: k },
    { ...y(share), x: k },
    { ...y(share), x: k + 1, dx: -1 },
    { ...y(0), x: k + 1, dx: -1 },
  ]);
  return [
    { shape: "area", look: "fill", opacity: 0.35, points },
    {
      shape: "line",
      look: "measure",
      from: { ...y(expected), x: 0 },
      to: { ...y(expected), x: INPUTS },
    },
  ];
}

/** Each unit's share of zeros, as a number and, where there is room, as a bar. */
function beside({ perUnit }: Zeros, size: FigureSize): Shape[] {
  const full = 56;
  return perUnit.flatMap((share, unit): Shape[] => {
    const row = UNITS - 1 - unit;
    const [low, high] = [row + BLOCK.low, row + BLOCK.high];
    const at = { x: INPUTS, y: row + 0.5 };
    const bar: Shape = {
      shape: "area",
      look: "fill",
      opacity: 0.35,
      points: [
        { x: INPUTS, y: low, dx: 10 },
        { x: INPUTS, y: high, dx: 10 },
        { x: INPUTS, y: high, dx: 10 + full * share },
        { x: INPUTS, y: low, dx: 10 + full * share },
      ],
    };
    const text: Shape = {
      shape: "text",
      look: "note",
      text: `${formatFixed(100 * share, 0)} %`,
      anchor: "end",
      at: { ...at, dx: size === "wide" ? 118 : 50, dy: 5 },
    };
    return size === "wide" ? [bar, text] : [text];
  });
}

function names({ all }: Zeros, expected: number, size: FigureSize): Shape[] {
  const note = { shape: "text", look: "note" } as const;
  const top = { y: UNITS, dy: -ABOVE.foot - ABOVE.height };
  return [
    {
      shape: "text",
      look: "value",
      text: `zeros: ${percent(all)}, expected ${percent(expected)}`,
      anchor: "start",
      at: { ...top, x: 0, dy: top.dy - 30 },
    },
    {
      ...note,
      text: size === "wide" ? "share of zeros for each input" : "zeros for each input",
      anchor: "start",
      at: { ...top, x: 0, dy: top.dy - 8 },
    },
    {
      ...note,
      text: size === "wide" ? "for each unit" : "unit",
      anchor: "end",
      at: { x: INPUTS, y: UNITS, dx: size === "wide" ? 118 : 50, dy: -8 },
    },
    { ...note, text: `${INPUTS} inputs`, anchor: "start", at: { x: 0, y: 0, dy: 20 } },
  ];
}

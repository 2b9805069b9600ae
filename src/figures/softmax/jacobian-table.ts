import { formatFixed } from "../../plotting/format.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { classLook, subscripts } from "./bars.ts";
import { HEIGHT } from "./simplex-geometry.ts";

/** Pixels along a side of the triangle, where it stands, and whether the table is beside or below it. */
export const LAYOUT = {
  wide: { side: 292, width: 592, height: 340, left: 26, bottom: 36, beside: true },
  narrow: { side: 268, width: 340, height: 446, left: 36, bottom: 176, beside: false },
} as const;

/** A slope as the triangle's figure prints it. */
export const slopeText = (slope: number): string => formatFixed(slope, 3);

/** The Jacobian in numbers: rows are shares, columns scores, and each row adds up to 0. */
export function jacobianTable(
  slopes: readonly (readonly number[])[],
  { side, width, left, beside }: (typeof LAYOUT)[FigureSize],
): Shape[] {
  const line = beside ? 28 : 25;
  // In pixels, from the triangle's first corner, to the right and down.
  const origin = beside ? { x: side + 46, y: -0.62 * HEIGHT * side } : { x: 14, y: 80 };
  const step = (width - left - origin.x - (beside ? 0 : 8)) / 4;
  const at = (column: number, row: number): Place => ({
    x: 0,
    y: 0,
    dx: origin.x + column * step,
    dy: origin.y + row * line,
  });
  const name = (letter: string, k: number) =>
    ({
      shape: "text",
      look: "math",
      anchor: "end",
      text: letter + (subscripts[k] ?? ""),
      fn: classLook(k),
    }) as const;
  const cell = (text: string, column: number, row: number): Shape => ({
    shape: "text",
    look: "value",
    anchor: "end",
    text,
    at: at(column, row),
  });
  return [
    {
      shape: "text",
      look: "note",
      anchor: "end",
      text: "slope of each share by each score",
      at: at(4, -1.1),
    },
    ...slopes.map((_, j): Shape => ({ ...name("z", j), at: at(j + 1, 0) })),
    { shape: "text", look: "note", anchor: "end", text: "sum", at: at(4, 0) },
    ...slopes.flatMap((row, i) => [
      { ...name("p", i), at: at(0, i + 1) },
      ...row.map((slope, j) => cell(slopeText(slope), j + 1, i + 1)),
      cell(slopeText(row.reduce((a, b) => a + b, 0)), 4, i + 1),
    ]),
  ];
}

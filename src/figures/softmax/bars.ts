import { logit, logSumExp } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { Point } from "../figure.ts";

/** The look of the class at a place in the list, from 0: its colour's name. */
export const classLook = (k: number): string => `class-${k + 1}`;

/** The indices of classes, in order. */
export const subscripts = ["₁", "₂", "₃", "₄", "₅", "₆"] as const;

/** A share as every figure of the lesson prints it. */
export const shareText = (p: number, digits = 3): string => formatFixed(p, digits);

/** Where bar k of `count` stands on the stretch from 0 to 1 of the x axis. */
export function barPlace(
  k: number,
  count: number,
): { readonly left: number; readonly middle: number; readonly right: number } {
  const middle = (k + 0.5) / count;
  const half = Math.min(0.31 / count, 0.08);
  return { left: middle - half, middle, right: middle + half };
}

/** The tops of the bars: what a hand takes hold of. */
export const barTops = (heights: readonly number[]): Point[] =>
  heights.map((y, k) => ({ x: barPlace(k, heights.length).middle, y }));

/** Bars from 0 upwards, each with a handle on its top and its height over it. */
export function bars(heights: readonly number[], radius: number, digits = 3): Shape[] {
  return heights.flatMap((y, k): Shape[] => {
    const { left, middle, right } = barPlace(k, heights.length);
    const fn = classLook(k);
    const at = { x: middle, y };
    return [
      {
        shape: "area",
        look: "fill",
        fn,
        points: [
          { x: left, y: 0 },
          { x: left, y },
          { x: right, y },
          { x: right, y: 0 },
        ],
      },
      {
        shape: "text",
        look: "value",
        text: shareText(y, digits),
        at: { ...at, dy: -radius - 9 },
      },
      { shape: "dot", look: "tracer", fn, at, r: radius },
      { shape: "dot", look: "halo", at },
    ];
  });
}

/** A share that a hand can set: near the ends a score would have to be endless. */
export const settable = (p: number): number => Math.min(0.999, Math.max(0.001, p));

/** The score that gives a class the share p among others: softmax, read backwards for one of its entries. */
export const scoreFor = (p: number, others: readonly number[]): number =>
  logit(settable(p)) + logSumExp(others);

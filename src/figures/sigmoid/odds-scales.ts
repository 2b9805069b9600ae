import type { Markish } from "@observablehq/plot";
import type { MarkKit } from "../../plotting/marks.ts";

/** The bar of the probability, in heights of the panel; score and odds share the ruler at 0. */
export const BAR = { bottom: 0.92, top: 1 };

/** The probability's ruler lies over the same width, from 0 to 1. */
export const barX = (p: number): number => 12 * p - 6;

type PlotModule = MarkKit["Plot"];

/** The odds' side of the ruler, divided as on a slide rule: long ticks at powers of ten, middling at fives. */
export function oddsTicks(Plot: PlotModule): Markish[] {
  const marks = [-3, -2, -1, 0, 1, 2].flatMap((power) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ digit, x: Math.log(digit * 10 ** power) })),
  );
  const ticks = (length: number, chosen: (digit: number) => boolean) =>
    Plot.ruleX(
      marks.filter(({ digit, x }) => Math.abs(x) <= 6 && chosen(digit)),
      { x: "x", y1: 0, y2: 0, insetTop: -length, stroke: "var(--line)" },
    );
  return [
    ticks(4, (digit) => digit !== 1 && digit !== 5),
    ticks(7, (digit) => digit === 5),
    ticks(10, (digit) => digit === 1),
  ];
}

/** A linear ruler over an empty bar. */
export function probabilityScale(Plot: PlotModule): Markish[] {
  const labels: Readonly<Record<number, string>> = {
    0: "0",
    0.25: "¼",
    0.5: "½",
    0.75: "¾",
    1: "1",
  };
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return [
    Plot.rect([0], { x1: -6, x2: 6, y1: BAR.bottom, y2: BAR.top, fill: "var(--flat)" }),
    Plot.ruleX(quarters, {
      x: barX,
      y1: BAR.top,
      y2: BAR.top,
      insetTop: -4,
      stroke: "var(--line)",
    }),
    Plot.text(quarters, {
      x: barX,
      y: BAR.top,
      lineAnchor: "bottom",
      dy: -7,
      text: (p) => labels[p] ?? "",
      fill: "var(--ink-2)",
      fontSize: 13,
    }),
  ];
}

import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { drawStack, stack, type BarRows, type Term } from "../neuron/sum-bars.ts";

/** Below the axis, in pixels: the first bar's middle, and from bar to bar. */
export const ROWS = { first: 68, pitch: 34 } as const;

const rowsOf = (size: FigureSize): BarRows => ({
  place: (value, down) => ({ x: value, y: 0, dy: ROWS.first + down }),
  nameAt: (down) => ({ x: -6, y: 0, dx: size === "wide" ? -130 : -54, dy: ROWS.first + down }),
  pitch: ROWS.pitch,
  // On a phone a number has no room beyond the ends of the axis.
  room: size === "wide" ? 6 : 3.6,
  gap: size === "wide" ? 13 : 15,
});

/** What is added up, as bars laid end to end, each with a handle at its end. */
export function drawSum(terms: readonly Term[], size: FigureSize): Shape[] {
  const rows = rowsOf(size);
  const ends = stack(terms);
  const foot = (terms.length - 1) * ROWS.pitch + 16;
  return [
    { shape: "line", look: "axis", from: rows.place(0, -10), to: rows.place(0, foot) },
    ...drawStack(terms, rows),
    ...ends.map(({ to }, i): Shape => ({
      shape: "dot",
      look: "tracer",
      r: size === "wide" ? 6.5 : 8,
      at: rows.place(to, i * ROWS.pitch),
    })),
  ];
}

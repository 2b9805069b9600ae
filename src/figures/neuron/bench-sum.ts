import { formatTick } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { benchRows, type BenchState } from "./bench-layout.ts";
import { bendOf } from "./bends.ts";
import { sumAt } from "./boundary.ts";
import { drawStack, drop, drawTotal, stack, type Term } from "./sum-bars.ts";

/** How far the bars' scale may reach: few steps, so that it seldom changes. */
const REACHES = [4, 8, 24] as const;

/** The sum as bars laid end to end, then z, then what the bend makes of it. */
export function drawBench(state: BenchState, size: FigureSize): Shape[] {
  const terms: readonly Term[] = [
    { name: "w₁x₁", value: state.w1 * state.x1 },
    { name: "w₂x₂", value: state.w2 * state.x2 },
    { name: "b", value: state.b },
  ];
  const z = sumAt(state, { x: state.x1, y: state.x2 });
  const bend = bendOf(state.f);
  const furthest = Math.max(...stack(terms).map(({ to }) => Math.abs(to)));
  const reach = REACHES.find((r) => furthest <= r) ?? REACHES[2];
  const rows = benchRows(reach, size);
  const down = (row: number): number => row * rows.pitch;
  return [
    { shape: "line", look: "axis", from: rows.place(0, -16), to: rows.place(0, rows.bottom) },
    ...[-reach, 0, reach].map((tick): Shape => {
      const at = rows.place(tick, rows.bottom + 14);
      return { shape: "text", look: "note", text: formatTick(tick), at };
    }),
    ...drawStack(terms, rows),
    drop(z, 2, rows),
    ...drawTotal({ name: "z", value: z }, { down: down(3) }, rows),
    ...drawTotal({ name: "a", value: bend(z) }, { down: down(4), fn: bend.id, digits: 3 }, rows),
  ];
}

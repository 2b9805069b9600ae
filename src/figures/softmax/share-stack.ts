import type { Shape } from "../../plotting/shapes.ts";
import { classLook, shareText, subscripts } from "./bars.ts";

/** Where the column stands, right of bars that reach from 0 to 1. */
const STACK = { left: 1.09, right: 1.19 };

/** All shares on one another: always as high as one unit. */
export function shareStack(p: readonly number[]): Shape[] {
  const { left, right } = STACK;
  const middle = (left + right) / 2;
  return [
    ...p.flatMap((pk, k): Shape[] => {
      const from = p.slice(0, k).reduce((a, b) => a + b, 0);
      const to = from + pk;
      // A hair of paper between the layers, where there is room for it.
      const gap = pk > 0.02 && k > 0 ? -1 : 0;
      const layer: Shape = {
        shape: "area",
        look: "fill",
        fn: classLook(k),
        points: [
          { x: left, y: from, dy: gap },
          { x: left, y: to },
          { x: right, y: to },
          { x: right, y: from, dy: gap },
        ],
      };
      const name: Shape = {
        shape: "text",
        look: "math",
        text: `p${subscripts[k] ?? ""}`,
        fn: classLook(k),
        anchor: "start",
        at: { x: right, y: (from + to) / 2, dx: 6, dy: 5 },
      };
      return pk < 0.08 ? [layer] : [layer, name];
    }),
    { shape: "text", look: "note", text: "sum", at: { x: middle, y: 0, dy: 25 } },
    { shape: "text", look: "value", text: shareText(1), at: { x: middle, y: 0, dy: 46 } },
  ];
}

import { formatFixed } from "../../plotting/format.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize, Point } from "../figure.ts";
import { HALF, type BenchState } from "./bench-layout.ts";
import { bendOf } from "./bends.ts";
import { boundaryIn, footOf, norm, signedDistance } from "./boundary.ts";

/** On the plane: the boundary with w standing on it, the point, and how far it is from there. */
export function drawPlane(state: BenchState, size: FigureSize): Shape[] {
  const point: Point = { x: state.x1, y: state.x2 };
  const foot = footOf(state, point);
  const inPlane = foot && Math.max(Math.abs(foot.x), Math.abs(foot.y)) <= HALF;
  // Near the right edge the name stands on the other side.
  const side = point.x > 3 ? -1 : 1;
  const radius = size === "wide" ? 6.5 : 8;
  return [
    ...names(state, size),
    ...boundary(state),
    ...(inPlane ? [{ shape: "line", look: "measure", from: point, to: foot } as const] : []),
    { shape: "dot", look: "halo", at: point },
    { shape: "dot", look: "tracer", at: point, r: radius, fn: bendOf(state.f).id },
    {
      shape: "text",
      look: "math",
      text: "x",
      at: { ...point, dx: side * (radius + 10), dy: point.y < -3.4 ? -8 : 5 },
    },
  ];
}

function boundary(state: BenchState): Shape[] {
  const ends = boundaryIn(state, HALF);
  if (!ends) return [];
  const [from, to] = ends;
  const base: Point = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const tip: Point = { x: base.x + state.w1, y: base.y + state.w2 };
  const length = norm(state);
  // Beside the arrow's middle, on the side that has more room.
  const turn = base.x * state.w2 - base.y * state.w1 > 0 ? 1 : -1;
  return [
    { shape: "line", look: "tangent", from, to },
    { shape: "arrow", look: "arrow", from: base, to: tip },
    {
      shape: "text",
      look: "math",
      text: "w",
      at: {
        x: (base.x + tip.x) / 2,
        y: (base.y + tip.y) / 2,
        dx: (-turn * 13 * state.w2) / length,
        dy: (-turn * 13 * state.w1) / length + 5,
      },
    },
  ];
}

/** The axes' names, and the distance in words. */
function names(state: BenchState, size: FigureSize): Shape[] {
  const distance = formatFixed(signedDistance(state, { x: state.x1, y: state.x2 }), 2);
  const text =
    norm(state) === 0 ? "no boundary: both weights are 0" : `z ÷ length of w = ${distance}`;
  return [
    {
      shape: "text",
      look: "math",
      anchor: "start",
      text: "x₁",
      at: { x: HALF, y: 0, dx: 9, dy: 5 },
    },
    { shape: "text", look: "math", text: "x₂", at: { x: 0, y: HALF, dy: -10 } },
    {
      shape: "text",
      look: "note",
      anchor: "end",
      text,
      at: { x: HALF, y: -HALF, dy: size === "wide" ? 40 : 38 },
    },
  ];
}

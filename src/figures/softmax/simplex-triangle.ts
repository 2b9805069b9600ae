import { softmax } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize, type Point } from "../figure.ts";
import { classLook, shareText, subscripts } from "./bars.ts";
import { jacobianTable, LAYOUT, slopeText } from "./jacobian-table.ts";
import { corners, toPoint, toScores, toShares, type Triple } from "./simplex-geometry.ts";

const score = (index: string, k: number, value: number) =>
  ({
    kind: "range",
    label: `z${index}`,
    description: `score z${index}`,
    min: -5,
    max: 5,
    step: 0.05,
    value,
    format: (z: number) => formatFixed(z, 2),
    fn: classLook(k),
  }) as const;

const controls = { z1: score("₁", 0, -1), z2: score("₂", 1, 0), z3: score("₃", 2, 1) } as const;

type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const { side, width, height, left, bottom } = LAYOUT[size];
  // One unit is as long upwards as sideways.
  return {
    width,
    height,
    margin: { top: 0, right: 0, bottom, left },
    x: { domain: [0, (width - left) / side], ticks: [] },
    y: { domain: [0, (height - bottom) / side], ticks: [] },
  };
}

const scores = (state: State): Triple => [state.z1, state.z2, state.z3];
const shares = (state: State): Triple => softmax(scores(state)) as unknown as Triple;

/**
 * Three shares as a point of a triangle. Its arrows are the columns of the Jacobian: where each score would push the
 * point, straight towards that class's corner; together they cancel.
 */
export const simplexTriangle = defineFigure({
  id: "simplex-triangle",
  title: "Three shares as one point of a triangle, and where each score pushes it",
  width: "text",
  controls,
  panel,
  still: ({ Plot }) => {
    const edge = (a: Point, b: Point) => ({ x1: a.x, y1: a.y, x2: b.x, y2: b.y });
    const [a, b, c] = corners;
    const at = (p: Triple): Point => toPoint(p);
    const levels = [0.25, 0.5, 0.75].flatMap((t) => [
      edge(at([t, 1 - t, 0]), at([t, 0, 1 - t])),
      edge(at([1 - t, t, 0]), at([0, t, 1 - t])),
      edge(at([1 - t, 0, t]), at([0, 1 - t, t])),
    ]);
    const lines = { x1: "x1", y1: "y1", x2: "x2", y2: "y2" };
    return [
      Plot.link(levels, { ...lines, stroke: "var(--rule)" }),
      Plot.link([edge(a, b), edge(b, c), edge(c, a)], { ...lines, stroke: "var(--line)" }),
    ];
  },
  moving: (state, size) => {
    const p = shares(state);
    const at = toPoint(p);
    return [
      ...cornerNames(p),
      ...corners.map((to): Shape => ({ shape: "line", look: "guide", from: at, to })),
      ...pushes(state, size),
      { shape: "dot", look: "tracer", at, r: size === "wide" ? 6.5 : 8 },
      { shape: "dot", look: "halo", at },
      ...jacobianTable(softmax.jacobian(scores(state)), LAYOUT[size]),
    ];
  },
  summary: (state) => {
    const p = shares(state);
    const own = p.map((pk) => pk * (1 - pk));
    return (
      `The shares are ${p.map(shareText).join(", ")}. ` +
      `Raising a score moves the point towards that class's corner; each score moves its own share by ` +
      `${own.map(slopeText).join(", ")} per unit, and the three pushes add up to nothing.`
    );
  },
  table: (state) => {
    const examples: Triple[] = [
      [0, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
      [4, 0, 0],
      [0, 2, 0],
      [0, 0, 2],
      [2, 2, 0],
      [0, 2, 2],
      [1, 2, 3],
    ];
    return {
      columns: ["z₁", "z₂", "z₃", "p₁", "p₂", "p₃", "∂p₁/∂z₁", "∂p₂/∂z₂", "∂p₃/∂z₃"],
      rows: [scores(state), ...examples].map((z) => {
        const p = softmax(z);
        return [
          ...z.map((zk) => formatFixed(zk, 2)),
          ...p.map((pk) => formatFixed(pk, 4)),
          ...p.map((pk) => formatFixed(pk * (1 - pk), 4)),
        ];
      }),
    };
  },
  values: (state) => {
    const p = shares(state);
    const slopes = softmax.jacobian(scores(state));
    const named = (prefix: string, entries: readonly number[], write: (x: number) => string) =>
      entries.map((x, k) => [`${prefix}${k + 1}`, { value: x, text: write(x) }] as const);
    return Object.fromEntries([
      ...named("z", scores(state), (z) => formatFixed(z, 2)),
      ...named("p", p, shareText),
      ...slopes.flatMap((row, i) => named(`slope${i + 1}`, row, slopeText)),
    ]);
  },
  drag: {
    handles: (state) => [toPoint(shares(state))],
    to: (point) => {
      const [z1, z2, z3] = toScores(toShares(point));
      return {
        z1: snap(controls.z1, z1),
        z2: snap(controls.z2, z2),
        z3: snap(controls.z3, z3),
      };
    },
    plane: true,
  },
});

/** Each class's share at its corner. */
function cornerNames(p: Triple): Shape[] {
  const places: readonly Place[] = [
    { ...corners[0], dx: 10, dy: 24 },
    { ...corners[1], dx: -10, dy: 24 },
    { ...corners[2], dy: -12 },
  ];
  return places.flatMap((at, k): Shape[] => [
    {
      shape: "text",
      look: "math",
      anchor: "end",
      fn: classLook(k),
      text: `p${subscripts[k] ?? ""}`,
      at: { ...at, dx: (at.dx ?? 0) - 8 },
    },
    {
      shape: "text",
      look: "value",
      anchor: "start",
      text: shareText(p[k] ?? 0),
      at: { ...at, dx: at.dx ?? 0 },
    },
  ]);
}

/** The arrows: column j of the Jacobian is where a step of 1 in zⱼ would take the point if its slope stayed. */
function pushes(state: State, size: FigureSize): Shape[] {
  const frame = panel(size);
  const scales = panelScales(frame);
  const from = toPoint(shares(state));
  const slopes = softmax.jacobian(scores(state));
  return corners.flatMap((_, j): Shape[] => {
    const push = toPoint(slopes.map((row) => row[j] ?? 0) as unknown as Triple);
    const to = { x: from.x + push.x, y: from.y + push.y };
    const [dx, dy] = [
      scales.x.toPixel(to.x) - scales.x.toPixel(from.x),
      scales.y.toPixel(to.y) - scales.y.toPixel(from.y),
    ];
    const length = Math.hypot(dx, dy);
    const arrow: Shape = { shape: "arrow", look: "arrow", fn: classLook(j), from, to };
    const beyond = 13 / length;
    const own = shares(state)[j] ?? 0;
    // The name of a short arrow, or one that would lie on its corner's number, is left to the table.
    const reach = own + (slopes[j]?.[j] ?? 0) * (1 + beyond);
    if (length < 20 || reach > 0.97) return [arrow];
    return [
      arrow,
      {
        shape: "text",
        look: "math",
        fn: classLook(j),
        text: `z${subscripts[j] ?? ""}`,
        at: { ...to, dx: dx * beyond, dy: dy * beyond + 5 },
      },
    ];
  });
}

import { logSumExp, softmax } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { classLook, shareText } from "./bars.ts";
import { shareCurves } from "./share-curves.ts";
import { spread } from "./spread.ts";

const score = (index: string, k: number, value: number) =>
  ({
    kind: "range",
    label: `z${index}`,
    description: `score z${index}`,
    min: -3,
    max: 3,
    step: 0.1,
    value,
    format: (z: number) => formatFixed(z, 1),
    fn: classLook(k),
  }) as const;

const controls = {
  z1: {
    ...score("₁", 0, -0.5),
    min: -6,
    max: 6,
    step: 0.05,
    format: (z: number) => formatFixed(z, 2),
    onAxis: true,
  },
  z2: score("₂", 1, 0),
  z3: score("₃", 2, 1),
} as const;

type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 1.06], ticks: [0, 0.25, 0.5, 0.75, 1] } as const;
  return size === "wide"
    ? {
        width: 856,
        height: 354,
        margin: { top: 20, right: 104, bottom: 28, left: 44 },
        x: { domain: [-6, 6], ticks: [-6, -4, -2, 0, 2, 4, 6] },
        y,
      }
    : {
        width: 340,
        height: 272,
        margin: { top: 20, right: 30, bottom: 28, left: 26 },
        x: { domain: [-6, 6], ticks: [-6, -3, 0, 3, 6] },
        y,
      };
}

const sharesAt = (z1: number, state: State): number[] => softmax([z1, state.z2, state.z3]);

/** What the other two scores amount to: the score at which the first class has half. */
const others = (state: State): number => logSumExp([state.z2, state.z3]);

/** Three shares while one score is swept: the swept class follows a sigmoid, the others pay in proportion. */
export const sweepOneLogit = defineFigure({
  id: "sweep-one-logit",
  title: "Three shares as one score is swept",
  width: "wide",
  controls,
  panel,
  stillFollows: ["z2", "z3"],
  still: (kit, state, size) => [
    ...kit.yAxis(panel(size), { faintGrid: true }),
    ...kit.xAxis(panel(size)),
    ...shareCurves(kit.Plot, (z1) => sharesAt(z1, state), panel(size)),
  ],
  moving: (state, size) => [...half(state, size), ...names(state, size), ...readings(state, size)],
  summary: (state) => {
    const p = sharesAt(state.z1, state).map(shareText);
    return (
      `At z₁ = ${controls.z1.format(state.z1)}, with z₂ = ${controls.z2.format(state.z2)} and ` +
      `z₃ = ${controls.z3.format(state.z3)}, the shares are ${p.join(", ")}. ` +
      `The first class has half at z₁ = ${formatFixed(others(state), 3)}.`
    );
  },
  table: (state) => ({
    columns: ["z₁", "p₁", "p₂", "p₃", "p₂ / p₃"],
    rows: [state.z1, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((z1) => {
      const p = sharesAt(z1, state);
      return [
        controls.z1.format(z1),
        ...p.map((pk) => formatFixed(pk, 4)),
        formatFixed((p[1] ?? 0) / (p[2] ?? 1), 3),
      ];
    }),
  }),
  values: (state) => {
    const p = sharesAt(state.z1, state);
    const powers = [state.z1, state.z2, state.z3].map((z) => Math.exp(z));
    const sum = powers.reduce((a, b) => a + b, 0);
    return {
      z1: { value: state.z1, text: controls.z1.format(state.z1) },
      z2: { value: state.z2, text: controls.z2.format(state.z2) },
      z3: { value: state.z3, text: controls.z3.format(state.z3) },
      ...Object.fromEntries(
        p.map((pk, k) => [
          `p${k + 1}`,
          {
            value: pk,
            text: shareText(pk),
          },
        ]),
      ),
      e1: { value: powers[0] ?? 0, text: formatFixed(powers[0] ?? 0, 2) },
      sum: { value: sum, text: formatFixed(sum, 2) },
      lse: { value: others(state), text: formatFixed(others(state), 3) },
      lead: {
        value: state.z1 - others(state),
        text: formatFixed(state.z1 - others(state), 3),
      },
    };
  },
  drag: {
    handles: (state) => [{ x: state.z1, y: sharesAt(state.z1, state)[0] ?? 0 }],
    to: (point) => ({ z1: snap(controls.z1, point.x) }),
  },
});

/** Where the swept class has half: at what the others amount to. */
function half(state: State, size: FigureSize): Shape[] {
  const x = others(state);
  // Where the readings come by, they say it.
  const [before, after] = size === "wide" ? [1.1, 1.8] : [2.3, 2.2];
  const near = state.z1 > x - before && state.z1 < x + after;
  const point: Shape[] = [
    { shape: "line", look: "guide", from: { x, y: 0 }, to: { x, y: 0.5 } },
    { shape: "dot", look: "point", at: { x, y: 0.5 }, r: 3.5, fn: classLook(0) },
  ];
  if (near) return point;
  return [
    ...point,
    {
      shape: "text",
      look: "value",
      anchor: "start",
      text: size === "wide" ? `half at ${formatFixed(x, 3)}` : formatFixed(x, 3),
      at: { x, y: 0.5, dx: 10, dy: 10 },
    },
  ];
}

/** The curves' names at their ends; the left ones step aside when the readings come by. */
function names(state: State, size: FigureSize): Shape[] {
  const frame = panel(size);
  const { y } = panelScales(frame);
  const x = state.z1 < -4 ? state.z1 + (size === "wide" ? 1.1 : 2.4) : -5.9;
  const p = sharesAt(x, state);
  const last = sharesAt(6, state)[0] ?? 0;
  const [second, third] = [p[1] ?? 0, p[2] ?? 0];
  const apart = Math.abs(y.toPixel(second) - y.toPixel(third)) > 34;
  const name = (index: string, k: number, at: number, above: boolean): Shape => ({
    shape: "text",
    look: "math",
    anchor: "start",
    text: `p${index}`,
    fn: classLook(k),
    at: { x, y: at, dy: above ? -9 : 21 },
  });
  return [
    {
      shape: "text",
      look: "math",
      anchor: "start",
      text: "p₁",
      fn: classLook(0),
      at: { x: 6, y: last, dx: size === "wide" || state.z1 > 5.4 ? 13 : 5, dy: 5 },
    },
    name("₂", 1, second, apart || second >= third),
    name("₃", 2, third, apart || third > second),
  ];
}

/** The three shares at the swept score, each beside its point; close ones make room for each other. */
function readings(state: State, size: FigureSize): Shape[] {
  const p = sharesAt(state.z1, state);
  const { y } = panelScales(panel(size));
  const heights = spread(
    p.map((pk) => y.toPixel(pk)),
    16,
    { least: y.toPixel(1) - 4, most: y.toPixel(0) - 8 },
  );
  const left = state.z1 > (size === "wide" ? 4.6 : 2.4);
  const x = state.z1;
  return [
    { shape: "line", look: "measure", from: { x, y: 0 }, to: { x, y: 1.06 } },
    ...p.map((pk, k): Shape => ({
      shape: "text",
      look: "value",
      anchor: left ? "end" : "start",
      text: shareText(pk),
      fn: classLook(k),
      at: { x, y: 0, dx: left ? -12 : 12, dy: (heights[k] ?? 0) - y.toPixel(0) + 5 },
    })),
    ...p.map((pk, k): Shape => ({
      shape: "dot",
      look: k === 0 ? "tracer" : "point",
      at: { x, y: pk },
      fn: classLook(k),
      ...(k === 0 ? { r: size === "wide" ? 6.5 : 8 } : {}),
    })),
  ];
}

import { softmax } from "../../activations/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";

const FN = softmax.id;

const n = {
  kind: "range",
  label: "points",
  min: 50,
  max: 1000,
  step: 1,
  stops: [50, 100, 200, 500, 1000],
  value: 100,
  format: (points: number) => String(points),
} as const;

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 0.2], ticks: [0, 0.05, 0.1, 0.15, 0.2], format: String } as const;
  return size === "wide"
    ? {
        width: 592,
        height: 290,
        margin: { top: 20, right: 26, bottom: 28, left: 46 },
        x: { domain: [-5, 5], ticks: [-5, -2.5, 0, 2.5, 5] },
        y,
      }
    : {
        width: 340,
        height: 260,
        margin: { top: 20, right: 14, bottom: 28, left: 40 },
        x: { domain: [-5, 5], ticks: [-5, -2.5, 0, 2.5, 5] },
        y,
      };
}

const results = memo<number[]>(12);

/** `count` evenly spaced numbers from −5 to 5, as NumPy's linspace gives them. */
const inputs = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => -5 + (10 * i) / (count - 1));

/** Softmax of the whole list, as the call in question computes it: every number counts as a class. */
const shares = (count: number): number[] => results(String(count), () => softmax(inputs(count)));

const largest = (count: number): number => Math.max(...shares(count));

const shareText = (p: number): string => formatSignificant(p, 3);

/** What a plot of softmax over a range of numbers shows: as many classes as points, and so a height that depends on them. */
export const softmaxPlotExplained = defineFigure({
  id: "softmax-plot-explained",
  title: "Softmax of a list of evenly spaced numbers",
  width: "text",
  controls: { n },
  panel,
  still: (kit, _state, size) => [
    ...kit.yAxis(panel(size), { faintGrid: true }),
    ...kit.xAxis(panel(size)),
  ],
  moving: (state, size) => {
    const p = shares(state.n);
    const peak = largest(state.n);
    const other = state.n === 100 ? 1000 : 100;
    return [
      ...comb(p),
      ...level(largest(other), `${other} points: ${shareText(largest(other))}`, size, false),
      ...level(peak, `${state.n} points: ${shareText(peak)}`, size, true),
      { shape: "dot", look: "point", fn: FN, at: { x: 5, y: peak } },
    ];
  },
  summary: (state) =>
    `Softmax of ${state.n} numbers from −5 to 5: the largest share, at 5, is ${shareText(largest(state.n))}, ` +
    `since ${state.n} classes share one unit.`,
  table: (state) => ({
    columns: ["points", "share of the last", "share of the first", "sum"],
    rows: [state.n, 10, 20, 50, 100, 200, 500, 1000, 2000].map((count) => {
      const p = shares(count);
      return [
        String(count),
        shareText(largest(count)),
        `${formatSignificant((p[0] ?? 0) * 1e6, 3)} × 10⁻⁶`,
        formatFixed(
          p.reduce((a, b) => a + b, 0),
          3,
        ),
      ];
    }),
  }),
  values: (state) => ({
    n: { value: state.n, text: n.format(state.n) },
    peak: { value: largest(state.n), text: shareText(largest(state.n)) },
  }),
});

/** One tooth for each point, as high as its share; one line draws them all. */
function comb(p: readonly number[]): Shape[] {
  const points = inputs(p.length).flatMap((x, i): Place[] => [
    { x, y: 0 },
    { x, y: p[i] ?? 0 },
    { x, y: 0 },
  ]);
  return [{ shape: "curve", look: "thin", fn: FN, points }];
}

/** A height carried over to the left, with what it is. */
function level(y: number, text: string, size: FigureSize, own: boolean): Shape[] {
  const left = size === "wide" ? 1 : -0.4;
  return [
    { shape: "line", look: own ? "measure" : "guide", from: { x: left, y }, to: { x: 5, y } },
    {
      shape: "text",
      look: own ? "value" : "note",
      anchor: "end",
      text,
      at: { x: left, y, dx: -6, dy: y < 0.015 ? -3 : 5 },
    },
  ];
}

import { sigmoid } from "../../activations/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { snap } from "../controls.ts";
import { BAR, barX, oddsTicks, probabilityScale } from "./odds-scales.ts";

const FN = sigmoid.id;

const z = {
  kind: "range",
  label: "z",
  description: "score z",
  min: -6,
  max: 5,
  step: 0.05,
  value: 0.5,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
  fn: FN,
} as const;

/** Rows above the ruler, in pixels: the odds' labels, then what is read at the two lines. */
const ROW = { ticks: -17, readings: -38, top: -54 };

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 1], ticks: [] } as const;
  const [width, side] = size === "wide" ? [592, 24] : [340, 16];
  return {
    width,
    height: size === "wide" ? 268 : 262,
    margin: { top: 46, right: side, bottom: 28, left: side },
    x: { domain: [-6, 6], ticks: size === "wide" ? [-6, -4, -2, 0, 2, 4, 6] : [-6, -3, 0, 3, 6] },
    y,
  };
}

/**
 * Score, odds and probability on three rulers. On the odds' logarithmic ruler a step of 1 in the score has the same
 * length everywhere; carried up to the probability it shrinks towards both ends.
 */
export const oddsRuler = defineFigure({
  id: "odds-ruler",
  title: "A score read as odds and as a probability",
  width: "text",
  controls: { z },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [...kit.xAxis(frame), ...oddsTicks(kit.Plot), ...probabilityScale(kit.Plot)];
  },
  moving: (state, size) => [...labels(state.z, size), ...step(state.z), ...readings(state.z, size)],
  summary: (state) => {
    const now = reading(state.z);
    const next = reading(state.z + 1);
    return (
      `A score of ${z.format(state.z)} means odds of ${now.odds} and a probability of ${now.p}. ` +
      `One more point multiplies the odds by 2.718, to ${next.odds}, and moves the probability to ${next.p}.`
    );
  },
  table: (state) => ({
    columns: ["z", "odds", "probability", "odds at z + 1", "probability at z + 1"],
    rows: [state.z, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((at) => {
      const [now, next] = [reading(at), reading(at + 1)];
      return [z.format(at), now.odds, now.p, next.odds, next.p];
    }),
  }),
  values: (state) => {
    const [odds, next] = [Math.exp(state.z), Math.exp(state.z + 1)];
    const [p, pNext] = [sigmoid(state.z), sigmoid(state.z + 1)];
    return {
      z: { value: state.z, text: z.format(state.z) },
      odds: { value: odds, text: formatSignificant(odds, 3), label: "odds" },
      p: { value: p, text: formatFixed(p, 3), label: "p", fn: FN },
      "odds-next": { value: next, text: formatSignificant(next, 3) },
      "p-next": { value: pNext, text: formatFixed(pNext, 3) },
      "p-gain": { value: pNext - p, text: formatFixed(pNext - p, 3) },
      ratio: { value: next / odds, text: formatFixed(next / odds, 3) },
    };
  },
  drag: {
    handles: (state) => [{ x: state.z, y: 0 }],
    to: (point) => ({ z: snap(z, point.x) }),
  },
});

/** Odds as people say them: 4.48 : 1, or 1 : 4.48 where they are against. */
function reading(at: number): { readonly odds: string; readonly p: string } {
  const ratio = formatSignificant(Math.exp(Math.abs(at)), 3);
  return { odds: at < 0 ? `1 : ${ratio}` : `${ratio} : 1`, p: formatFixed(sigmoid(at), 3) };
}

/** Names of the rulers, and the odds at powers of ten where the step leaves room for them. */
function labels(at: number, size: FigureSize): Shape[] {
  const note = { shape: "text", look: "note" } as const;
  const right = at < -0.5;
  const between = size === "wide" ? " : " : ":";
  const powers = [-2, -1, 0, 1, 2].map((power) => ({
    x: power * Math.LN10,
    ratio: 10 ** Math.abs(power),
  }));
  const room = size === "wide" ? 0.6 : 0.9;
  return [
    { ...note, text: "probability", anchor: "start", at: { x: -6, y: BAR.top, dx: -4, dy: -28 } },
    right
      ? { ...note, text: "odds", anchor: "end", at: { x: 6, y: 0, dx: 4, dy: ROW.readings } }
      : { ...note, text: "odds", anchor: "start", at: { x: -6, y: 0, dx: -4, dy: ROW.readings } },
    ...powers
      .filter(({ x }) => x < at - room || x > at + 1 + room)
      .map(({ x, ratio }): Shape => {
        const text = [x < 0 ? 1 : ratio, x < 0 ? ratio : 1].join(between);
        return { ...note, text, at: { x, y: 0, dy: ROW.ticks } };
      }),
  ];
}

/** The step from z to z + 1: as long everywhere on the score and the odds, squeezed on its way to the probability. */
function step(at: number): Shape[] {
  const [p, next] = [barX(sigmoid(at)), barX(sigmoid(at + 1))];
  const above = { y: 0, dy: ROW.top };
  const bar = (from: number, to: number): Place[] => [
    { x: from, y: BAR.bottom },
    { x: to, y: BAR.bottom },
    { x: to, y: BAR.top },
    { x: from, y: BAR.top },
  ];
  return [
    {
      shape: "area",
      look: "faint",
      fn: FN,
      points: [
        { x: at, ...above },
        { x: at + 1, ...above },
        { x: next, y: BAR.bottom },
        { x: p, y: BAR.bottom },
      ],
    },
    { shape: "area", look: "faint", fn: FN, points: bar(p, next) },
    { shape: "area", look: "fill", fn: FN, points: bar(-6, p) },
    { shape: "line", look: "stem", fn: FN, from: { x: at, y: 0 }, to: { x: at, ...above } },
    { shape: "line", look: "measure", from: { x: at + 1, y: 0 }, to: { x: at + 1, ...above } },
    { shape: "line", look: "stem", fn: FN, from: { x: at, ...above }, to: { x: p, y: BAR.bottom } },
    {
      shape: "line",
      look: "measure",
      from: { x: at + 1, ...above },
      to: { x: next, y: BAR.bottom },
    },
  ];
}

/** The numbers beside what they measure. */
function readings(at: number, size: FigureSize): Shape[] {
  const [now, next] = [reading(at), reading(at + 1)];
  const [p, pNext] = [barX(sigmoid(at)), barX(sigmoid(at + 1))];
  const { x, y } = panelScales(panel(size));
  // A number under the bar keeps clear of the line that slants away from there.
  const drop = 19;
  const height = y.toPixel(0) + ROW.top - y.toPixel(BAR.bottom);
  const slant = (from: number, to: number): number =>
    (drop * (x.toPixel(to) - x.toPixel(from))) / height;
  return [
    ...pair([now.p, next.p], [p, pNext], { y: BAR.bottom, dy: drop }, size === "wide" ? 1 : 1.8, [
      Math.min(0, slant(p, at)) - 9,
      Math.max(0, slant(pNext, at + 1)) + 9,
    ]),
    ...pair(
      [now.odds, next.odds],
      [at, at + 1],
      { y: 0, dy: ROW.readings },
      size === "wide" ? 1.6 : 2.8,
      [-8, 8],
    ),
    {
      shape: "text",
      look: "value",
      text: size === "wide" ? "×2.718" : "×e",
      at: { x: at + 0.5, y: 0, dy: ROW.readings },
    },
    { shape: "text", look: "value", text: "+1", at: { x: at + 0.5, y: 0, dy: ROW.ticks } },
    { shape: "dot", look: "tracer", at: { x: at, y: 0 }, fn: FN, r: size === "wide" ? 6.5 : 8 },
  ];
}

/**
 * Two readings on either side of a step; where one side has less room than a number needs, both on the other, with
 * an arrow between.
 */
function pair(
  [before, after]: readonly [string, string],
  [from, to]: readonly [number, number],
  row: { readonly y: number; readonly dy: number },
  room: number,
  [dxLeft, dxRight]: readonly [number, number],
): Shape[] {
  const value = { shape: "text", look: "value" } as const;
  const both = `${before} → ${after}`;
  if (from < -6 + room)
    return [{ ...value, text: both, anchor: "start", at: { x: to, ...row, dx: dxRight } }];
  if (to > 6 - room)
    return [{ ...value, text: both, anchor: "end", at: { x: from, ...row, dx: dxLeft } }];
  return [
    { ...value, text: before, anchor: "end", at: { x: from, ...row, dx: dxLeft } },
    { ...value, text: after, anchor: "start", at: { x: to, ...row, dx: dxRight } },
  ];
}

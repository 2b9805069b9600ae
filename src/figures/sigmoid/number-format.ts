import { sigmoid } from "../../activations/index.ts";
import { numberFormats, type NumberFormat } from "../../activations/number-formats.ts";
import { formatFixed } from "../../plotting/format.ts";
import { numberText } from "../../plotting/number-text.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { fromPosition, snap, toPosition } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { limitsOf, roundedSigmoid, type Formula } from "./rounded-sigmoid.ts";

const FN = sigmoid.id;

/** From −28² to 8²: squares bring a hundred and a thousand onto one line, and steps are small where numbers are. */
const stops = Array.from({ length: 361 }, (_, i) => ((i - 280) * Math.abs(i - 280)) / 100);

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -784,
  max: 64,
  step: 1,
  stops,
  value: -96.04,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
  fn: FN,
} as const;

const format = {
  kind: "choice",
  label: "Bits of a number",
  options: numberFormats.map(({ id }) => ({ value: id, label: id.replace("float", "") })),
  value: "float32",
} as const;

interface State {
  readonly x: number;
  readonly format: string;
}

const formulas: readonly Formula[] = ["stable", "textbook"];

/** Each format's row, from the top, and what each formula's limits are there. */
const rows = numberFormats.map((one, i) => ({
  format: one,
  y: numberFormats.length - i - 0.5,
  limits: { stable: limitsOf("stable", one), textbook: limitsOf("textbook", one) },
}));

const rowOf = (id: string) => rows.find((row) => row.format.id === id) ?? rows[0]!;

/** A place on the axis, which counts the slider's stops; limits lie between them. */
const along = (at: number): number => 280 + 10 * Math.sign(at) * Math.sqrt(Math.abs(at));

/** Pixels from the middle of a row to its bars, and how thick they are. */
const BAR = { stable: -12, textbook: 3, height: 8 };

function panel(size: FigureSize): Panel {
  const ticks = size === "wide" ? [-700, -400, -200, -100, -25, 0, 25] : [-700, -300, -100, 0, 40];
  const axis = {
    x: {
      domain: [0, 360],
      ticks: ticks.map(along),
      format: (tick: number) => formatFixed(ticks.find((at) => along(at) === tick) ?? 0, 0),
    },
    y: { domain: [0, 3], ticks: [] },
  } as const;
  return size === "wide"
    ? { width: 856, height: 256, margin: { top: 8, right: 222, bottom: 28, left: 60 }, ...axis }
    : { width: 340, height: 290, margin: { top: 42, right: 34, bottom: 28, left: 54 }, ...axis };
}

/** Where two formulas for the sigmoid have a value, in three number formats, and where they return only 0 or 1. */
export const numberFormat = defineFigure({
  id: "number-format",
  title: "Where the sigmoid’s formulas run out of numbers",
  width: "wide",
  controls: { x, format },
  panel,
  still: (kit, _state, size) => kit.xAxis(panel(size)),
  moving: (state, size) => [
    ...rows.flatMap((row) => bars(row, row.format.id === state.format)),
    ...tracer(state, size),
    ...rows.flatMap((row) => ends(row, row.format.id === state.format)),
    ...(size === "wide" ? readings(state) : readingsAbove(state)),
  ],
  summary: (state) => {
    const { limits } = rowOf(state.format);
    const now = outputs(state);
    const lost = now.textbook === 0 && now.stable > 0;
    return (
      `In ${state.format}, at x = ${x.format(state.x)}, the textbook formula returns ${text(now.textbook)} and ` +
      `the stable one ${text(now.stable)}.${lost ? " A logarithm of the first would be minus infinity." : ""} ` +
      `The textbook formula is exactly 0 from ${formatFixed(limits.textbook.zero, 2)} down, the stable one ` +
      `from ${formatFixed(limits.stable.zero, 2)}; both are exactly 1 from ${formatFixed(limits.stable.one, 2)} on.`
    );
  },
  table: (state) => ({
    columns: [
      "x",
      ...rows.flatMap(({ format: { id } }) => formulas.map((formula) => `${id}, ${formula}`)),
    ],
    rows: [state.x, -750, -720, -700, -100, -95, -80, -15, -12, -8, 0, 8, 17, 37].map((at) => [
      x.format(at),
      ...rows.flatMap((row) =>
        formulas.map((formula) => text(roundedSigmoid(formula, row.format, at))),
      ),
    ]),
  }),
  values: (state) => {
    const { stable, textbook } = outputs(state);
    return {
      x: { value: state.x, text: x.format(state.x) },
      stable: { value: stable, text: text(stable) },
      textbook: { value: textbook, text: text(textbook) },
    };
  },
  drag: {
    handles: (state) => [{ x: toPosition(x, state.x), y: 0 }],
    to: (point) => ({
      x: snap(x, fromPosition(x, Math.min(360, Math.max(0, Math.round(point.x))))),
    }),
  },
});

/** What both formulas return in the chosen format. */
function outputs(state: State): Readonly<Record<Formula, number>> {
  const { format: chosen } = rowOf(state.format);
  return {
    stable: roundedSigmoid("stable", chosen, state.x),
    textbook: roundedSigmoid("textbook", chosen, state.x),
  };
}

/** A value as shown: what is short of 1 by little says by how much, so that a printed 1 is exactly 1. */
function text(value: number): string {
  return value > 0.999 && value < 1 ? `1 − ${numberText(1 - value, 3)}` : numberText(value, 3);
}

interface Row {
  readonly format: NumberFormat;
  readonly y: number;
  readonly limits: ReturnType<typeof rowOf>["limits"];
}

/** A row's two bars, from where a formula has left 0 to where it arrives at 1. */
function bars({ y, limits }: Row, chosen: boolean): Shape[] {
  return formulas.map((formula): Shape => {
    const { zero, one } = limits[formula];
    const corner = (at: number, dy: number): Place => ({ x: along(at), y, dy });
    const [top, bottom] = [BAR[formula], BAR[formula] + BAR.height];
    return {
      shape: "area",
      look: chosen ? "fill" : "faint",
      fn: FN,
      points: [corner(zero, top), corner(one, top), corner(one, bottom), corner(zero, bottom)],
    };
  });
}

/** A row's name and the limits at the ends of its bars. */
function ends({ format: { id }, y, limits }: Row, chosen: boolean): Shape[] {
  const label = (text: string, anchor: "start" | "end", at: number, dx: number, dy: number) =>
    ({
      shape: "text",
      look: chosen ? "value" : "note",
      text,
      anchor,
      at: { x: along(at), y, dx, dy },
    }) as const;
  const { one } = limits.stable;
  return [
    label(id, "end", 0, -6, BAR.stable - 7),
    label(formatFixed(one, 2), "start", one, 6, 4),
    ...formulas.map((formula) => {
      const { zero } = limits[formula];
      return label(formatFixed(zero, 2), "end", zero, -6, BAR[formula] + BAR.height);
    }),
  ];
}

/** The input through all rows; a dot on a bar of the chosen row says that the formula still has a value there. */
function tracer(state: State, size: FigureSize): Shape[] {
  const at = toPosition(x, state.x);
  const { y, limits } = rowOf(state.format);
  return [
    { shape: "line", look: "measure", from: { x: at, y: 3 }, to: { x: at, y: 0 } },
    ...formulas
      .filter((formula) => state.x > limits[formula].zero && state.x < limits[formula].one)
      .map((formula): Shape => {
        const dy = BAR[formula] + BAR.height / 2;
        return { shape: "dot", look: "point", at: { x: at, y, dy }, fn: FN, r: 3.5 };
      }),
    { shape: "dot", look: "tracer", at: { x: at, y: 0 }, fn: FN, r: size === "wide" ? 6.5 : 8 },
  ];
}

/** What the formulas return, beside each row. */
function readings(state: State): Shape[] {
  return rows.flatMap(({ format: one, y }) =>
    formulas.flatMap((formula) => {
      const at = { x: 360, y, dy: BAR[formula] + BAR.height + (formula === "stable" ? -1 : 1) };
      const look = one.id === state.format ? "value" : "note";
      const returned = text(roundedSigmoid(formula, one, state.x));
      return [
        { shape: "text", look: "note", text: formula, anchor: "start", at: { ...at, dx: 24 } },
        { shape: "text", look, text: returned, anchor: "start", at: { ...at, dx: 90 } },
      ] as const;
    }),
  );
}

/** The same on a phone: for the chosen format alone, over the rows. */
function readingsAbove(state: State): Shape[] {
  const now = outputs(state);
  return formulas.flatMap((formula, i) => {
    const at = { x: 0, y: 3, dy: 18 * i - 28 };
    return [
      { shape: "text", look: "note", text: formula, anchor: "start", at: { ...at, dx: -54 } },
      {
        shape: "text",
        look: "value",
        text: text(now[formula]),
        anchor: "start",
        at: { ...at, dx: 12 },
      },
    ] as const;
  });
}

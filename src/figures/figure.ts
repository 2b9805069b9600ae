import type { Markish } from "@observablehq/plot";
import type { MarkKit } from "../plotting/marks.ts";
import type { Panel } from "../plotting/panel.ts";
import type { Shape } from "../plotting/shapes.ts";
import type { AnyState, ButtonsOf, Controls, StateOf } from "./controls.ts";

/** Each figure is drawn twice: for a phone's column (340 px) and for a page (592 or 856 px). CSS shows one. */
export type FigureSize = "narrow" | "wide";
export const figureSizes: readonly FigureSize[] = ["narrow", "wide"];

/** A number that the figure shows and that formulas on the page may follow. */
export interface FigureValue {
  readonly value: number;
  /** As shown: fixed digits, U+2212 for minus. */
  readonly text: string;
  /** What it is called in the line of values under a phone's drawing: `σ(x)`. Absent: not listed there. */
  readonly label?: string;
  /** The function whose colour the label has. */
  readonly fn?: string;
}

/** A figure's data, a dozen rows or so, as text. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A figure as one value: what it can be set to, how it is drawn, what it says. Everything but `still` is drawn and
 * said anew in each frame, from nothing but the state.
 */
export interface FigureSpec<
  C extends Controls,
  State = StateOf<C>,
  Button extends PropertyKey = ButtonsOf<C>,
> {
  /** Its file's name, and its name everywhere: address, anchor, snapshot. */
  readonly id: string;
  /** Names the drawing for a screen reader. */
  readonly title: string;
  /** As wide as the text, or over the right margin too. */
  readonly width: "text" | "wide";
  readonly controls: C;
  /** Controls that have nothing to say in this state: they are not shown. */
  readonly unused?: (state: State) => readonly (keyof C & string)[];
  /** Where four or more sliders stand in two columns on a page: the one that begins the second column. */
  readonly secondColumn?: keyof C & string;
  readonly panel: (size: FigureSize) => Panel;
  /**
   * What Plot draws: axes, curves, shades, in order. The kit is handed in, so that the live figure does not have
   * to fetch Plot for a drawing that stays.
   */
  readonly still: (kit: MarkKit, state: State, size: FigureSize) => Markish[];
  /** Controls at whose change `still` must be drawn anew (and Plot fetched). Default: none. */
  readonly stillFollows?: readonly (keyof C & string)[];
  /** What moves, over what stays; labels too. */
  readonly moving: (state: State, size: FigureSize) => readonly Shape[];
  /** One or two sentences: what a sighted reader sees now. */
  readonly summary: (state: State) => string;
  readonly table: (state: State) => FigureTable;
  /** Named numbers, the controls' own among them. */
  readonly values: (state: State) => Readonly<Record<string, FigureValue>>;
  /** What each button does: the values that change. */
  readonly press?: {
    readonly [K in Button]: (state: State) => Partial<State>;
  };
  /**
   * Long computing (a training run) in steps of a few milliseconds, after which the functions above find their
   * results in a `memo`; a figure on the page runs it in slices between frames, and shows the state before until it
   * is done. Without it, or where nobody runs it, they compute for themselves.
   */
  readonly compute?: (state: State) => Iterator<unknown>;
  /** A plane that is shaded by a value at each point, under everything else. */
  readonly field?: Field<State>;
  /** The handles that can be dragged, and the values that change when one of them is dragged to a point. */
  readonly drag?: {
    readonly handles: (state: State, size: FigureSize) => readonly Point[];
    /** @param which The handle's place in the list. */
    readonly to: (point: Point, state: State, which: number, size: FigureSize) => Partial<State>;
    /** Handles move up and down too: a finger on a handle (on its `halo`) doesn't scroll the page. */
    readonly plane?: boolean;
    /**
     * The pointer picks what it is on rather than holding a handle: a mouse does so by passing over, a finger by
     * tapping or sweeping.
     */
    readonly picks?: boolean;
  };
}

/** A point of the panel, in data units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A value at every point of a rectangle of the panel, shown as ever stronger tints: one colour for what is above
 * zero, another for what is below. The build draws it as contours, the live figure on a canvas, with the same bands.
 */
export interface Field<State> {
  /** The rectangle, in the panel's data units. */
  readonly area: (size: FigureSize) => {
    readonly x: readonly [low: number, high: number];
    readonly y: readonly [low: number, high: number];
  };
  /** The controls that the field depends on; all of them unless told. */
  readonly follows?: readonly (keyof State & string)[];
  /** The value at a point (in the panel's data units), from −1 to 1; beyond that it is shown as at the ends. */
  readonly value: (state: State) => (x: number, y: number) => number;
  /** Custom properties whose colours are mixed into the paper: `--fn-relu`. */
  readonly colors: FieldColors | ((state: State) => FieldColors);
}

export interface FieldColors {
  readonly above: string;
  readonly below: string;
}

/** A figure whose controls are known by name only: what the build and the live element handle. */
export type Figure = FigureSpec<Controls, AnyState, string>;

/** Checks a figure's type and forgets its controls' names, so that all figures are of one type. */
export function defineFigure<const C extends Controls>(spec: FigureSpec<C>): Figure {
  // Sound as long as states come from the same figure's controls, which `defaultState` and `parseControl` see to.
  return spec as unknown as Figure;
}

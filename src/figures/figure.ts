import type { Markish } from "@observablehq/plot";
import type { MarkKit } from "../plotting/marks.ts";
import type { Panel } from "../plotting/panel.ts";
import type { Shape } from "../plotting/shapes.ts";
import type { Controls, StateOf } from "./controls.ts";

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
export interface FigureSpec<C extends Controls> {
  /** Its file's name, and its name everywhere: address, anchor, snapshot. */
  readonly id: string;
  /** Names the drawing for a screen reader. */
  readonly title: string;
  /** As wide as the text, or over the right margin too. */
  readonly width: "text" | "wide";
  readonly controls: C;
  readonly panel: (size: FigureSize) => Panel;
  /**
   * What Plot draws: axes, curves, shades, in order. The kit is handed in, so that the live figure does not have
   * to fetch Plot for a drawing that stays.
   */
  readonly still: (kit: MarkKit, state: StateOf<C>, size: FigureSize) => Markish[];
  /** Controls at whose change `still` must be drawn anew (and Plot fetched). Default: none. */
  readonly stillFollows?: readonly (keyof C & string)[];
  /** What moves, over what stays; labels too. */
  readonly moving: (state: StateOf<C>, size: FigureSize) => readonly Shape[];
  /** One or two sentences: what a sighted reader sees now. */
  readonly summary: (state: StateOf<C>) => string;
  readonly table: (state: StateOf<C>) => FigureTable;
  /** Named numbers, the controls' own among them. */
  readonly values: (state: StateOf<C>) => Readonly<Record<string, FigureValue>>;
  /** Where the handle is that can be dragged, and the state after it was dragged to a point of the panel. */
  readonly drag?: {
    readonly handle: (state: StateOf<C>) => { readonly x: number; readonly y: number };
    readonly to: (
      point: { readonly x: number; readonly y: number },
      state: StateOf<C>,
    ) => StateOf<C>;
  };
}

/** A figure whose controls are known by name only: what the build and the live element handle. */
export type Figure = FigureSpec<Controls>;

/** Checks a figure's type and forgets its controls' names, so that all figures are of one type. */
export function defineFigure<const C extends Controls>(spec: FigureSpec<C>): Figure {
  // Sound as long as states come from the same figure's controls, which `defaultState` and `parseControl` see to.
  return spec as unknown as Figure;
}

/** A number on a slider. */
export interface RangeControl {
  readonly kind: "range";
  /** Visible label; a single letter is set as mathematics. */
  readonly label: string;
  /** What a screen reader hears where the label is only a letter. */
  readonly description?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The values that it can stand at, ascending, where no even step leads from one to the next; `step` is not used. */
  readonly stops?: readonly number[];
  readonly value: number;
  /** The value as shown, of fixed width. */
  readonly format: (value: number) => string;
  /** The slider stands under the panel's x axis and uses its scale; with `stops` that axis counts them, from 0. */
  readonly onAxis?: boolean;
  /** The visible name of a track that several sliders on the axis share: one line, and a thumb for each of them. */
  readonly track?: string;
  /** The function whose colour the slider has. */
  readonly fn?: string;
}

/** One of a few named things, shown as radio buttons. */
export interface ChoiceControl {
  readonly kind: "choice";
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  /** A menu instead of radio buttons, where there are many. */
  readonly menu?: true;
}

/** Something that is on or off. */
export interface ToggleControl {
  readonly kind: "toggle";
  readonly label: string;
  readonly value: boolean;
}

/** A whole number from which all of the figure's chance follows, so that what one reader sees another can too. */
export interface SeedControl {
  readonly kind: "seed";
  readonly label: string;
  readonly value: number;
}

/** A press that changes the state once: the figure's `press` says how. */
export interface ButtonControl {
  readonly kind: "button";
  readonly label: string;
}

/** A button that moves a slider on by itself, until its end or until it is pressed again. */
export interface PlayControl {
  readonly kind: "play";
  readonly label: string;
  /** The name of the range control that it moves. */
  readonly advances: string;
  /** Steps of that slider a second. */
  readonly rate: number;
}

/** Controls that hold a value, which is the figure's state; the others only change it. */
export type ValueControl = RangeControl | ChoiceControl | ToggleControl | SeedControl;
export type Control = ValueControl | ButtonControl | PlayControl;
export type Controls = Readonly<Record<string, Control>>;

/** What one control's value is. */
type ValueOf<C extends Control> = C extends RangeControl | SeedControl
  ? number
  : C extends ToggleControl
    ? boolean
    : string;

/** The names of the controls that are buttons. */
export type ButtonsOf<C extends Controls> = {
  [K in keyof C]: C[K] extends ButtonControl ? K : never;
}[keyof C];

/** The typed state that follows from a figure's controls. */
export type StateOf<C extends Controls> = {
  readonly [K in keyof C as C[K] extends ValueControl ? K : never]: ValueOf<C[K]>;
};

export type ControlValue = number | string | boolean;
export type AnyState = Readonly<Record<string, ControlValue>>;

export const MAX_SEED = 9999;

/** The controls that hold a value, by name. */
export function valueControls(controls: Controls): [name: string, control: ValueControl][] {
  return Object.entries(controls).filter((entry): entry is [string, ValueControl] => {
    const { kind } = entry[1];
    return kind !== "button" && kind !== "play";
  });
}

/** The state at rest. */
export function defaultState(controls: Controls): AnyState {
  return Object.fromEntries(valueControls(controls).map(([name, { value }]) => [name, value]));
}

/**
 * Reads a control's value from text: an input's or an address's. A slider's numbers are clamped to its range and
 * put on its steps.
 *
 * @returns undefined if the text is no value of this control.
 */
export function parseControl(control: ValueControl, text: string): ControlValue | undefined {
  switch (control.kind) {
    case "range": {
      const value = Number(text);
      return text.trim() !== "" && Number.isFinite(value) ? snap(control, value) : undefined;
    }
    case "choice":
      return control.options.some(({ value }) => value === text) ? text : undefined;
    case "toggle":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "seed":
      return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  }
}

/** Where a slider stands in the terms of its native input: at its value, or at the place of its stop. */
export function toPosition(control: RangeControl, value: number): number {
  return control.stops ? control.stops.indexOf(snap(control, value)) : value;
}

/** The value at a position of the native input. */
export const fromPosition = ({ stops }: RangeControl, position: number): number =>
  stops ? (stops[position] ?? NaN) : position;

/** The native input's ends and step. */
export function positions({ min, max, step, stops }: RangeControl): {
  readonly min: number;
  readonly max: number;
  readonly step: number;
} {
  return stops ? { min: 0, max: stops.length - 1, step: 1 } : { min, max, step };
}

/** The nearest value that the slider can stand at. */
export function snap({ min, max, step, stops }: RangeControl, value: number): number {
  if (stops)
    return stops.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a), min);
  const snapped = min + Math.round((value - min) / step) * step;
  // Twelve digits drop what adding steps of 0.05 leaves behind.
  return Number(Math.min(max, Math.max(min, snapped)).toPrecision(12));
}

/** All extremes of the controls, one state each, the others at rest; and the state at rest itself. */
export function extremeStates(controls: Controls): AnyState[] {
  const rest = defaultState(controls);
  const ends = (control: ValueControl): ControlValue[] => {
    switch (control.kind) {
      case "range":
        return [control.min, control.max];
      case "choice":
        return control.options.map(({ value }) => value);
      case "toggle":
        return [true, false];
      case "seed":
        return [control.value + 1, MAX_SEED];
    }
  };
  return [
    rest,
    ...valueControls(controls).flatMap(([name, control]) =>
      ends(control).map((value) => ({ ...rest, [name]: value })),
    ),
  ];
}

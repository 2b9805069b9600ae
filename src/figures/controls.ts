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
  readonly value: number;
  /** The value as shown, of fixed width. */
  readonly format: (value: number) => string;
  /** The slider stands under the panel's x axis and uses its scale. */
  readonly onAxis?: boolean;
  /** The function whose colour the slider has. */
  readonly fn?: string;
}

/** One of a few named things, shown as radio buttons. */
export interface ChoiceControl {
  readonly kind: "choice";
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
}

/** Something that is on or off. */
export interface ToggleControl {
  readonly kind: "toggle";
  readonly label: string;
  readonly value: boolean;
}

export type Control = RangeControl | ChoiceControl | ToggleControl;
export type Controls = Readonly<Record<string, Control>>;

/** What one control's value is. */
type ValueOf<C extends Control> = C extends RangeControl
  ? number
  : C extends ToggleControl
    ? boolean
    : string;

/** The typed state that follows from a figure's controls. */
export type StateOf<C extends Controls> = { readonly [K in keyof C]: ValueOf<C[K]> };

export type ControlValue = number | string | boolean;
export type AnyState = Readonly<Record<string, ControlValue>>;

/** The state at rest. */
export function defaultState(controls: Controls): AnyState {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => [name, control.value]),
  );
}

/**
 * Reads a control's value from text: an input's or an address's. Numbers are clamped to the range and put on
 * its steps.
 *
 * @returns undefined if the text is no value of this control.
 */
export function parseControl(control: Control, text: string): ControlValue | undefined {
  switch (control.kind) {
    case "range": {
      const value = Number(text);
      return text.trim() !== "" && Number.isFinite(value) ? snap(control, value) : undefined;
    }
    case "choice":
      return control.options.some(({ value }) => value === text) ? text : undefined;
    case "toggle":
      return text === "true" ? true : text === "false" ? false : undefined;
  }
}

/** The nearest value that the slider can stand at. */
export function snap({ min, max, step }: RangeControl, value: number): number {
  const snapped = min + Math.round((value - min) / step) * step;
  // Twelve digits drop what adding steps of 0.05 leaves behind.
  return Number(Math.min(max, Math.max(min, snapped)).toPrecision(12));
}

/** All extremes of the controls, one state each, the others at rest; and the state at rest itself. */
export function extremeStates(controls: Controls): AnyState[] {
  const rest = defaultState(controls);
  const ends = (control: Control): ControlValue[] => {
    switch (control.kind) {
      case "range":
        return [control.min, control.max];
      case "choice":
        return control.options.map(({ value }) => value);
      case "toggle":
        return [true, false];
    }
  };
  return [
    rest,
    ...Object.entries(controls).flatMap(([name, control]) =>
      ends(control).map((value) => ({ ...rest, [name]: value })),
    ),
  ];
}

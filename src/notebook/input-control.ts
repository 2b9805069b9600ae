/**
 * An input that a cell shows, as the page draws it. What the input's value is to the code stays with the code: page
 * and code speak of states, which are plain data.
 */
export type InputControl = {
  readonly label: string;
  readonly disabled: boolean;
} & (
  | {
      readonly type: "range";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly state: number;
      /** Decimals of the number beside the slider. */
      readonly digits: number;
    }
  /** Ends and step are absent where any number will do; the state is null where the box is empty. */
  | {
      readonly type: "number";
      readonly min?: number;
      readonly max?: number;
      readonly step?: number;
      readonly state: number | null;
      readonly placeholder: string;
    }
  | { readonly type: "text"; readonly state: string; readonly placeholder: string }
  | { readonly type: "toggle"; readonly state: boolean }
  /** The state is the chosen options' places. */
  | {
      readonly type: "select";
      readonly options: readonly string[];
      readonly multiple: boolean;
      readonly state: readonly number[];
    }
  /** One button or several. They keep no state; a press is the button's place. */
  | { readonly type: "button"; readonly options: readonly string[] }
);

/** What a reader has set an input to: a number or nothing, a text, on or off, chosen places; the place of a button. */
export type InputState = number | null | string | boolean | readonly number[];

/** States by the place of their input among those that the cell shows. */
export type InputStates = readonly (readonly [place: number, state: InputState])[];

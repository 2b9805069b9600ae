import { numberText } from "../plotting/number-text.ts";

/** A number that prose prints, computed by the module that the reader's own cells use. */
export interface Fact {
  readonly value: number;
  /** As prose prints it. */
  readonly text: string;
  /** What it is, in words. */
  readonly what: string;
}

/** A fact printed with at most `digits` significant digits. */
export const fact = (value: number, digits: number, what: string): Fact => ({
  value,
  text: numberText(value, digits),
  what,
});

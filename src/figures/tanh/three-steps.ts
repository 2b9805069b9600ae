import { sigmoid } from "../../activations/index.ts";
import { formatFixed, withMinus } from "../../plotting/format.ts";

/** Where the reader stands: at input `x` of the curve, `step` (0 to 3) of the way from the sigmoid to tanh. */
export interface State {
  readonly x: number;
  readonly step: number;
}

/** The curve a·σ(b·x) − c on its way: b grows to 2, then a, then c to 1. */
export function onTheWay({ step: taken }: State) {
  const part = (from: number): number => Math.min(1, Math.max(0, taken - from));
  return { b: 1 + part(0), a: 1 + part(1), c: part(2) };
}

export const heightAt = (at: number, { a, b, c }: ReturnType<typeof onTheWay>): number =>
  a * sigmoid(b * at) - c;

/** The curve's height at the reader's input. */
export const heightNow = (state: State): number => heightAt(state.x, onTheWay(state));

/** Whole numbers as such, others with two decimals. */
export const short = (value: number): string =>
  Number.isInteger(value) ? withMinus(String(value)) : formatFixed(value, 2);

/** `2σ(1.50x) − 0.50`, with what does nothing left out. */
export function formula(state: State): string {
  const { a, b, c } = onTheWay(state);
  return `${a === 1 ? "" : short(a)}σ(${b === 1 ? "" : short(b)}x)${c === 0 ? "" : ` − ${short(c)}`}`;
}

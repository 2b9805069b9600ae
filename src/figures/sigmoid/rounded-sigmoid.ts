import { firstWhere } from "../../activations/first-where.ts";
import type { NumberFormat } from "../../activations/number-formats.ts";

/** Two ways to write the sigmoid: the textbook's 1/(1 + e⁻ˣ), and the one whose exponent is never positive. */
export type Formula = "stable" | "textbook";

/** The sigmoid as a computer with this number format finds it: input and every step rounded. */
export function roundedSigmoid(formula: Formula, { round }: NumberFormat, input: number): number {
  const x = round(input);
  const e = round(Math.exp(formula === "textbook" ? -x : -Math.abs(x)));
  const numerator = formula === "stable" && x < 0 ? e : 1;
  return round(numerator / round(1 + e));
}

/** Where a formula has lost the curve: from `zero` down it returns exactly 0, from `one` up exactly 1. */
export interface Limits {
  readonly zero: number;
  readonly one: number;
}

/** The limits of a formula in a number format, found by halving among the format's own numbers. */
export function limitsOf(formula: Formula, format: NumberFormat): Limits {
  const search = { from: 0, to: 1000, round: format.round };
  return {
    zero: -firstWhere((x) => roundedSigmoid(formula, format, -x) === 0, search),
    one: firstWhere((x) => roundedSigmoid(formula, format, x) === 1, search),
  };
}

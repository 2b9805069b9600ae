import { escapeHtml } from "./escape-html.ts";

/** Whether a control's label is a letter, perhaps with an index, or a product of such: then it is set as mathematics. */
export const isSymbol = (label: string): boolean => /^(?:\p{L}|(?:\p{L}[₀-₉]+)+)$/u.test(label);

/** A label with its primes raised and its subscript digits lowered, which the site's faces do not hold. */
export function labelHtml(label: string): string {
  return escapeHtml(label)
    .replace(/′/g, "<sup>′</sup>")
    .replace(/[₀-₉]+/g, (digits) => `<sub>${digits.normalize("NFKC")}</sub>`);
}

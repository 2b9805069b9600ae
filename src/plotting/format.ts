/** U+2212, the minus of prose and figures; printed code keeps the ASCII one. */
const MINUS = "\u2212";

/** Replaces ASCII minus signs by typographic ones. */
export const withMinus = (text: string): string => text.replaceAll("-", MINUS);

/**
 * A number with a fixed count of decimals and a typographic minus, so that live numbers keep their width.
 * What rounds to zero has no sign.
 */
export function formatFixed(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return formatSpecial(x);
  const text = x.toFixed(decimals);
  return withMinus(Number(text) === 0 ? text.replace("-", "") : text);
}

/**
 * A positive or negative number with a fixed count of significant digits, without powers of ten:
 * 0.00248, 4.48, 403. Digits left of the point are never dropped.
 */
export function formatSignificant(x: number, digits: number): string {
  if (!Number.isFinite(x)) return formatSpecial(x);
  if (x === 0) return formatFixed(0, digits - 1);
  const rounded = Number(x.toPrecision(digits));
  return formatFixed(rounded, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)))));
}

const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [0.25, "¼"],
  [0.5, "½"],
  [0.75, "¾"],
]);

/** A tick's label: quarters as fractions, others as short as they are. */
export function formatTick(x: number): string {
  const fraction = FRACTIONS.get(Math.abs(x));
  return fraction ? (x < 0 ? MINUS : "") + fraction : withMinus(String(x || 0));
}

const formatSpecial = (x: number): string =>
  Number.isNaN(x) ? "undefined" : x < 0 ? `${MINUS}∞` : "∞";

import { withMinus } from "./format.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A number as prose prints it: at most `digits` significant digits, no trailing zeros, a typographic minus, and
 * powers of ten below 0.001 and from a million on: "0.5", "−0.99995", "4.54 × 10⁻⁵".
 */
export function numberText(value: number, digits: number): string {
  if (Number.isNaN(value)) return "undefined";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const [mantissa = "", exponent = ""] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (value !== 0 && (power < -3 || power >= 6)) {
    // No-break spaces keep the power on the line of its factor.
    return `${withMinus(String(Number(mantissa)))}\u00a0×\u00a010${superscript(power)}`;
  }
  return withMinus(String(Number(value.toPrecision(digits)) || 0));
}

function superscript(power: number): string {
  const digits = String(Math.abs(power)).replace(
    /\d/g,
    (digit) => SUPERSCRIPTS[Number(digit)] ?? "",
  );
  return (power < 0 ? "⁻" : "") + digits;
}

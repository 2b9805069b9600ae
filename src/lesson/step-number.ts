/**
 * A number as it is written in code, changed by some steps of its last digit: `0.25` by 2 is `0.27`, `1.5e-3` by −6 is
 * `0.9e-3`. `undefined` for what is no plain decimal number: hexadecimal, with separators, a bigint.
 */
export function stepNumber(text: string, steps: number): string | undefined {
  const match = /^(-?\d*\.?\d*)(e[+-]?\d+)?$/i.exec(text);
  const [, mantissa = "", exponent = ""] = match ?? [];
  if (!/\d/.test(mantissa)) return undefined;
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const scale = 10 ** decimals;
  const last = Math.round(Number(mantissa) * scale);
  const next = last + steps;
  // Beyond that a number in code has no last digit that could be changed by one.
  if (!Number.isSafeInteger(last) || !Number.isSafeInteger(next)) return undefined;
  return `${(next / scale).toFixed(decimals).replace(/^-(?=0*\.?0*$)/, "")}${exponent}`;
}

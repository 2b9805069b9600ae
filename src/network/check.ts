/** `value`, if it is a finite number in [low, high]; else an error that names the function and the option. */
export function toNumberIn(
  functionName: string,
  option: string,
  value: unknown,
  [low, high]: readonly [number, number],
): number {
  if (typeof value !== "number") {
    throw new TypeError(`${functionName}: ${option} must be a number, got ${kindOf(value)}.`);
  }
  if (!(value >= low && value <= high) || !Number.isFinite(value)) {
    throw new RangeError(`${functionName}: ${option} must be ${inWords(low, high)}, got ${value}.`);
  }
  return value;
}

function inWords(low: number, high: number): string {
  if (high < Infinity) return `from ${low} to ${high}`;
  return low > -Infinity ? `a finite number, ${low} or more` : "a finite number";
}

/** `value`, if it is a whole number of at least `low`; else an error that names the function and the option. */
export function toCount(functionName: string, option: string, value: unknown, low: number): number {
  if (typeof value !== "number") {
    throw new TypeError(`${functionName}: ${option} must be a number, got ${kindOf(value)}.`);
  }
  if (!Number.isInteger(value) || value < low) {
    throw new RangeError(
      `${functionName}: ${option} must be a whole number, ${low} or more, got ${value}.`,
    );
  }
  return value;
}

/**
 * Rows of numbers, one after the other.
 *
 * @throws {TypeError} for what is no list of lists of numbers; RangeError for a row that is not `width` long.
 */
export function toDense(
  functionName: string,
  what: string,
  rows: unknown,
  width: number,
): Float64Array {
  if (!isList(rows)) {
    throw new TypeError(
      `${functionName}: ${what} must be a list of lists of numbers, got ${kindOf(rows)}.`,
    );
  }
  const dense = new Float64Array(rows.length * width);
  for (let r = 0; r < rows.length; r++) writeRow(functionName, what, rows[r], dense, r, width);
  return dense;
}

function writeRow(
  functionName: string,
  what: string,
  row: unknown,
  dense: Float64Array,
  r: number,
  width: number,
): void {
  if (!isList(row)) {
    throw new TypeError(
      `${functionName}: ${what}[${r}] must be a list of numbers, got ${kindOf(row)}.`,
    );
  }
  if (row.length !== width) {
    throw new RangeError(
      `${functionName}: ${what}[${r}] must hold ${width} numbers, got ${row.length}.`,
    );
  }
  for (let i = 0; i < width; i++) {
    const entry = row[i];
    if (typeof entry !== "number") {
      throw new TypeError(
        `${functionName}: ${what}[${r}][${i}] must be a number, got ${kindOf(entry)}.`,
      );
    }
    dense[r * width + i] = entry;
  }
}

/** Throws a `RangeError` if a number is NaN or infinite. */
export function checkFinite(
  functionName: string,
  what: string,
  dense: Float64Array,
  width: number,
): void {
  const at = dense.findIndex((entry) => !Number.isFinite(entry));
  if (at === -1) return;
  const place = `${what}[${Math.floor(at / width)}]`;
  throw new RangeError(`${functionName}: ${place} holds ${dense[at]!}, which is not finite.`);
}

export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

export function kindOf(value: unknown): string {
  if (value === null) return "null";
  return isList(value) ? "a list" : typeof value;
}

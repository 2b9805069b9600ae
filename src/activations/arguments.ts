/** `x`, if it is a number (NaN and infinities included); else a `TypeError` that says what to write. */
export function toNumber(functionName: string, x: unknown): number {
  if (typeof x === "number") return x;
  const remedy = isList(x) ? ` For a list, write xs.map((x) => ${functionName}(x)).` : "";
  throw new TypeError(`${functionName} takes a number, got ${kindOf(x)}.${remedy}`);
}

/** A copy of `z` as a plain array, if it is a list of numbers; else a `TypeError` that says what is wrong. */
export function toVector(functionName: string, z: unknown): number[] {
  if (!isList(z)) {
    throw new TypeError(`${functionName} takes a list of numbers, got ${kindOf(z)}.`);
  }
  return Array.from(z, (entry: unknown, index) => {
    if (typeof entry === "number") return entry;
    throw new TypeError(
      `${functionName} takes a list of numbers, got ${kindOf(entry)} at index ${index}.`,
    );
  });
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return isList(value) ? "a list" : typeof value;
}

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
  // A plain loop: Array.from with a callback takes many times as long for a million logits.
  const copy: number[] = [];
  for (let i = 0; i < z.length; i++) {
    const entry: unknown = z[i];
    if (typeof entry !== "number") {
      throw new TypeError(
        `${functionName} takes a list of numbers, got ${kindOf(entry)} at index ${i}.`,
      );
    }
    copy.push(entry);
  }
  return copy;
}

/** Throws unless the two lengths are equal; `what` names the lists: "z and g". */
export function checkLengths(functionName: string, what: string, a: number, b: number): void {
  if (a === b) return;
  throw new RangeError(`${functionName}: ${what} must have one length, got ${a} and ${b}.`);
}

/** Throws unless both are Float64Arrays or Float32Arrays of one length. */
export function checkNumbers(functionName: string, from: unknown, to: unknown): void {
  if (!isNumbers(from) || !isNumbers(to)) {
    const got = kindOf(isNumbers(from) ? to : from);
    throw new TypeError(`${functionName} takes Float64Arrays or Float32Arrays, got ${got}.`);
  }
  checkLengths(functionName, "input and output", from.length, to.length);
}

function isNumbers(value: unknown): value is Float64Array | Float32Array {
  return value instanceof Float64Array || value instanceof Float32Array;
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return isList(value) ? "a list" : typeof value;
}

/** A place in a text as people count it: both start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Text that was put into compiled code: at an offset of the compiled code, so many characters. */
export type Shift = readonly [at: number, length: number];

/** The line and column of an offset. */
export function toPosition(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: before.length - lineStart + 1 };
}

/** The offset of a line and column; `undefined` where the text has no such line. */
export function toOffset(text: string, { line, column }: Position): number | undefined {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf("\n", start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Where an offset of compiled code lies in the source it was made from; `shifts` in ascending order. */
export function toSourceOffset(offset: number, shifts: readonly Shift[]): number {
  let added = 0;
  for (const [at, length] of shifts) {
    if (offset < at) break;
    if (offset < at + length) return at - added;
    added += length;
  }
  return offset - added;
}

import type { Problem } from "../cell.ts";
import { limits } from "../limits.ts";
import { toOffset, toPosition, toSourceOffset } from "../position.ts";
import type { Unit } from "../protocol.ts";
import { makeFunction, sourceName } from "./compile-unit.ts";
import { isError, readError } from "./describe.ts";
import { inspect } from "./inspect.ts";

/** Lines that the engine puts before a function's body, and columns before its first character. */
interface Header {
  readonly lines: number;
  readonly columns: number;
}

let header: Header | undefined;

/** Measured, not assumed: engines count the line of a made function differently. */
function measureHeader(): Header {
  let stack = "";
  try {
    makeFunction([], `throw new Error("x");\n//# sourceURL=probe-header`)();
  } catch (error) {
    stack = isError(error) ? String(error.stack) : "";
  }
  const match = /probe-header[^\n]*?:(\d+):(\d+)/.exec(stack);
  return { lines: Number(match?.[1] ?? 3) - 1, columns: Number(match?.[2] ?? 7) - 7 };
}

interface Frame {
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** The places of a stack that lie in cells or checks, the innermost first. */
function findFrames(stack: string): Frame[] {
  return [...stack.matchAll(/\b((?:cell|check)-[\w.-]+?)(?: line \d+ > \w+)?:(\d+):(\d+)/g)].map(
    ([, source, line, column]) => ({ source: source!, line: Number(line), column: Number(column) }),
  );
}

/** The reader's own place for a line and column of a unit's function. */
function toReaderPlace(unit: Unit, frame: Frame): { line: number; column: number } | undefined {
  header ??= measureHeader();
  const line = frame.line - header.lines;
  const column = frame.column - (line === 1 ? header.columns : 0);
  const offset = toOffset(unit.body, { line, column });
  if (line < 1 || offset === undefined) return undefined;
  return toPosition(unit.code, toSourceOffset(offset, unit.shifts));
}

/** A function as the reader wrote it, types and all, where its text is part of a unit. */
export function sourceOfFunction({ body, code, shifts }: Unit, text: string): string | undefined {
  const at = body.indexOf(text);
  if (at < 0) return undefined;
  const end = toSourceOffset(at + text.length, shifts);
  return code.slice(toSourceOffset(at, shifts), end).slice(0, limits.source);
}

/** The frames of an error's stack, and the innermost of them in the unit itself. */
function readStack(error: Error, unit: Unit): { origin?: Frame; own?: Frame } {
  let stack = "";
  let { message } = readError(error);
  try {
    stack = String(error.stack);
  } catch {
    // A stack that can't be read leaves the place unknown.
    message = "";
  }
  // The message may itself look like a place.
  const frames = findFrames(stack.replace(message, ""));
  const own = frames.find((frame) => frame.source === sourceName(unit));
  return { ...(frames[0] && { origin: frames[0] }), ...(own && { own }) };
}

/** Where an error was made: the line, and the cell where that is another than the one that shows it. */
export function placeOfError(
  error: Error,
  unit: Unit,
  findUnit: (source: string) => Unit | undefined,
): { readonly line: number; readonly cell?: string } | undefined {
  const { origin } = readStack(error, unit);
  const maker = origin && findUnit(origin.source);
  const place = maker && toReaderPlace(maker, origin);
  if (!place) return undefined;
  return { line: place.line, ...(maker.id !== unit.id && { cell: maker.id }) };
}

/**
 * What a thrown value means for the one who wrote the unit: its message, and the place in that unit where
 * it came from. Where the error rose in another cell's code, that place is named too.
 */
export function toProblem(
  thrown: unknown,
  unit: Unit,
  findUnit: (source: string) => Unit | undefined,
): Problem {
  if (!isError(thrown)) return { message: `Thrown: ${describe(thrown)}` };
  const { name, message } = readError(thrown);
  let text = message === "" ? name : `${name}: ${message}`;
  const { origin, own } = readStack(thrown, unit);
  if (origin !== undefined && origin.source !== sourceName(unit)) {
    const other = findUnit(origin.source);
    const place = other && toReaderPlace(other, origin);
    if (other && place) text += ` (in ${other.kind} ${other.id}, line ${place.line})`;
  }
  const place = own && toReaderPlace(unit, own);
  return { message: text.slice(0, limits.message), ...place };
}

function describe(value: unknown): string {
  const shown = inspect(value);
  switch (shown.type) {
    case "literal":
    case "function":
    case "cut":
      return shown.text;
    case "string":
      return JSON.stringify(shown.text.slice(0, 500));
    case "error":
      return `${shown.name}: ${shown.message}`;
    case "array":
      return `an array of ${shown.length}`;
    case "set":
    case "map":
    case "object":
      return shown.name === "" ? "an object" : shown.name;
  }
}

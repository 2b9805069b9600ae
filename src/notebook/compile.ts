import type { Parsed } from "./parse.ts";
import type { Shift } from "./position.ts";

/** Code that can be made a function of the names it takes, and the way back to the writer's source. */
export interface Compiled {
  /**
   * The body of an async function that returns `[value, names]`: what the cell shows, and an object of what
   * it declares. Where the cell shows nothing, `value` is a hole.
   */
  readonly body: string;
  readonly shifts: readonly Shift[];
}

/**
 * Makes a cell's script a function body. Only whole insertions are made, and recorded, so that every
 * character of the source can be found again.
 */
export function compile(parsed: Parsed): Compiled {
  const { script, shown } = parsed;
  const names = `{${toOutputs(parsed).join(",")}}`;
  const shifts: Shift[] = [];
  let body = "";
  const insert = (text: string) => {
    shifts.push([body.length, text.length]);
    body += text;
  };
  const keep = (start: number, end: number) => {
    for (const [at, length] of parsed.shifts)
      if (at >= start && at < end) shifts.push([body.length + at - start, length]);
    body += script.slice(start, end);
  };

  insert('"use strict";');
  if (shown === undefined) {
    keep(0, script.length);
    // A last line comment must not swallow it.
    insert(`\n;return[,${names}];`);
  } else {
    const end = script[shown.end - 1] === ";" ? shown.end - 1 : shown.end;
    keep(0, shown.start);
    // The value comes first: the names are to be read after it has changed them.
    insert("return[(");
    keep(shown.start, end);
    insert(`\n),${names}]`);
    keep(end, script.length);
  }
  return { body, shifts };
}

/** The names that a cell gives to the others. */
export function toOutputs(parsed: Parsed): string[] {
  return [...new Set([...parsed.declared.keys(), ...parsed.imports.map((each) => each.local)])];
}

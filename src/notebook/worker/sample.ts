import { inspect } from "./inspect.ts";

/** What a sampling fails with: the input at which the function failed, and what it threw there. */
export class SampleFailure extends Error {
  readonly at: string;
  readonly thrown: unknown;

  constructor(at: string, thrown: unknown) {
    super();
    this.at = at;
    this.thrown = thrown;
  }
}

/** What a function gives that is no number, or a value that is no function. */
export class NoNumber extends Error {}

/**
 * The function's outputs at the inputs, as they can travel in JSON. The function is a reader's: whatever it returns
 * or throws, only numbers come out of here.
 */
export function sampleFunction(
  f: unknown,
  name: string,
  xs: readonly number[],
): (number | string)[] {
  if (typeof f !== "function") throw new NoNumber(`${name} is ${inWords(f)}, not a function.`);
  const call = f as (x: number) => unknown;
  return xs.map((x) => {
    const at = `${name}(${x})`;
    let y: unknown;
    try {
      y = call(x);
    } catch (error) {
      throw new SampleFailure(at, error);
    }
    if (typeof y !== "number") throw new NoNumber(`${at} gives ${inWords(y)}, not a number.`);
    return Number.isFinite(y) ? y : String(y);
  });
}

function inWords(value: unknown): string {
  const shown = inspect(value, {}, 10);
  switch (shown.type) {
    case "literal":
      return shown.text;
    case "string":
      return `the text ${JSON.stringify(shown.text.slice(0, 60))}`;
    case "array":
      return "an array";
    case "function":
      return "a function";
    case "error":
      return "an error";
    case "set":
    case "map":
    case "object":
    case "cut":
      return "an object";
  }
}

import { limits } from "../limits.ts";
import { suggest } from "../suggest.ts";

/** The options of an input, each read once. A name that the input does not know is told, for it would do nothing. */
export function readOptions(
  input: string,
  given: unknown,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  if (given === undefined) return {};
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(`Inputs.${input}: options are an object, such as {label: "x"}.`);
  const options: Record<string, unknown> = { __proto__: null };
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      const near = suggest(name, names);
      const hint = near === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${near}?`;
      throw new TypeError(`Inputs.${input} has no option ${name}. ${hint}`);
    }
    options[name] = (given as Record<string, unknown>)[name];
  }
  return options;
}

/** A text of one line, cut to size; anything else that can be written is its text. */
export function toText(value: unknown): string {
  return String(value).slice(0, limits.inputText);
}

export const toLabel = (value: unknown): string => (value === undefined ? "" : toText(value));

/** Names of choices or buttons. */
export function toTexts(values: readonly unknown[]): string[] {
  if (values.length === 0 || values.length > limits.items)
    throw new RangeError(`An input has 1 to ${limits.items} choices.`);
  return values.map(toText);
}

/** How many decimals a slider's number has: the page writes it while it moves, where no code of a cell runs. */
export function toDigits(input: string, format: unknown): number | undefined {
  if (format === undefined) return undefined;
  if (typeof format === "number" && Number.isInteger(format) && format >= 0 && format <= 12)
    return format;
  throw new TypeError(`Inputs.${input}: format is the number of decimals, from 0 to 12.`);
}

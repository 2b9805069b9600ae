import type { InputControl } from "../input-control.ts";
import { limits } from "../limits.ts";
import { Input, View } from "./input.ts";
import { isA } from "./is-a.ts";
import { readOptions, toDigits, toLabel, toText, toTexts } from "./input-options.ts";

/*
 * Inputs in the calling convention of Observable Inputs (https://github.com/observablehq/inputs), drawn by the page.
 * As there, an input is made anew whenever its own cell runs, and then stands at the value that the code gives it.
 */

type Options = Readonly<Record<string, unknown>>;
type Common = Pick<InputControl, "label" | "disabled">;

const common = ({ label, disabled }: Options): Common => ({
  label: toLabel(label),
  disabled: Boolean(disabled),
});

/** A number on a slider. Without a step it has a hundred of them or so, each a round number. */
function range(extent: unknown = [0, 1], given?: unknown): Input {
  const options = readOptions("range", given, ["label", "value", "step", "format", "disabled"]);
  const [min, max] = toExtent("range", extent);
  const step = toStep("range", options.step) ?? 10 ** Math.round(Math.log10((max - min) / 100));
  const clamp = (value: number): number => Math.min(max, Math.max(min, value));
  const state = clamp(toNumber("range", "value", options.value) ?? (min + max) / 2);
  const digits = toDigits("range", options.format) ?? decimalsOf(step);
  return new Input({
    control: { ...common(options), type: "range", min, max, step, state, digits },
    value: state,
    read: (next) => (isNumber(next) ? [clamp(next)] : undefined),
  });
}

/** A number in a box; NaN while it is empty. */
function number(...given: readonly unknown[]): Input {
  const [extent, rest] = Array.isArray(given[0]) ? given : [undefined, given[0]];
  const names = ["label", "value", "step", "placeholder", "disabled"];
  const options = readOptions("number", rest, names);
  const ends = extent === undefined ? undefined : toExtent("number", extent);
  const state = toNumber("number", "value", options.value) ?? null;
  const step = toStep("number", options.step);
  const clamp = (value: number): number =>
    ends ? Math.min(ends[1], Math.max(ends[0], value)) : value;
  return new Input({
    control: {
      ...common(options),
      type: "number",
      ...(ends && { min: ends[0], max: ends[1] }),
      ...(step !== undefined && { step }),
      state,
      placeholder: toText(options.placeholder ?? ""),
    },
    value: state ?? NaN,
    read: (next) => (next === null ? [NaN] : isNumber(next) ? [clamp(next)] : undefined),
  });
}

/** A line of text. */
function text(given?: unknown): Input {
  const options = readOptions("text", given, ["label", "value", "placeholder", "disabled"]);
  const state = toText(options.value ?? "");
  const placeholder = toText(options.placeholder ?? "");
  return new Input({
    control: { ...common(options), type: "text", state, placeholder },
    value: state,
    read: (next) => (typeof next === "string" ? [next.slice(0, limits.inputText)] : undefined),
  });
}

/** On or off. */
function toggle(given?: unknown): Input {
  const options = readOptions("toggle", given, ["label", "value", "disabled"]);
  const state = Boolean(options.value);
  return new Input({
    control: { ...common(options), type: "toggle", state },
    value: state,
    read: (next) => (typeof next === "boolean" ? [next] : undefined),
  });
}

/** One of some values, or with `multiple` any of them. A Map's keys name its values. */
function select(data: unknown, given?: unknown): Input {
  const names = ["label", "value", "multiple", "format", "disabled"];
  const options = readOptions("select", given, names);
  const { labels, values } = toChoices(data);
  const multiple = Boolean(options.multiple);
  const format = options.format;
  if (format !== undefined && typeof format !== "function")
    throw new TypeError("Inputs.select: format is a function that gives each choice its text.");
  const texts = toTexts(
    format ? values.map((each) => (format as (x: unknown) => unknown)(each)) : labels,
  );
  const wanted = multiple && Array.isArray(options.value) ? options.value : [options.value];
  const found = wanted.map((each) => values.indexOf(each)).filter((place) => place >= 0);
  const state = found.length > 0 || multiple ? found : [0];
  const toValue = (places: readonly number[]): unknown =>
    multiple ? places.map((place) => values[place]) : values[places[0] ?? 0];
  return new Input({
    control: { ...common(options), type: "select", options: texts, multiple, state },
    value: toValue(state),
    read: (next) =>
      Array.isArray(next) && next.every((place) => isNumber(place) && place in values)
        ? [toValue(next)]
        : undefined,
  });
}

/** A button that counts its presses, or changes its value by `reduce`; or several: `[["Up", (n) => n + 1], …]`. */
function button(content: unknown = "≡", given?: unknown): Input {
  const options = readOptions("button", given, ["label", "value", "reduce", "disabled"]);
  const several = Array.isArray(content);
  const pairs = (several ? content : [[content, options.reduce ?? addOne]]) as unknown[][];
  const reducers = pairs.map((pair) => {
    const reduce = Array.isArray(pair) ? (pair[1] ?? ((value: unknown) => value)) : undefined;
    if (typeof reduce !== "function")
      throw new TypeError("Inputs.button takes a text, or a list of [text, function].");
    return reduce as (value: unknown) => unknown;
  });
  const texts = toTexts(pairs.map(([name]) => name));
  return new Input({
    control: { ...common(options), type: "button", options: texts },
    value: options.value ?? (several ? null : 0),
    read: (place, before) => {
      const reduce = isNumber(place) ? reducers[place] : undefined;
      return reduce && [reduce(before)];
    },
  });
}

const addOne = (value: unknown): unknown => Number(value ?? 0) + 1;

/** `Inputs`, as cells see it. */
export const inputs = Object.freeze({ range, number, text, toggle, select, button });

/** `view`, given what shows an input: what it gives is to other cells the input's value. */
export function createView(show: (input: Input) => void): (input: unknown) => View {
  return (input) => {
    if (!isA(input, Input))
      throw new TypeError(
        "view takes an input, such as Inputs.range([0, 1]); for anything else use display.",
      );
    show(input);
    return new View(input);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function toNumber(input: string, name: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (isNumber(value)) return value;
  throw new TypeError(`Inputs.${input}: ${name} is a finite number.`);
}

function toStep(input: string, value: unknown): number | undefined {
  const step = toNumber(input, "step", value);
  if (step !== undefined && !(step > 0)) throw new RangeError(`Inputs.${input}: step is above 0.`);
  return step;
}

function toExtent(input: string, extent: unknown): readonly [number, number] {
  const [min, max] = Array.isArray(extent) ? (extent as unknown[]) : [];
  if (!isNumber(min) || !isNumber(max) || !(min < max))
    throw new RangeError(
      `Inputs.${input} takes its ends first, the lower one before the higher: Inputs.${input}([0, 1]).`,
    );
  return [min, max];
}

function decimalsOf(step: number): number {
  const [, fraction = "", exponent = "0"] =
    /^\d*(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${step}`) ?? [];
  return Math.min(12, Math.max(0, fraction.length - Number(exponent)));
}

function toChoices(data: unknown): { labels: unknown[]; values: unknown[] } {
  const isMap = isA(data, Map);
  if (!isMap && !Array.isArray(data) && !isA(data, Set))
    throw new TypeError('Inputs.select takes a list of choices: Inputs.select(["a", "b"]).');
  const count = Array.isArray(data) ? data.length : (data as Set<unknown>).size;
  if (count === 0 || count > limits.items)
    throw new RangeError(`Inputs.select takes 1 to ${limits.items} choices, not ${count}.`);
  const values = [...(isMap ? data.values() : (data as Iterable<unknown>))];
  return { values, labels: isMap ? [...data.keys()] : values };
}

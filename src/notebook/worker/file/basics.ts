import * as activations from "../../../activations/index.ts";
import { controlOf, Input } from "../input.ts";
import { createView, inputs } from "../inputs.ts";
import { provide } from "./provide.ts";

/**
 * What cells have at hand, for a file of them that runs in Node: the activation module, and what shows values on the
 * console. Markup is printed as it was written, since a console draws nothing.
 */

/** Text of a drawing and what it shows; undefined for all other values. Comes with `drawing.ts`. */
type Draw = (value: unknown) => { readonly svg: string; readonly description: string } | undefined;

let heading = "";
const show = (value: unknown): void => {
  if (heading !== "") console.log(heading);
  heading = "";
  const drawing = (provide.draw as Draw | undefined)?.(value);
  if (drawing) {
    const save = provide.save as (svg: string) => string;
    console.log(`${drawing.description} (${save(drawing.svg)})`);
  } else if (value instanceof Input)
    console.log(`${controlOf(value).label || "input"}:`, value.value);
  else if (isTable(value)) console.table(value);
  else console.log(value);
};

/** A list of records, whose fields are plain values. */
function isTable(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (row: unknown) =>
        typeof row === "object" &&
        row !== null &&
        Object.getPrototypeOf(row) === Object.prototype &&
        Object.values(row).every((field) => typeof field !== "object" || field === null),
    )
  );
}

/** What `view` gave, with the value that its input stands at: nobody moves it on a console. */
const viewed = new WeakMap<object, unknown>();
const viewInput = createView(show);

/** The first value of a generator or input, which a page shows one by one; the value itself of anything else. */
async function first(value: unknown): Promise<unknown> {
  const settled = await value;
  if (typeof settled !== "object" || settled === null) return settled;
  if (viewed.has(settled)) return viewed.get(settled);
  const tag = Object.prototype.toString.call(settled);
  if (tag !== "[object Generator]" && tag !== "[object AsyncGenerator]") return settled;
  return (await (settled as AsyncGenerator).next()).value;
}

const source = (strings: TemplateStringsArray | string, ...values: readonly unknown[]): string =>
  typeof strings === "string"
    ? strings
    : String.raw(strings, ...values.map((value) => toText(value)));

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join("");
  return (provide.draw as Draw | undefined)?.(value)?.svg ?? String(value ?? "");
}

Object.assign(provide, activations, {
  /** Begins a cell: its name is printed above the first thing that it shows. */
  cell: (id: string) => void (heading = `\n── ${id}`),
  /** Shows what a cell's last expression gives; `used` says that the cell has shown something before. */
  show: async (value: unknown) => {
    if (typeof value === "object" && value !== null && viewed.has(value)) return;
    const shown = await first(value);
    if (shown !== undefined) show(shown);
  },
  /** What a cell declares, as the other cells see it. */
  settle: async (names: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(names).map(async ([name, value]) => [name, await first(value)]),
      ),
    ) as unknown,
  display: (value: unknown) => {
    show(value);
    return value;
  },
  Inputs: inputs,
  view: (input: Input) => {
    const view = viewInput(input);
    viewed.set(view, input.value);
    return view;
  },
  html: source,
  svg: source,
  md: source,
  tex: Object.assign(source.bind(undefined), { block: source }),
  requestAnimationFrame: (call: (time: number) => void) =>
    setTimeout(() => call(performance.now()), 16),
  cancelAnimationFrame: clearTimeout,
  modules: { activations },
});

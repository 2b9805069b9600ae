import type { InputState } from "../input-control.ts";
import { limits } from "../limits.ts";
import type { CellItem } from "../value.ts";
import { weigh } from "../weigh.ts";
import { isDrawing, toPlotItem } from "./cell-plot.ts";
import { createConsole, type Console } from "./console.ts";
import { controlOf, Input, View } from "./input.ts";
import { inspect, type Knowledge } from "./inspect.ts";
import { isA } from "./is-a.ts";
import { Markup } from "./markup.ts";
import { maybeTable } from "./table.ts";

/** Where one run of a cell shows things, within what one run may show. */
export interface Output {
  /** Whether anything was shown so far. */
  readonly used: boolean;
  display(value: unknown): void;
  /** Shows an input whose value other cells follow. */
  showInput(input: Input): void;
  /** What was shown gives way to what comes: all counts begin anew. */
  restart(): void;
  readonly console: Console;
}

/** What an output asks of what is around it. */
interface Surroundings extends Knowledge {
  /** Gives an input its place among those of the run, and tells what the reader has set it to. */
  readonly placeInput?: (input: Input) => { readonly place: number; readonly set?: InputState };
}

/** Makes the output of one run. */
export function createOutput(
  show: (item: CellItem) => void,
  { placeInput, ...knowledge }: Surroundings = {},
): Output {
  let used = false;
  let displays = 0;
  let lines = 0;
  let characters = 0;
  let weight = 0;

  const say = (text: string) =>
    show({ kind: "log", level: "warn", values: [{ type: "cut", text }] });

  /** Shows an item, unless the run has shown too much; the first that is left out is told. */
  const showWithin = (item: CellItem): void => {
    if (weight > limits.weight) return;
    const fitting = fit(item);
    weight += weigh(fitting);
    if (weight > limits.weight) say("… further output was dropped: the cell shows too much");
    else show(fitting);
  };

  const display = (value: unknown): void => {
    if (isA(value, Input)) addItem(() => inputItem(value, true));
    else addItem(() => toItem(value, knowledge));
  };

  const inputItem = (input: Input, loose: boolean): CellItem => {
    const { place = 0, set } = placeInput?.(input) ?? {};
    const control = controlOf(input);
    return { kind: "input", place, control, ...(set !== undefined && { set }), loose };
  };

  const addItem = (make: () => CellItem): void => {
    used = true;
    if (++displays <= limits.displays) showWithin(make());
    else if (displays === limits.displays + 1)
      say(`… showing the first ${limits.displays} of more things displayed`);
  };

  const log = (item: CellItem): void => {
    used = true;
    if (lines > limits.logLines || characters > limits.logText) return;
    characters += weigh(item);
    if (++lines > limits.logLines || characters > limits.logText)
      say(`… showing the first ${lines - 1} of more lines`);
    else showWithin(item);
  };

  return {
    get used() {
      return used;
    },
    display,
    showInput: (input) => addItem(() => inputItem(input, false)),
    restart() {
      displays = lines = characters = weight = 0;
    },
    console: createConsole(log, (value) => inspect(value, knowledge)),
  };
}

/** How a value is shown: as the drawing, markup or table that it is, else as the tree of its parts. */
function toItem(value: unknown, knowledge: Knowledge): CellItem {
  if (isDrawing(value)) return toPlotItem(value);
  if (isA(value, Markup)) return toMarkupItem(value);
  if (isA(value, View))
    return { kind: "value", value: { type: "cut", text: "an input: other cells read its value" } };
  try {
    const table = maybeTable(value);
    if (table !== undefined) return table;
  } catch {
    // What can't be read as a table is told by the inspection.
  }
  return { kind: "value", value: inspect(value, knowledge) };
}

function toMarkupItem({ form, text, description }: Markup): CellItem {
  switch (form) {
    case "drawing": {
      const whole = /^\s*<svg[\s>]/i.test(text) ? text.trim() : `<svg>${text}</svg>`;
      return { kind: "plot", svg: whole, description: description || "Drawing" };
    }
    case "html":
    case "markdown":
      return { kind: "html", form, markup: text };
    case "formula":
      return { kind: "formula", markup: text, description: description.slice(0, limits.message) };
  }
}

/** Words in place of markup that is too large. */
function fit(item: CellItem): CellItem {
  const markup = item.kind === "plot" ? item.svg : "markup" in item ? item.markup : "";
  if (markup.length <= limits.svg) return item;
  const what = item.kind === "plot" ? "a drawing" : "HTML";
  const size = `${markup.length.toLocaleString("en")} characters`;
  return { kind: "value", value: { type: "cut", text: `${what} too large to show (${size})` } };
}

import { isCount, isPlace, isShortText, toFields } from "./guard-fields.ts";
import { readControl, readState } from "./guard-input.ts";
import { limits } from "./limits.ts";
import type { CellItem, CellValue, TableRow } from "./value.ts";

/** What is left of the nodes that one item may have. */
interface Budget {
  nodes: number;
}

const levels = ["log", "info", "warn", "error"] as const;
const maxColumns = 20;

/** Reads an item from the sandbox, made anew field by field and cut to size; `undefined` where it is none. */
export function readItem(data: unknown): CellItem | undefined {
  const fields = toFields(data);
  const budget = { nodes: limits.nodes };
  switch (fields?.kind) {
    case "value": {
      const value = readValue(fields.value, budget);
      return value && { kind: "value", value };
    }
    case "input": {
      const control = readControl(fields.control);
      const { place, set } = fields;
      if (!isCount(place) || control === undefined) return undefined;
      const state = readState(set);
      return {
        kind: "input",
        place,
        control,
        ...(state !== undefined && { set: state }),
        loose: fields.loose === true,
      };
    }
    case "log": {
      const level = levels.find((each) => each === fields.level);
      if (level === undefined || !Array.isArray(fields.values)) return undefined;
      return { kind: "log", level, values: readValues(fields.values, budget, 0) };
    }
    case "table": {
      const { columns, rows, length, width } = fields;
      if (!Array.isArray(columns) || !columns.every(isShortText)) return undefined;
      if (!Array.isArray(rows) || !isCount(length) || !isCount(width)) return undefined;
      const shown = columns.slice(0, maxColumns);
      const read = rows.slice(0, limits.items).map((row) => readRow(row, shown.length, budget));
      return {
        kind: "table",
        columns: shown,
        rows: read.filter((row) => row !== undefined),
        length,
        width,
      };
    }
    case "plot": {
      const { svg, description } = fields;
      if (!isMarkup(svg) || typeof description !== "string") return undefined;
      return { kind: "plot", svg, description: description.slice(0, limits.message) };
    }
    case "html": {
      const { form, markup } = fields;
      if ((form !== "html" && form !== "markdown") || !isMarkup(markup)) return undefined;
      return { kind: "html", form, markup };
    }
    case "formula": {
      const { markup, description } = fields;
      if (!isMarkup(markup) || typeof description !== "string") return undefined;
      return { kind: "formula", markup, description: description.slice(0, limits.message) };
    }
    default:
      return undefined;
  }
}

const isMarkup = (data: unknown): data is string =>
  typeof data === "string" && data.length <= limits.svg;

function readRow(data: unknown, width: number, budget: Budget): TableRow | undefined {
  if (!Array.isArray(data)) return undefined;
  const [label, cells] = data as readonly unknown[];
  if (!isShortText(label) || !Array.isArray(cells)) return undefined;
  return [label, cells.slice(0, width).map((cell) => readValue(cell, budget, 1) ?? null)];
}

const literals = ["number", "bigint", "boolean", "undefined", "null", "symbol"] as const;

function readValue(data: unknown, budget: Budget, depth = 0): CellValue | undefined {
  const fields = toFields(data);
  if (fields === undefined || --budget.nodes < 0 || depth > limits.depth) return undefined;
  const { type, text, name, length } = fields;
  switch (type) {
    case "literal": {
      const of = literals.find((each) => each === fields.of);
      return of !== undefined && isShortText(text) ? { type, of, text } : undefined;
    }
    case "string": {
      if (typeof text !== "string") return undefined;
      const whole = { type, text: text.slice(0, limits.text) } as const;
      return isCount(length) ? { ...whole, length } : whole;
    }
    case "function": {
      if (typeof text !== "string") return undefined;
      const { source } = fields;
      const head = { type, text: text.slice(0, limits.message) } as const;
      return typeof source === "string"
        ? { ...head, source: source.slice(0, limits.source) }
        : head;
    }
    case "cut":
      return typeof text === "string" ? { type, text: text.slice(0, limits.message) } : undefined;
    case "error":
      return readError(fields, budget, depth);
    case "array":
    case "set": {
      const { items } = fields;
      if (!isShortText(name) || !isCount(length) || !Array.isArray(items)) return undefined;
      return { type, name, length, items: readValues(items, budget, depth + 1) };
    }
    case "map": {
      if (!isShortText(name) || !isCount(length)) return undefined;
      const key = (each: unknown) => readValue(each, budget, depth + 1);
      return { type, name, length, entries: readEntries(fields.entries, key, budget, depth + 1) };
    }
    case "object": {
      if (!isShortText(name)) return undefined;
      const { more } = fields;
      const key = (each: unknown) =>
        typeof each === "string" ? each.slice(0, limits.message) : undefined;
      const entries = readEntries(fields.entries, key, budget, depth + 1);
      return { type, name, entries, ...(isCount(more) && { more }) };
    }
    default:
      return undefined;
  }
}

function readError(
  { name, message, line, cell, cause }: { readonly [field: string]: unknown },
  budget: Budget,
  depth: number,
): CellValue | undefined {
  if (!isShortText(name) || typeof message !== "string") return undefined;
  const because = readValue(cause, budget, depth + 1);
  return {
    type: "error",
    name,
    message: message.slice(0, limits.message),
    ...(isPlace(line) && { line }),
    ...(isPlace(line) && isShortText(cell) && { cell }),
    ...(because && { cause: because }),
  };
}

function readEntries<Key>(
  data: unknown,
  readKey: (data: unknown) => Key | undefined,
  budget: Budget,
  depth: number,
): [Key, CellValue][] {
  if (!Array.isArray(data)) return [];
  const entries: [Key, CellValue][] = [];
  for (const entry of data.slice(0, limits.items) as unknown[]) {
    if (!Array.isArray(entry)) continue;
    const key = readKey(entry[0]);
    const value = key === undefined ? undefined : readValue(entry[1], budget, depth);
    if (key !== undefined && value !== undefined) entries.push([key, value]);
  }
  return entries;
}

function readValues(data: readonly unknown[], budget: Budget, depth: number): CellValue[] {
  return data
    .slice(0, limits.items)
    .map((each) => readValue(each, budget, depth))
    .filter((each) => each !== undefined);
}

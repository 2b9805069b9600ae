import type { Problem } from "./cell.ts";
import { limits } from "./limits.ts";
import type { Response, UnitName, UnitReport } from "./protocol.ts";
import type { CellItem, CellValue } from "./value.ts";

type Fields = { readonly [field: string]: unknown };

/**
 * Reads a message from the sandbox, which may have been forged by the code that runs there. Only known
 * shapes pass, made anew field by field, with every text and list cut to size; all else is `undefined`.
 */
export function readResponse(data: unknown): Response | undefined {
  if (typeof data !== "string" || data.length > limits.wire) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return undefined;
  }
  const fields = toFields(message);
  switch (fields?.type) {
    case "ready":
    case "draw":
      return { type: fields.type };
    case "pong":
      return isCount(fields.n) ? { type: "pong", n: fields.n } : undefined;
    case "fault":
      return fields.reason === "flood" || fields.reason === "broken"
        ? { type: "fault", reason: fields.reason }
        : undefined;
    case "unit": {
      const unit = readUnitName(fields.unit);
      const report = readReport(fields.report);
      if (!isCount(fields.run) || unit === undefined || report === undefined) return undefined;
      return { type: "unit", run: fields.run, unit, report };
    }
    default:
      return undefined;
  }
}

function readUnitName(data: unknown): UnitName | undefined {
  const fields = toFields(data);
  const { kind, id } = fields ?? {};
  if ((kind !== "cell" && kind !== "check") || !isShortText(id)) return undefined;
  return { kind, id };
}

function readReport(data: unknown): UnitReport | undefined {
  const fields = toFields(data);
  switch (fields?.type) {
    case "active":
    case "again":
    case "clear":
    case "ended":
      return { type: fields.type };
    case "ongoing":
      return typeof fields.on === "boolean" ? { type: "ongoing", on: fields.on } : undefined;
    case "waits":
      return isShortText(fields.cell) ? { type: "waits", cell: fields.cell } : undefined;
    case "failed":
    case "late": {
      const problem = readProblem(fields.problem);
      return problem && { type: fields.type, problem };
    }
    case "item": {
      const item = readItem(fields.item);
      return item && { type: "item", item };
    }
    default:
      return undefined;
  }
}

function readProblem(data: unknown): Problem | undefined {
  const fields = toFields(data);
  if (typeof fields?.message !== "string") return undefined;
  const message = fields.message.slice(0, limits.message);
  const { line, column } = fields;
  return isPlace(line) && isPlace(column) ? { message, line, column } : { message };
}

const levels = ["log", "info", "warn", "error"] as const;

function readItem(data: unknown): CellItem | undefined {
  const fields = toFields(data);
  const budget = { nodes: limits.nodes };
  switch (fields?.kind) {
    case "value": {
      const value = readValue(fields.value, budget);
      return value && { kind: "value", value };
    }
    case "log": {
      const level = levels.find((each) => each === fields.level);
      if (level === undefined || !Array.isArray(fields.values)) return undefined;
      return { kind: "log", level, values: readValues(fields.values, budget, 0) };
    }
    case "plot": {
      const { svg, description } = fields;
      if (typeof svg !== "string" || svg.length > limits.svg || typeof description !== "string")
        return undefined;
      return { kind: "plot", svg, description: description.slice(0, limits.message) };
    }
    default:
      return undefined;
  }
}

const kinds = ["number", "bigint", "boolean", "undefined", "null", "symbol"] as const;

function readValue(data: unknown, budget: { nodes: number }, depth = 0): CellValue | undefined {
  const fields = toFields(data);
  if (fields === undefined || --budget.nodes < 0 || depth > limits.depth) return undefined;
  const { type, text } = fields;
  switch (type) {
    case "literal": {
      const of = kinds.find((each) => each === fields.of);
      return of !== undefined && isShortText(text) ? { type, of, text } : undefined;
    }
    case "string": {
      if (typeof text !== "string") return undefined;
      const whole = { type, text: text.slice(0, limits.text) } as const;
      return isCount(fields.length) ? { ...whole, length: fields.length } : whole;
    }
    case "function":
    case "cut":
      return typeof text === "string" ? { type, text: text.slice(0, limits.message) } : undefined;
    case "error": {
      const { name, message } = fields;
      if (!isShortText(name) || typeof message !== "string") return undefined;
      return { type, name, message: message.slice(0, limits.message) };
    }
    case "array": {
      const { name, length, items } = fields;
      if (!isShortText(name) || !isCount(length) || !Array.isArray(items)) return undefined;
      return { type, name, length, items: readValues(items, budget, depth + 1) };
    }
    case "object": {
      const { name, entries, more } = fields;
      if (!isShortText(name) || !Array.isArray(entries)) return undefined;
      const read: [string, CellValue][] = [];
      for (const entry of entries.slice(0, limits.items) as unknown[]) {
        if (!Array.isArray(entry) || typeof entry[0] !== "string") continue;
        const value = readValue(entry[1], budget, depth + 1);
        if (value !== undefined) read.push([entry[0].slice(0, limits.message), value]);
      }
      return { type, name, entries: read, ...(isCount(more) && { more }) };
    }
    default:
      return undefined;
  }
}

function readValues(
  data: readonly unknown[],
  budget: { nodes: number },
  depth: number,
): CellValue[] {
  return data
    .slice(0, limits.items)
    .map((each) => readValue(each, budget, depth))
    .filter((each) => each !== undefined);
}

function toFields(data: unknown): Fields | undefined {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? (data as Fields)
    : undefined;
}

const isCount = (data: unknown): data is number =>
  Number.isSafeInteger(data) && (data as number) >= 0;
const isPlace = (data: unknown): data is number => isCount(data) && data >= 1 && data < 1e6;
const isShortText = (data: unknown): data is string =>
  typeof data === "string" && data.length <= 300;

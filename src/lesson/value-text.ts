import type { CellValue } from "../notebook/value.ts";

/** A value as one line of JavaScript, as a reader would type it: `-0`, `"a\n"`, `[1, 2, … 98 more]`, `{a: 1}`. */
export function valueText(value: CellValue): string {
  switch (value.type) {
    case "literal":
    case "cut":
      return value.text;
    case "function":
      return value.source?.includes("\n") === false ? value.source : value.text;
    case "string":
      return stringText(value);
    case "error":
      return errorText(value);
    case "array":
    case "set":
    case "map":
    case "object":
      return compositeText(value, partsOf(value).map(partText));
  }
}

/** The beginning of a collection or object, with what is inside its parts left out, in about `room` characters. */
export function previewText(value: Composite, room: number): string {
  const shown: string[] = [];
  let length = 0;
  for (const part of partsOf(value)) {
    const folds = part.value !== undefined && isComposite(part.value);
    const text = partText(folds ? { ...part, value: folded(part.value) } : part);
    length += text.length + 2;
    if (length > room) {
      shown.push("…");
      break;
    }
    shown.push(text);
  }
  return compositeText(value, shown, true);
}

export type Composite = Extract<CellValue, { type: "array" | "set" | "map" | "object" }>;

/** One row of a collection or object. */
export interface Part {
  /** Its key and what follows it; an index, which a literal does not spell out, is not `spelt`. */
  readonly key: string;
  readonly spelt: boolean;
  /** Absent in a last row, whose key says how much is missing. */
  readonly value?: CellValue;
}

export function isComposite(value: CellValue): value is Composite {
  return /^(?:array|set|map|object)$/.test(value.type);
}

/** How many members a collection or object has, and how many of them are there to be shown. */
export function sizeOf(value: Composite): { readonly shown: number; readonly all: number } {
  const shown = "items" in value ? value.items.length : value.entries.length;
  return { shown, all: value.type === "object" ? shown + (value.more ?? 0) : value.length };
}

/** The rows of a collection or object, in order; keys of arrays are their indices. */
export function partsOf(value: Composite): Part[] {
  const { shown, all } = sizeOf(value);
  const parts = rowsOf(value);
  return all > shown ? [...parts, { key: `… ${all - shown} more`, spelt: true }] : parts;
}

function rowsOf(value: Composite): Part[] {
  switch (value.type) {
    case "array":
    case "set":
      return value.items.map((item, i) => ({ key: `${i}: `, spelt: false, value: item }));
    case "map":
      return value.entries.map(([key, item]) => ({
        key: `${valueText(isComposite(key) ? folded(key) : key)} => `,
        spelt: true,
        value: item,
      }));
    case "object":
      return value.entries.map(([key, item]) => ({
        key: `${keyText(key)}: `,
        spelt: true,
        value: item,
      }));
  }
}

function partText(part: Part): string {
  if (part.value === undefined) return part.key;
  return (part.spelt ? part.key : "") + valueText(part.value);
}

/** @param sized Whether the size of an array stands before it; that of a set or map always does. */
function compositeText(value: Composite, parts: readonly string[], sized = false): string {
  const [open, close] = value.type === "array" ? ["[", "]"] : ["{", "}"];
  const { all } = sizeOf(value);
  const isSized =
    value.type === "set" || value.type === "map" || (value.type === "array" && sized && all > 1);
  const name = isSized ? `${value.name || "Array"}(${all})` : isPlain(value) ? "" : value.name;
  return `${name}${name === "" ? "" : " "}${open}${parts.join(", ")}${close}`;
}

const isPlain = ({ name }: Composite) => name === "" || name === "Array" || name === "Object";

/** A nested collection or object stands for itself as `[…]` or `{…}` in a preview. */
function folded(value: Composite): CellValue {
  const brackets = value.type === "array" ? ["[", "]"] : ["{", "}"];
  const text = brackets.join(sizeOf(value).all === 0 ? "" : "…");
  return { type: "cut", text: isPlain(value) ? text : `${value.name} ${text}` };
}

function stringText(value: Extract<CellValue, { type: "string" }>): string {
  const rest = (value.length ?? value.text.length) - value.text.length;
  return rest > 0
    ? `${JSON.stringify(value.text)} … ${rest} more characters`
    : JSON.stringify(value.text);
}

function errorText(value: Extract<CellValue, { type: "error" }>): string {
  const { name, message, line, cell, cause } = value;
  const place =
    line === undefined ? "" : ` (line ${line}${cell === undefined ? "" : ` of ${cell}`})`;
  const because = cause === undefined ? "" : `, caused by ${valueText(cause)}`;
  return `${message ? `${name}: ${message}` : name}${place}${because}`;
}

function keyText(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ||
    /^(0|[1-9]\d*)$/.test(key) ||
    /^\[Symbol\(.*\)\]$/s.test(key)
    ? key
    : JSON.stringify(key);
}

import type { CellValue } from "../notebook/value.ts";

/** A value as one line of JavaScript, as a reader would type it: `-0`, `"a\n"`, `[1, 2, … 98 more]`, `{a: 1}`. */
export function valueText(value: CellValue): string {
  switch (value.type) {
    case "literal":
    case "function":
    case "cut":
      return value.text;
    case "string":
      return stringText(value);
    case "error":
      return errorText(value);
    case "array":
    case "object":
      return compositeText(value, partsOf(value).map(partText));
  }
}

/** The beginning of an array or object, with what is inside its parts left out, in about `room` characters. */
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
  const size =
    value.type === "array" && value.length > 1 ? `${value.name}(${value.length}) ` : undefined;
  return compositeText(value, shown, size);
}

export type Composite = Extract<CellValue, { type: "array" | "object" }>;

/** One row of an array or object; a row without value says how many more there are. */
export interface Part {
  readonly key: string;
  readonly value?: CellValue;
  /** The key is an array's index, which a literal does not spell out. */
  readonly implicit?: boolean;
}

export function isComposite(value: CellValue): value is Composite {
  return value.type === "array" || value.type === "object";
}

/** The rows of an array or object, in order; keys of arrays are their indices. */
export function partsOf(value: Composite): Part[] {
  const parts: Part[] =
    value.type === "array"
      ? value.items.map((item, i) => ({ key: `${i}`, value: item, implicit: true }))
      : value.entries.map(([key, entry]) => ({ key: keyText(key), value: entry }));
  const more = value.type === "array" ? value.length - value.items.length : (value.more ?? 0);
  return more > 0 ? [...parts, { key: `… ${more} more` }] : parts;
}

function partText(part: Part): string {
  if (part.value === undefined) return part.key;
  const text = valueText(part.value);
  return part.implicit ? text : `${part.key}: ${text}`;
}

function compositeText(value: Composite, parts: readonly string[], lead?: string): string {
  const [open, close] = value.type === "array" ? ["[", "]"] : ["{", "}"];
  const plain = value.name === "Array" || value.name === "Object" || value.name === "";
  return `${lead ?? (plain ? "" : `${value.name} `)}${open}${parts.join(", ")}${close}`;
}

/** A nested array or object stands for itself as `[…]` or `{…}` in a preview. */
function folded(value: Composite): CellValue {
  const empty = partsOf(value).length === 0;
  const brackets = value.type === "array" ? ["[", "]"] : ["{", "}"];
  return { type: "cut", text: brackets.join(empty ? "" : "…") };
}

function stringText(value: Extract<CellValue, { type: "string" }>): string {
  const rest = (value.length ?? value.text.length) - value.text.length;
  return rest > 0
    ? `${JSON.stringify(value.text)} … ${rest} more characters`
    : JSON.stringify(value.text);
}

function errorText(value: Extract<CellValue, { type: "error" }>): string {
  return value.message ? `${value.name}: ${value.message}` : value.name;
}

function keyText(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ||
    /^(0|[1-9]\d*)$/.test(key) ||
    key.startsWith("[")
    ? key
    : JSON.stringify(key);
}

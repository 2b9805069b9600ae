import type { CellValue } from "../notebook/value.ts";
import { element, type OutputNode } from "./output-node.ts";
import { partsOf, previewText, sizeOf, valueText, type Composite } from "./value-text.ts";

/** A literal up to this length stands on its line; a longer one can be opened. */
const lineLength = 72;

/** A text up to this length, or of so many lines, stands as it is. */
const textLength = 480;
const textLines = 8;

/** A value on one line, or, where it is long, its beginning with the rest to open below. */
export function valueTree(value: CellValue): OutputNode {
  switch (value.type) {
    case "string":
      return isLong(value.text) ? stringTree(value) : code(valueText(value));
    case "function":
      return functionTree(value);
    case "array":
    case "set":
    case "map":
    case "object":
      return compositeTree(value);
    case "literal":
    case "error":
    case "cut":
      return code(valueText(value));
  }
}

/** A logged value: text is shown as it is, without the quotes of a literal. */
export function loggedTree(value: CellValue): OutputNode {
  if (value.type !== "string") return valueTree(value);
  return isLong(value.text) ? stringTree(value) : code(value.text + missing(value));
}

export function code(text: string): OutputNode {
  return element("code", [text]);
}

function compositeTree(value: Composite): OutputNode {
  const text = valueText(value);
  if (text.length <= lineLength && !text.includes("\n")) return code(text);
  return details(previewText(value, lineLength - 16), () => {
    const rows = partsOf(value).filter((part) => part.value !== undefined);
    const { shown, all } = sizeOf(value);
    const items = rows.map((part) =>
      element("li", [
        element("span", [part.key], { class: "value-key" }),
        ...(part.value ? [valueTree(part.value)] : []),
      ]),
    );
    const rest = all > shown ? [element("li", [sizeWords(shown, all)])] : [];
    return [element("ul", [...items, ...rest])];
  });
}

/** How much of something is shown, in words. */
export function sizeWords(shown: number, all: number, unit = ""): string {
  return `showing ${count(shown)} of ${count(all)}${unit && ` ${unit}`}`;
}

export const count = (n: number): string => n.toLocaleString("en");

function functionTree(value: CellValue & { type: "function" }): OutputNode {
  const { source, text } = value;
  if (source === undefined || !source.includes("\n")) return code(source ?? text);
  return details(text, () => [element("code", [source], { class: "value-source" })]);
}

function isLong(text: string): boolean {
  return text.length > textLength || text.split("\n").length > textLines;
}

function stringTree(value: CellValue & { type: "string" }): OutputNode {
  const all = value.length ?? value.text.length;
  const head = JSON.stringify(value.text.slice(0, lineLength - 16)).slice(0, -1);
  return details(`${head}… (${count(all)} characters)`, () => [
    element("code", [value.text + missing(value)], { class: "value-source" }),
  ]);
}

function missing({ text, length = text.length }: CellValue & { type: "string" }): string {
  return length > text.length ? ` … ${sizeWords(text.length, length, "characters")}` : "";
}

function details(summary: string, folded: () => readonly OutputNode[]): OutputNode {
  return {
    tag: "details",
    attributes: { class: "value-tree" },
    children: [element("summary", [code(summary)])],
    folded,
  };
}

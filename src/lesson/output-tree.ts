import type { CellView, Problem } from "../notebook/cell.ts";
import type { CellItem, CellValue } from "../notebook/value.ts";
import { isComposite, partsOf, previewText, valueText } from "./value-text.ts";

/** What a cell shows, before it is HTML or nodes. Text is text: only `svg` holds markup. */
export type OutputNode =
  | string
  | {
      readonly tag: "div" | "span" | "p" | "strong" | "code" | "details" | "summary" | "ul" | "li";
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly OutputNode[];
    }
  | { readonly svg: string };

/** A literal up to this length stands on its line; a longer array or object can be opened. */
const lineLength = 72;

/** Everything that a cell displays, in order, and then what is wrong with it. */
export function outputTree(view: Pick<CellView, "items" | "problem" | "status">): OutputNode[] {
  const items = view.items.map(itemTree);
  return view.problem ? [...items, problemTree(view.problem, view.status === "stopped")] : items;
}

/** One displayed thing as an element that carries `data-item` and its kind. */
export function itemTree(item: CellItem): OutputNode {
  const attributes = { "data-item": "", "data-kind": item.kind };
  switch (item.kind) {
    case "value":
      return { tag: "div", attributes, children: [valueTree(item.value)] };
    case "log":
      return {
        tag: "div",
        attributes: { ...attributes, "data-level": item.level },
        children: [
          ...(item.level === "warn" ? [label("Warning: ")] : []),
          ...(item.level === "error" ? [label("Error: ")] : []),
          ...item.values.flatMap((value, i) => (i > 0 ? [" ", logged(value)] : [logged(value)])),
        ],
      };
    case "plot":
      return {
        tag: "div",
        attributes: { ...attributes, role: "img", "aria-label": item.description || "Plot" },
        children: [{ svg: item.svg }],
      };
  }
}

/** A problem in words, its place first. */
export function problemTree(problem: Problem, stopped: boolean): OutputNode {
  const { line, column, message } = problem;
  if (line !== undefined && column !== undefined)
    return {
      tag: "p",
      attributes: { "data-error": "", "data-line": `${line}`, "data-column": `${column}` },
      children: [strong(`Line ${line}, column ${column}:`), ` ${message}`],
    };
  const end = stopped ? message.search(/[.:](\s|$)/) + 1 : 0;
  return {
    tag: "p",
    attributes: { "data-error": "" },
    children: end > 0 ? [strong(message.slice(0, end)), message.slice(end)] : [message],
  };
}

/** A value on one line, or, where it is long, its beginning with its parts to open below. */
function valueTree(value: CellValue): OutputNode {
  const text = valueText(value);
  if (!isComposite(value) || text.length <= lineLength) return code(text);
  return {
    tag: "details",
    attributes: { class: "value-tree" },
    children: [
      { tag: "summary", attributes: {}, children: [code(previewText(value, lineLength - 16))] },
      {
        tag: "ul",
        attributes: {},
        children: partsOf(value).map((part) => ({
          tag: "li",
          attributes: {},
          children:
            part.value === undefined
              ? [part.key]
              : [
                  { tag: "span", attributes: { class: "value-key" }, children: [`${part.key}: `] },
                  valueTree(part.value),
                ],
        })),
      },
    ],
  };
}

/** A logged value: text is shown as it is, without the quotes of a literal. */
function logged(value: CellValue): OutputNode {
  return value.type === "string" ? code(value.text) : valueTree(value);
}

function code(text: string): OutputNode {
  return { tag: "code", attributes: {}, children: [text] };
}

function strong(text: string): OutputNode {
  return { tag: "strong", attributes: {}, children: [text] };
}

function label(text: string): OutputNode {
  return { tag: "span", attributes: { class: "log-level" }, children: [text] };
}

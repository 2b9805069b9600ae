import type { CellView, Problem } from "../notebook/cell.ts";
import type { CellItem } from "../notebook/value.ts";
import { inputTree } from "./input-tree.ts";
import { element, type OutputNode } from "./output-node.ts";
import { tableTree } from "./table-tree.ts";
import { loggedTree, valueTree } from "./value-tree.ts";

/** Everything that a cell displays, in order, and then what is wrong with it. */
export function outputTree(
  view: Pick<CellView, "id" | "items" | "problem" | "status">,
): OutputNode[] {
  const items = view.items.map((item) => itemTree(item, view.id));
  return view.problem ? [...items, problemTree(view.problem, view.status === "stopped")] : items;
}

/** One displayed thing as an element that carries `data-item` and its kind. */
export function itemTree(item: CellItem, cell = ""): OutputNode {
  const attributes = { "data-item": "", "data-kind": item.kind };
  switch (item.kind) {
    case "value":
      return element("div", [valueTree(item.value)], attributes);
    case "input":
      return element("div", inputTree(item, cell), {
        ...attributes,
        "data-input": `${item.place}`,
        "data-type": item.control.type,
      });
    case "log":
      return element(
        "div",
        [
          ...(item.level === "warn" ? [label("Warning: ")] : []),
          ...(item.level === "error" ? [label("Error: ")] : []),
          ...item.values.flatMap((value, i) =>
            i > 0 ? [" ", loggedTree(value)] : [loggedTree(value)],
          ),
        ],
        { ...attributes, "data-level": item.level },
      );
    case "table":
      return element("div", tableTree(item), attributes);
    case "plot":
      return element("div", [{ markup: item.svg, form: "drawing" }], {
        ...attributes,
        role: "img",
        "aria-label": item.description || "Plot",
      });
    case "html":
      return element("div", [{ markup: item.markup, form: item.form }], attributes);
    case "formula":
      return element("div", [{ markup: item.markup, form: "formula" }], {
        ...attributes,
        role: "img",
        "aria-label": `Formula: ${item.description}`,
      });
  }
}

/** A problem in words, its place first. */
export function problemTree(problem: Problem, stopped: boolean): OutputNode {
  const { line, column, message } = problem;
  const strong = (text: string) => element("strong", [text]);
  if (line !== undefined && column !== undefined)
    return element("p", [strong(`Line ${line}, column ${column}:`), ` ${message}`], {
      "data-error": "",
      "data-line": `${line}`,
      "data-column": `${column}`,
    });
  const end = stopped ? message.search(/[.:](\s|$)/) + 1 : 0;
  const children = end > 0 ? [strong(message.slice(0, end)), message.slice(end)] : [message];
  return element("p", children, { "data-error": "" });
}

function label(text: string): OutputNode {
  return element("span", [text], { class: "log-level" });
}

import type { CellItem, CellValue } from "../notebook/value.ts";
import { element, type OutputNode } from "./output-node.ts";
import { valueText } from "./value-text.ts";
import { count, sizeWords } from "./value-tree.ts";

type Table = CellItem & { readonly kind: "table" };

/** Rows and columns as a table with heads for both, and in words what of it is left out. */
export function tableTree({ columns, rows, length, width }: Table): OutputNode[] {
  const numeric = columns.map((_, i) => rows.every(([, cells]) => isNumeric(cells[i])));
  const align = (i: number): Readonly<Record<string, string>> =>
    numeric[i] === true ? { class: "number" } : {};
  const head = element("tr", [
    element("th", ["#"], { scope: "col" }),
    ...columns.map((column, i) => element("th", [column], { scope: "col", ...align(i) })),
  ]);
  const body = rows.map(([label, cells]) =>
    element("tr", [
      element("th", [label], { scope: "row" }),
      ...columns.map((_, i) => element("td", [cellText(cells[i])], align(i))),
    ]),
  );
  const missing = [
    ...(rows.length < length ? [sizeWords(rows.length, length, "rows")] : []),
    ...(columns.length < width ? [`${count(columns.length)} of ${count(width)} columns`] : []),
  ];
  return [
    element("table", [element("thead", [head]), element("tbody", body)]),
    ...(missing.length > 0 ? [element("p", [missing.join(", ")], { class: "value-rest" })] : []),
  ];
}

/** In a table a text needs no quotes. */
function cellText(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return "";
  return value.type === "string" ? value.text : valueText(value);
}

function isNumeric(value: CellValue | null | undefined): boolean {
  if (value === null || value === undefined) return true;
  return value.type === "literal" && (value.of === "number" || value.of === "bigint");
}

import type { CellItem } from "./value.ts";

/** What an element costs a page, in characters of plain data. */
const element = 60;

/** How much an item asks of the page that shows it: its characters as data, and more for each of its elements. */
export function weigh(item: CellItem): number {
  const weight = JSON.stringify(item).length;
  if (item.kind === "plot") return weight + element * countElements(item.svg);
  if (item.kind === "html" || item.kind === "formula")
    return weight + element * countElements(item.markup);
  return weight;
}

function countElements(markup: string): number {
  let count = 0;
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at + 1)) count++;
  return count / 2;
}

import { writeInput } from "./input-state.ts";
import type { CellItem } from "../notebook/value.ts";

/**
 * Puts new nodes in place of what an output shows, except that an input which is drawn again as it was stays: it
 * keeps its focus, and the finger that is moving it. One that the reader moved meanwhile stays where it is; one that
 * the code made anew stands where the code says.
 */
export function replaceOutput(
  output: Element,
  nodes: readonly Node[],
  items: readonly CellItem[],
): void {
  const old = [...output.children].filter(isInput);
  const kept = new Map<Node, HTMLElement>();
  let from = 0;
  for (const node of nodes) {
    if (!isInput(node)) continue;
    const at = old.findIndex((each, i) => i >= from && isSame(each, node));
    if (at < 0) continue;
    kept.set(node, old[at]!);
    from = at + 1;
  }
  const staying = new Set<Node>(kept.values());
  for (const child of [...output.childNodes]) if (!staying.has(child)) child.remove();
  let before = output.firstChild;
  for (const node of nodes) {
    const same = kept.get(node);
    if (same !== undefined) before = same.nextSibling;
    else output.insertBefore(node, before);
    if (!isInput(node)) continue;
    const shown = same ?? node;
    const item = items.find(
      (each) => each.kind === "input" && `${each.place}` === shown.dataset.input,
    );
    const set = item?.kind === "input" ? item.set : undefined;
    const isNew = item !== drawn.get(shown);
    if (item !== undefined) drawn.set(shown, item);
    if (same === undefined || (isNew && set === undefined)) writeInput(shown, set);
  }
}

/** The item that an input was last drawn for: only another one is made anew. */
const drawn = new WeakMap<Element, CellItem>();

const isInput = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && node.dataset.input !== undefined;

/** Whether two inputs are the same but for what they are set to. */
function isSame(a: Element, b: Element): boolean {
  const [x, y] = [a, b].map((each) => {
    const copy = each.cloneNode(true) as Element;
    for (const output of copy.querySelectorAll("output")) output.textContent = "";
    return copy;
  });
  return x!.isEqualNode(y!);
}

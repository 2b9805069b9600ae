import type { CellView } from "../notebook/cell.ts";
import { outputNodes } from "./output-markup.ts";
import { outputTree, problemTree } from "./output-tree.ts";
import { markOverflow } from "./overflow.ts";
import type { Sanitize } from "./sanitize.ts";

/**
 * Shows what a cell displays. Where a run ended badly and displayed nothing, the last good result stays, marked
 * `data-kept`, below what is wrong; a run that has shown nothing yet changes nothing.
 */
export function showOutput(output: HTMLElement, view: CellView, sanitize: Sanitize): void {
  if (view.status === "static") return;
  const document = output.ownerDocument;
  const drawing = drawingsOf(view.id, sanitize);
  if (view.status === "ok" || view.items.length > 0) {
    delete output.dataset.kept;
    output.replaceChildren(...outputNodes(outputTree(view), document, drawing));
  } else if (view.problem) {
    for (const old of output.querySelectorAll("[data-error]")) old.remove();
    output.toggleAttribute("data-kept", output.childElementCount > 0);
    output.prepend(
      ...outputNodes([problemTree(view.problem, view.status === "stopped")], document, drawing),
    );
  }
  markOverflow(output);
}

/** Sanitised drawings of a cell, each with ids of its own. */
function drawingsOf(id: string, sanitize: Sanitize): (svg: string) => Node {
  let count = 0;
  return (svg) => sanitize(svg, `${id}-${++count}-`);
}

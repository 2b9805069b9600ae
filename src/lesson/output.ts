import type { CellView } from "../notebook/cell.ts";
import { replaceOutput } from "./keep-inputs.ts";
import { outputNodes, type FromMarkup } from "./output-markup.ts";
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
  const fromMarkup = sanitised(view.id, sanitize);
  if (view.status === "ok" || view.items.length > 0) {
    delete output.dataset.kept;
    replaceOutput(output, outputNodes(outputTree(view), document, fromMarkup), view.items);
  } else if (view.problem) {
    for (const old of output.querySelectorAll("[data-error]")) old.remove();
    output.toggleAttribute("data-kept", output.childElementCount > 0);
    output.prepend(
      ...outputNodes([problemTree(view.problem, view.status === "stopped")], document, fromMarkup),
    );
  }
  markOverflow(output);
}

/** Sanitised markup of a cell, each piece with ids of its own. */
function sanitised(id: string, sanitize: Sanitize): FromMarkup {
  let count = 0;
  return (markup, form) => sanitize(markup, `${id}-${++count}-`, form);
}

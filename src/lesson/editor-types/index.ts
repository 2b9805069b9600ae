import { linter } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { ViewPlugin } from "@codemirror/view";
import { createTypeLink, startTypeWorker, type TypeLink } from "../../notebook/host/type-link.ts";
import { pageCells } from "../page-cell.ts";
import type { Ask } from "./asker.ts";
import { atCaret } from "./at-caret.ts";
import { callHelp } from "./call-help.ts";
import { createChecks } from "./checks.ts";
import { completion } from "./complete.ts";
import { onHover } from "./on-hover.ts";
import { withinWindow } from "./within-window.ts";
import { typesTheme } from "./theme.ts";

/** A worker that was lost this often is not started again: the code on the page is too much for it. */
const losses = 3;

/** Help with types for the editors of a page. The service behind it is fetched when this is called. */
export function createTypeHelp(document: Document): (cell: string) => Extension {
  let lost = 0;
  let link: TypeLink | undefined;
  const start = (): void => {
    link = createTypeLink(startTypeWorker(), cellsNow, () => {
      link = undefined;
      lost++;
    });
  };
  const cellsNow = () =>
    pageCells(document).map(({ dataset, code }) => ({ id: dataset["cell"] ?? "", code }));
  const checks = createChecks(() => link);
  document.addEventListener("cell-change", (event) => {
    if (link === undefined && lost < losses) start();
    checks.schedule((event as CustomEvent<{ id?: string } | null>).detail?.id);
  });
  start();

  return (cell) => {
    const ask: Ask = async (question) => link?.ask({ ...question, cell });
    return [
      ViewPlugin.define((view) => {
        // An editor may not be changed while it is being made.
        queueMicrotask(() => checks.add(view, cell));
        return { destroy: () => checks.remove(view) };
      }),
      // The checks come from elsewhere, and what they found is shown together with what the name is.
      linter(null, { tooltipFilter: () => [] }),
      onHover(ask),
      completion(ask),
      callHelp(ask),
      atCaret(ask),
      withinWindow,
      typesTheme,
    ];
  };
}

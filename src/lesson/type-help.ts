import { StateEffect, type Extension } from "@codemirror/state";
import { EditorView, keymap, ViewPlugin } from "@codemirror/view";

type Help = (cell: string) => Extension;

/** Milliseconds after which what could not be fetched is tried for again. */
const retryAfter = 20_000;

/** Editors that have no help with types yet, with their cells. */
const waiting = new Map<EditorView, string>();
let help: Help | undefined;
let fetching: Promise<void> | undefined;
let failedAt = -Infinity;

/**
 * Help with types for a cell's editor: fetched, for all editors of the page, when a reader first edits one or asks for
 * help by its keys. On a metered line `offer` is called in its place, with what fetches it.
 */
export function typeHelp(cell: string, offer: (accept: () => Promise<void>) => void): Extension {
  let offered = false;
  const want = (): void => {
    if (help !== undefined || fetching !== undefined) return;
    if (!isMetered()) void fetchHelp().catch(() => {});
    else if (!offered) {
      offered = true;
      offer(fetchHelp);
    }
  };
  /** The keys do nothing more once the help is there, which has them itself. */
  const ask = (): boolean => {
    if (help !== undefined) return false;
    want();
    return true;
  };
  return [
    ViewPlugin.define((view) => {
      // An editor may not be changed while it is being made.
      if (help) queueMicrotask(() => equip(view, cell));
      else waiting.set(view, cell);
      return { destroy: () => void waiting.delete(view) };
    }),
    keymap.of(["Ctrl-Space", "Ctrl-i", "F8"].map((key) => ({ key, run: ask }))),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) want();
    }),
  ];
}

function fetchHelp(): Promise<void> {
  if (help !== undefined || performance.now() - failedAt < retryAfter) return Promise.resolve();
  fetching ??= import("./editor-types/index.ts")
    .then(({ createTypeHelp }) => {
      help = createTypeHelp(document);
      for (const [view, cell] of waiting) equip(view, cell);
      waiting.clear();
    })
    .catch((reason: unknown) => {
      failedAt = performance.now();
      throw reason;
    })
    .finally(() => (fetching = undefined));
  return fetching;
}

function equip(view: EditorView, cell: string): void {
  if (help === undefined) return;
  view.dispatch({ effects: StateEffect.appendConfig.of(help(cell)) });
  view.dom.closest("code-cell")?.toggleAttribute("data-types", true);
}

/** Whether bytes cost the reader: they said so to their browser, or the line is very slow. */
function isMetered(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
}

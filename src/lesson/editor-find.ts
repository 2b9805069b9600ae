import {
  highlightSelectionMatches,
  openSearchPanel,
  search,
  searchKeymap,
  selectNextOccurrence,
} from "@codemirror/search";
import { StateEffect } from "@codemirror/state";
import { keymap, type EditorView } from "@codemirror/view";

const commands = { openSearchPanel, selectNextOccurrence };
const ready = new WeakSet<EditorView>();

/** Does a command of finding in an editor, which learns all of them with the first. */
export function run(view: EditorView, name: keyof typeof commands): void {
  if (!ready.has(view))
    view.dispatch({
      effects: StateEffect.appendConfig.of([
        search({ top: true }),
        highlightSelectionMatches(),
        keymap.of(searchKeymap),
      ]),
    });
  ready.add(view);
  commands[name](view);
}

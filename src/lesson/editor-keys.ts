import type * as Find from "./editor-find.ts";
import { indentLess, indentMore, insertNewline } from "@codemirror/commands";
import type { Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/**
 * Tab indents only once the reader has typed or clicked here, so that a walk through the page by Tab neither stops
 * at a cell nor changes it. After Escape, Tab leaves in any case (CodeMirror's own).
 */
export function tabKey(): Extension {
  let engaged = false;
  return [
    keymap.of([
      {
        key: "Tab",
        run: (view) => {
          if (!engaged) return false;
          if (!view.state.selection.main.empty) return indentMore(view);
          view.dispatch(view.state.replaceSelection("  "), {
            scrollIntoView: true,
            userEvent: "input",
          });
          return true;
        },
        shift: (view) => engaged && indentLess(view),
      },
    ]),
    EditorView.domEventHandlers({
      pointerdown: () => void (engaged = true),
      blur: () => void (engaged = false),
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && update.view.hasFocus) engaged = true;
    }),
  ];
}

/** Enter breaks the line and adds no indent. With `opens`, the first one does nothing if nothing came before it. */
export function enterKey(opens: boolean): Extension {
  let opening = opens;
  return [
    keymap.of([
      {
        key: "Enter",
        run: (view) => {
          if (!opening) return insertNewline(view);
          opening = false;
          return true;
        },
      },
    ]),
    EditorView.domEventHandlers({ pointerdown: () => void (opening = false) }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged || update.selectionSet) opening = false;
    }),
  ];
}

let find: typeof Find | undefined;

/** Finding text and selecting the next place with the same; what they need is fetched when they are first used. */
export const findKeys: Extension = (
  [
    ["Mod-f", "openSearchPanel"],
    ["Mod-d", "selectNextOccurrence"],
  ] as const
).map(([key, name]) =>
  keymap.of([
    {
      key,
      run: (view) => {
        // Once it is there it acts at once, or the next key would come first.
        if (find) {
          find.run(view, name);
          return true;
        }
        import("./editor-find.ts").then(
          (loaded) => (find = loaded).run(view, name),
          // Without it the cell works on.
          () => {},
        );
        return true;
      },
    },
  ]),
);

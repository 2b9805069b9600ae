import { EditorView } from "@codemirror/view";

/** Undoes CodeMirror's own measures, so that each letter stays where the printed code had it. Colours are the page's. */
export const cellTheme = EditorView.theme({
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "inherit",
    lineHeight: "inherit",
    scrollbarWidth: "thin",
    // CodeMirror's own z-index would lay code over what hangs beside it.
    zIndex: "auto",
  },
  ".cm-content": { padding: "0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--rule)" },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    textDecoration: "underline dotted var(--wrong)",
  },
});

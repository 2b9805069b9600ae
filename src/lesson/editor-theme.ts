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
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { background: "var(--rule)" },
  ".cm-selectionMatch, .cm-searchMatch": {
    backgroundColor: "transparent",
    outline: "1px solid var(--line)",
  },
  ".cm-searchMatch-selected": { outline: "2px solid var(--accent)" },
  ".cm-panels": { backgroundColor: "transparent", color: "inherit", border: "0" },
  ".cm-panel.cm-search": {
    padding: "0 0 0.375rem",
    font: "400 0.90625rem/1.75rem var(--sans)",
    // The listing around it keeps its spaces.
    whiteSpace: "normal",
    "& label": { fontSize: "inherit", whiteSpace: "nowrap" },
    "& .cm-textfield, & .cm-button": {
      backgroundImage: "none",
      padding: "0.125rem 0.25rem",
      border: "0",
      borderBottom: "1px solid var(--rule-strong)",
      borderRadius: "0",
      background: "none",
      color: "inherit",
      font: "inherit",
    },
    "& [name=close]": { borderBottom: "0", color: "var(--ink-2)" },
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--rule)" },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    textDecoration: "underline dotted var(--wrong)",
  },
});

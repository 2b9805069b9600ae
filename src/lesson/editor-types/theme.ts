import { EditorView } from "@codemirror/view";

/** Underlines, tooltips and the list of proposals: paper, ink and hairlines, as everything else on the page. */
export const typesTheme = EditorView.theme({
  ".cm-lintRange": { backgroundImage: "none", paddingBottom: "0" },
  ".cm-lintRange-error": {
    textDecoration: "underline wavy 1px var(--wrong)",
    textUnderlineOffset: "0.25em",
    textDecorationSkipInk: "none",
  },
  ".cm-lintRange-active": { backgroundColor: "transparent" },
  ".cm-lintPoint": { position: "static" },
  ".cm-tooltip": {
    boxSizing: "border-box",
    maxWidth: "min(34rem, calc(100vw - 1rem))",
    maxHeight: "min(22rem, 45vh)",
    overflow: "auto",
    border: "1px solid var(--rule-strong)",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    scrollbarWidth: "thin",
  },
  ".cm-tooltip.cm-tooltip-autocomplete": {
    maxWidth: "min(22rem, calc(100vw - 1rem))",
    overflow: "visible",
  },
  ".cm-tooltip .cm-tooltip-arrow": { display: "none" },
  ".type-help": { padding: "0.5rem 0.75rem" },
  ".type-help p": { margin: "0" },
  ".type-help p + p": { marginTop: "0.375rem" },
  ".type-help .type-signature": {
    font: "400 0.8125rem/1.25rem var(--mono)",
    fontVariantLigatures: "none",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  ".type-help .type-docs": {
    color: "var(--ink-2)",
    font: "400 0.875rem/1.25rem var(--sans)",
    overflowWrap: "anywhere",
  },
  ".type-docs code": { font: "400 0.8125rem var(--mono)" },
  ".type-docs strong": { color: "var(--ink)", fontWeight: "600" },
  ".type-help .type-problem": {
    color: "var(--wrong)",
    font: "400 0.875rem/1.25rem var(--sans)",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxHeight: "min(13.75rem, 40vh)",
    minWidth: "12rem",
    font: "400 0.8125rem/1.375rem var(--mono)",
    fontVariantLigatures: "none",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0 0.75rem", lineHeight: "1.375rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--rule)",
    color: "var(--ink)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
  ".cm-completionInfo.cm-tooltip": { padding: "0", width: "max-content", overflow: "hidden" },
  ".cm-completionInfo.type-info-below": { maxWidth: "none" },
  "@media (pointer: coarse)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.6875rem 0.75rem" },
  },
  "@media (forced-colors: active)": {
    ".cm-tooltip": { borderColor: "CanvasText" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

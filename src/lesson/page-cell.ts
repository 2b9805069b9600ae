import type { CellView } from "../notebook/cell.ts";

/** Draws what a cell displays. It comes with the session, so that a page whose cells nobody runs doesn't fetch it. */
export type DrawOutput = (output: HTMLElement, view: CellView) => void;

/** A cell on the page, as the session sees it. */
export interface PageCell extends HTMLElement {
  /** The code as it stands, edited or not. */
  readonly code: string;
  show(view: CellView, draw: DrawOutput): void;
}

/** The page's cells in reading order. */
export function pageCells(document: Document): PageCell[] {
  return [...document.querySelectorAll<PageCell>("code-cell[data-cell]")];
}

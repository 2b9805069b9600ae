import type { CellView } from "../notebook/cell.ts";
import type { Sanitize } from "./sanitize.ts";

/** A cell on the page, as the session sees it. */
export interface PageCell extends HTMLElement {
  /** The code as it stands, edited or not. */
  readonly code: string;
  show(view: CellView, sanitize: Sanitize): void;
}

/** The page's cells in reading order. */
export function pageCells(document: Document): PageCell[] {
  return [...document.querySelectorAll<PageCell>("code-cell[data-cell]")];
}

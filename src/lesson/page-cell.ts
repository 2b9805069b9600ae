import type { CellView } from "../notebook/cell.ts";

/** Draws what a cell displays. It comes with the session, so that a page whose cells nobody runs doesn't fetch it. */
export type DrawOutput = (output: HTMLElement, view: CellView) => void;

/** A cell on the page, as the session sees it. */
export interface PageCell extends HTMLElement {
  /** The code as it stands, edited or not. */
  readonly code: string;
  /** The code as it was built. */
  readonly built: string;
  /** Whether the reader made it: then there is no lesson's text to compare with. */
  readonly own: boolean;
  /** Puts other code in its place, and runs nothing; that is no change by the reader. */
  showCode(code: string): void;
  /** Puts other code in its place as if the reader had typed it, as one step that can be undone, and runs it. */
  replaceCode(code: string): Promise<void>;
  run(): Promise<void>;
  show(view: CellView, draw: DrawOutput): void;
}

/** The id of a cell. */
export const cellId = ({ dataset }: HTMLElement): string => dataset.cell ?? "";

/** The cell of an id. */
export function pageCell(page: ParentNode, id: string): PageCell | null {
  return page.querySelector<PageCell>(`code-cell[data-cell="${CSS.escape(id)}"]`);
}

/** The cells of a page or of a part of it, in reading order. */
export function pageCells(page: ParentNode): PageCell[] {
  return [...page.querySelectorAll<PageCell>("code-cell[data-cell]")];
}

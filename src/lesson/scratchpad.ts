import { CellNotes } from "./cell-notes.ts";
import type { LinkedCell } from "./code-link.ts";
import { isCellId, type KeptCell } from "./kept-document.ts";
import type { LinkedCodeHost } from "./linked-code.ts";
import { makeCell, scratchpadDocument } from "./own-cell.ts";
import { OwnCode } from "./own-code.ts";
import { cellId, pageCells, type PageCell } from "./page-cell.ts";
import { startedSession } from "./session.ts";

/** A cell that was deleted, and where it stood. */
export interface Deleted {
  readonly id: string;
  readonly code: string;
  readonly hadRun: boolean;
  readonly kept: readonly KeptCell[];
}

/**
 * A notebook of the reader's own: its cells come, go and change places, and all of them are kept as they stand on the
 * page. A running session hears of each change.
 */
export class Scratchpad implements LinkedCodeHost {
  readonly own: OwnCode;
  readonly backWords = "Back to an empty notebook";
  readonly #page: Document;
  readonly #list: Element;
  readonly #listeners: (() => void)[] = [];
  /** What the storage tells meanwhile is of this page's own doing. */
  #busy = false;
  /** Whether code that came by a link stands in place of the reader's own. */
  #trial = false;

  /** @param list Holds the cells, and what is said of deleted ones between them. */
  constructor(page: Document, list: Element) {
    this.#page = page;
    this.#list = list;
    this.own = new OwnCode(page, scratchpadDocument);
    this.#mirror();
    this.own.kept.listen(() => {
      if (!this.#busy && !this.#trial) this.#mirror();
    });
  }

  /** Hears of every change of the cells or their number. */
  listen(listener: () => void): void {
    this.#listeners.push(listener);
    this.own.listen(listener);
  }

  get cells(): readonly PageCell[] {
    return pageCells(this.#list);
  }

  /** Whether nothing has been written. */
  get isBlank(): boolean {
    return this.cells.every(isBlank);
  }

  /** Adds a cell at the end, or after another. */
  add(code = "", after?: Element): PageCell {
    const cell = makeCell(this.#page, this.#newId(), code);
    this.#change(() => (after ? after.after(cell) : this.#list.append(cell)));
    return cell;
  }

  /** Adds cells at the end, in place of an empty notebook. */
  addAll(codes: readonly string[]): PageCell[] {
    const before = this.isBlank ? this.cells : [];
    const made = codes.map((code) => makeCell(this.#page, this.#newId(), code));
    this.#change(() => {
      this.#list.append(...made);
      this.#remove(before);
    });
    return made;
  }

  delete(cell: PageCell): Deleted {
    this.own.flush();
    const id = cellId(cell);
    const hadRun = cell.dataset.state !== "static";
    let kept: readonly KeptCell[] = [];
    const { code } = cell;
    this.#change(() => (kept = this.#remove([cell])));
    return { id, code, hadRun, kept };
  }

  /** Puts a deleted cell back in the place of what stands for it. */
  undelete({ id, code, hadRun, kept }: Deleted, place: Element): PageCell {
    const cell = makeCell(this.#page, id, code);
    this.#change(() => {
      this.own.kept.restore(kept);
      place.replaceWith(cell);
    });
    if (hadRun) void cell.run();
    return cell;
  }

  /** Moves a cell one place up or down; false where it is at the end already. */
  move(cell: PageCell, by: -1 | 1): boolean {
    const { cells } = this;
    const other = cells[cells.indexOf(cell) + by];
    if (!other) return false;
    this.#change(() => this.#list.insertBefore(cell, by < 0 ? other : other.nextSibling));
    return true;
  }

  /** Leaves one empty cell. Returns what brings the others back. */
  clear(): () => void {
    this.own.flush();
    const before = this.cells.map((cell) => [cellId(cell), cell.code] as const);
    const empty = makeCell(this.#page, this.#newId(), "");
    let kept: readonly KeptCell[] = [];
    this.#change(() => {
      kept = this.#remove(this.cells);
      this.#list.replaceChildren(empty);
    });
    return () =>
      this.#change(() => {
        this.own.kept.restore(kept);
        const since = this.cells.filter((cell) => cell !== empty || !isBlank(cell));
        this.#remove([empty].filter((cell) => !since.includes(cell)));
        const cells = before.map(([id, code]) => makeCell(this.#page, id, code));
        this.#list.replaceChildren(...cells, ...since);
      });
  }

  isKnown(id: string): boolean {
    return isCellId(id);
  }

  isOwn(): boolean {
    return this.own.kept.cells.some(({ versions }) => versions[0].code.trim() !== "");
  }

  /** Shows a notebook that came by a link in place of the reader's own, and runs it. */
  try(cells: readonly LinkedCell[]): void {
    this.own.flush();
    this.#trial = true;
    this.#list.replaceChildren(...cells.map(({ id, code }) => makeCell(this.#page, id, code)));
    this.own.followTried(this.cells);
    this.#tellOfCells();
    for (const cell of this.cells) void cell.run();
  }

  keepTried(): () => void {
    const ids = this.own.kept.cells.map(({ id }) => id);
    let kept: readonly KeptCell[] = [];
    this.#trial = false;
    this.#change(() => {
      kept = this.own.kept.forget(ids);
      this.own.adoptTried();
    });
    return () => {
      this.#trial = true;
      this.own.kept.forget(this.own.kept.cells.map(({ id }) => id));
      this.own.kept.restore(kept);
      this.own.followTried(this.cells);
    };
  }

  endTrial(): void {
    this.own.flush();
    this.#trial = false;
    this.#list.replaceChildren();
    this.own.follow([]);
    this.#mirror();
  }

  /** Shows the cells that are kept, in their order; a notebook without any has one that is empty. */
  #mirror(): void {
    const shown = new Map(this.cells.map((cell) => [cellId(cell), cell]));
    const { kept } = this.own;
    // Another tab has deleted what this one shows, and nobody has typed in it since.
    const staying = [...shown].filter(
      ([id, cell]) => !kept.cell(id) && !kept.isGone(id) && !isBlank(cell),
    );
    const wanted = [
      ...kept.cells.map(
        ({ id, versions }) => shown.get(id) ?? makeCell(this.#page, id, versions[0].code),
      ),
      ...staying.map(([, cell]) => cell),
    ];
    if (wanted.length === 0)
      wanted.push(
        kept.document.made > 0 || shown.size === 0
          ? makeCell(this.#page, this.#newId(), "")
          : [...shown.values()][0]!,
      );
    const { cells } = this;
    if (cells.length === wanted.length && cells.every((cell, i) => cell === wanted[i])) return;
    this.#list.replaceChildren(...wanted);
    this.own.follow(this.cells);
    this.#tellOfCells();
  }

  /** Does something to the cells, keeps them all as they stand then, and tells the session. */
  #change(act: () => void): void {
    this.own.flush();
    this.#busy = true;
    act();
    const { cells } = this;
    this.own.follow(cells);
    const { kept } = this.own;
    for (const cell of cells) {
      const id = cellId(cell);
      if (this.#trial && this.own.isTried(id)) continue;
      if (!kept.cell(id)) kept.settle(id, cell.code);
    }
    if (!this.#trial) kept.arrange(cells.map(cellId));
    this.#busy = false;
    this.#tellOfCells();
  }

  /** Takes cells off the page and out of what is kept. Returns what was kept of them. */
  #remove(cells: readonly PageCell[]): readonly KeptCell[] {
    for (const cell of cells) cell.remove();
    if (this.#trial) {
      // The reader's own cells of these ids are not on the page: what is kept of them stays.
      for (const cell of cells) this.own.kept.remove(cellId(cell));
      return [];
    }
    return this.own.kept.forget(cells.map(cellId));
  }

  #tellOfCells(): void {
    for (const cell of this.cells)
      if (cell.dataset.noted === undefined) {
        cell.dataset.noted = "";
        new CellNotes(this.own, cellId(cell), cell);
      }
    startedSession()?.then(
      (session) => session.rearrange(),
      () => {},
    );
    for (const listener of this.#listeners) listener();
  }

  #newId(): string {
    const wasBusy = this.#busy;
    this.#busy = true;
    let id: string;
    // A notebook that came by a link has ids that were not given out here.
    do id = this.own.kept.newId();
    while (this.#page.getElementById(id));
    this.#busy = wasBusy;
    return id;
  }
}

const isBlank = (cell: PageCell): boolean => cell.code.trim() === "";

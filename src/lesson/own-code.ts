import type { KeptCells } from "./kept-cells.ts";
import type { KeptCell } from "./kept-document.ts";
import type { LinkedCell } from "./code-link.ts";
import type { LinkedCodeHost } from "./linked-code.ts";
import { openKept } from "./page-code.ts";
import { cellId, pageCells, type PageCell } from "./page-cell.ts";

/** A burst of typing is written once it pauses for this long, in milliseconds, or when the page is left. */
const writePause = 250;

/** Something done to cells, for `undo`. */
export interface Done {
  readonly kept: readonly KeptCell[];
  readonly cells: ReadonlyMap<
    string,
    { readonly before: string; readonly after: string; readonly tried: boolean }
  >;
}

/**
 * The reader's own code on a page, in cells that were built or in some of their own making: keeps what they write, and
 * puts it back. What it puts back into a cell runs only if the cell has run before.
 */
export class OwnCode implements LinkedCodeHost {
  readonly kept: KeptCells;
  readonly backWords = "Back to the lesson’s code";
  #cells: ReadonlyMap<string, PageCell> = new Map();
  /** Cells that show code which is not the reader's own: it is kept only once they type in it. */
  readonly #tried = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #listeners: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** `keptBoot` has shown what was kept when the page came: what another tab wrote since is offered, not shown. */
  readonly #isShown: boolean;

  /**
   * @param name Of the document that the page's cells are kept in.
   * @param options.isShown Whether the page shows by itself what was kept when it came.
   */
  constructor(page: Document, name: string, { isShown = false } = {}) {
    this.#isShown = isShown;
    this.kept = openKept(name);
    this.follow(pageCells(page));
    page.addEventListener("cell-change", ({ target }) => {
      const id = target instanceof HTMLElement && target.dataset.cell;
      if (!id || !this.cells.has(id)) return;
      this.#changed.add(id);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), writePause);
    });
    addEventListener("pagehide", () => this.flush());
    page.addEventListener("visibilitychange", () => this.flush());
    this.kept.listen(() => this.#tell());
  }

  /** By id, in reading order. */
  get cells(): ReadonlyMap<string, PageCell> {
    return this.#cells;
  }

  /** Takes up the cells that the page has now, in reading order, and shows in new ones what is kept of them. */
  follow(cells: readonly PageCell[]): void {
    const before = this.#cells;
    this.#cells = new Map(cells.map((cell) => [cellId(cell), cell]));
    for (const id of before.keys()) {
      if (this.#cells.has(id)) continue;
      this.#changed.delete(id);
      this.#tried.delete(id);
    }
    for (const [id, cell] of this.#cells) {
      if (before.get(id) === cell || this.#tried.has(id)) continue;
      const newest = this.kept.cell(id)?.versions[0].code;
      const version = this.#isShown && newest !== cell.code ? undefined : this.kept.adopt(id);
      // What the reader was quick to type is newer than what is kept.
      if (version && cell.code === cell.built) cell.showCode(version.code);
      else if (cell.code !== (version?.code ?? cell.built)) this.#changed.add(id);
    }
    this.flush();
  }

  /** Takes up cells whose code is not the reader's own: theirs stays kept, this is kept only once they type in it. */
  followTried(cells: readonly PageCell[]): void {
    for (const id of cells.map(cellId)) {
      this.kept.disown(id);
      this.#tried.add(id);
    }
    this.follow(cells);
  }

  /** What was tried is the reader's own from here on. */
  adoptTried(): void {
    this.#tried.clear();
  }

  /** Hears of every change, in this tab or in another. */
  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The cells whose code is not the built one, in reading order. */
  get edited(): readonly LinkedCell[] {
    return [...this.cells].flatMap(([id, { code, built }]) =>
      code === built ? [] : [{ id, code }],
    );
  }

  /** What is kept of cells that the page no longer has. */
  get vanished(): readonly KeptCell[] {
    return this.kept.cells.filter(({ id }) => !this.cells.has(id));
  }

  isKnown(id: string): boolean {
    return this.cells.has(id);
  }

  /** Whether the reader has code of their own in a cell. */
  isOwn(id: string): boolean {
    const { code, built } = this.cells.get(id)!;
    return this.kept.cell(id) !== undefined || (code !== built && !this.#tried.has(id));
  }

  isTried(id: string): boolean {
    return this.#tried.has(id);
  }

  /** Writes what was typed. */
  flush(): void {
    clearTimeout(this.#timer);
    const ids = [...this.#changed];
    this.#changed.clear();
    for (const id of ids) {
      const { code, built, own } = this.cells.get(id)!;
      this.#tried.delete(id);
      if (own) this.kept.write(id, code);
      else if (code === built) this.kept.remove(id);
      else this.kept.write(id, code, this.kept.origin(id)?.base ?? built);
    }
    if (ids.length > 0) this.#tell();
  }

  /** Keeps the text that a cell shows, and no other. */
  keep(id: string): Done {
    return this.#do([id], () => this.#settle(id));
  }

  /** Puts other code into a cell, and keeps that and no other. */
  take(id: string, code: string): Done {
    return this.#do([id], () => {
      this.#show(new Map([[id, code]]));
      this.#settle(id);
    });
  }

  /** Sets all cells back to what was built. */
  resetAll(): Done {
    const ids = [...this.cells.keys()];
    return this.#do(ids, () => {
      this.#tried.clear();
      this.kept.forget(ids);
      this.#show(new Map([...this.cells].map(([id, { built }]) => [id, built])));
    });
  }

  /** Brings back what was replaced. Where the reader has typed since, both versions stay, to choose between. */
  undo({ kept, cells }: Done): void {
    this.flush();
    const untouched = [...cells].filter(([id, { after }]) => this.cells.get(id)!.code === after);
    this.kept.forget(untouched.map(([id]) => id));
    this.kept.restore(kept);
    for (const [id, { before, tried }] of untouched) {
      const isKept = this.kept.cell(id)?.versions.some(({ code }) => code === before);
      if (tried) this.#tried.add(id);
      else if (isKept) this.kept.adopt(id, before);
      else if (before !== this.cells.get(id)!.built) this.#changed.add(id);
    }
    this.#show(new Map(untouched.map(([id, { before }]) => [id, before])));
    this.flush();
    this.#tell();
  }

  /** Shows code that is not the reader's, and runs it. What they have stays kept; this is not. */
  try(cells: readonly LinkedCell[]): void {
    this.flush();
    for (const { id } of cells) {
      this.kept.disown(id);
      this.#tried.add(id);
    }
    this.#show(new Map(cells.map(({ id, code }) => [id, code])));
    for (const { id } of cells) void this.cells.get(id)?.run();
    this.#tell();
  }

  /** Keeps what is being tried in place of what was kept of its cells. Returns what takes that back. */
  keepTried(): () => void {
    const ids = [...this.#tried];
    const done = this.#do(ids, () => ids.forEach((id) => this.#settle(id)));
    return () => this.undo(done);
  }

  /** Puts the reader's own code back in place of what was tried. */
  endTrial(): void {
    const ids = [...this.#tried];
    this.#tried.clear();
    this.#show(
      new Map(ids.map((id) => [id, this.kept.adopt(id)?.code ?? this.cells.get(id)!.built])),
    );
    this.#tell();
  }

  /** Does something to cells, and says what it did. */
  #do(ids: readonly string[], act: () => void): Done {
    this.flush();
    const kept = this.kept.cells.filter(({ id }) => ids.includes(id));
    const before = ids.map((id) => [id, this.cells.get(id)!.code, this.#tried.has(id)] as const);
    act();
    this.#tell();
    const cells = before.map(
      ([id, code, tried]) =>
        [id, { before: code, after: this.cells.get(id)!.code, tried }] as const,
    );
    return { kept, cells: new Map(cells) };
  }

  #settle(id: string): void {
    const { code, built, own } = this.cells.get(id)!;
    this.#tried.delete(id);
    if (own) this.kept.settle(id, code);
    else if (code === built) this.kept.forget([id]);
    else this.kept.settle(id, code, built);
  }

  /** All texts change before any runs, or one cell could meet another's old text. */
  #show(codes: ReadonlyMap<string, string>): void {
    const changed = [...codes].flatMap(([id, code]) => {
      const cell = this.cells.get(id)!;
      if (cell.code === code) return [];
      cell.showCode(code);
      return [cell];
    });
    for (const cell of changed) if (cell.dataset.state !== "static") void cell.run();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

import {
  emptyDocument,
  readKept,
  writeKept,
  type KeptCell,
  type KeptDocument,
  type KeptVersion,
} from "./kept-document.ts";
import { keptKey } from "./kept-key.ts";
import type { KeyStorage } from "./progress.ts";

/**
 * One document of a reader's cells, kept in their own browser as far as it allows that: the changed cells of a lesson,
 * or all cells of a notebook of their own.
 *
 * Several tabs may show one document. Each remembers which version of a cell its own text was made from, and a write
 * takes the place of that version alone. So a version that another tab wrote meanwhile stays beside it until the reader
 * chooses (`others`, `settle`): whoever writes last destroys nothing.
 */
export class KeptCells {
  #known: KeptDocument = emptyDocument;
  #kept = true;
  /** By cell, the kept text that this page's own was made from; without an entry it was made from none. */
  readonly #origins = new Map<string, string>();
  readonly #key: string;
  readonly #storage: () => KeyStorage;
  readonly #listeners: (() => void)[] = [];

  /**
   * @param name Of the document, after its page: `lessons/tanh`, `scratchpad`.
   * @param storage Gives the storage; it may throw, as `localStorage` does where a browser forbids it.
   */
  constructor(name: string, storage: () => KeyStorage) {
    this.#key = keptKey(name);
    this.#storage = storage;
    this.#read();
  }

  /** Under which key of the storage the document stands: an event of another key does not concern it. */
  get key(): string {
    return this.#key;
  }

  /** Whether what is written lasts longer than the page: false once the storage has refused. */
  get kept(): boolean {
    return this.#kept;
  }

  get document(): KeptDocument {
    return this.#known;
  }

  get cells(): readonly KeptCell[] {
    return this.#known.cells;
  }

  cell(id: string): KeptCell | undefined {
    return this.#known.cells.find((cell) => cell.id === id);
  }

  /** Hears of every change, in this tab or in another. */
  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Reads the storage again, since another tab has changed it. */
  reload(): void {
    this.#read();
    this.#tell();
  }

  /**
   * Says that the page now shows a version of a cell, which its next write will replace.
   *
   * @param code Of that version; without it, the newest.
   * @returns That version; undefined where none is kept.
   */
  adopt(id: string, code?: string): KeptVersion | undefined {
    const versions = this.cell(id)?.versions;
    const version = versions?.find((each) => each.code === code) ?? versions?.[0];
    if (version) this.#origins.set(id, version.code);
    else this.#origins.delete(id);
    return version;
  }

  /** The kept version that this page's text of a cell was made from. */
  origin(id: string): KeptVersion | undefined {
    const origin = this.#origins.get(id);
    return this.cell(id)?.versions.find(({ code }) => code === origin);
  }

  /**
   * Says that what the page shows of a cell comes from no kept version (it came by a link, say): the next write will
   * stand beside all of them.
   */
  disown(id: string): void {
    this.#origins.delete(id);
  }

  /** The versions of a cell that this page's text is not made from: those to choose between. */
  others(id: string): readonly KeptVersion[] {
    const origin = this.#origins.get(id);
    return this.cell(id)?.versions.filter(({ code }) => code !== origin) ?? [];
  }

  /** Whether another tab has removed the cell that this page's text was made from. */
  isGone(id: string): boolean {
    return this.#origins.has(id) && !this.cell(id);
  }

  /**
   * Keeps a cell's text in place of the version that this page's was made from. A new cell comes last.
   *
   * @param base The built text it was made from; absent for a cell that was never built.
   */
  write(id: string, code: string, base?: string): void {
    const origin = this.#origins.get(id);
    const version = base === undefined ? { code } : { code, base };
    this.#change((known) =>
      withVersions(known, id, (versions) => [
        version,
        ...versions.filter((each) => each.code !== origin && each.code !== code),
      ]),
    );
    this.#origins.set(id, code);
  }

  /** Keeps a cell's text in place of all its versions: the reader has chosen. */
  settle(id: string, code: string, base?: string): void {
    const version = base === undefined ? { code } : { code, base };
    this.#change((known) => withVersions(known, id, () => [version]));
    this.#origins.set(id, code);
  }

  /** Forgets the version of a cell that this page's text was made from; those of other tabs stay. */
  remove(id: string): void {
    const origin = this.#origins.get(id);
    if (origin === undefined) return;
    this.#change((known) =>
      withVersions(known, id, (versions) => versions.filter(({ code }) => code !== origin)),
    );
    this.#origins.delete(id);
  }

  /** Forgets cells with all their versions. Returns what was there, for `restore`. */
  forget(ids: readonly string[]): readonly KeptCell[] {
    this.#read();
    const forgotten = this.cells.filter(({ id }) => ids.includes(id));
    this.#change((known) => ({
      ...known,
      cells: known.cells.filter(({ id }) => !ids.includes(id)),
    }));
    for (const id of ids) this.#origins.delete(id);
    return forgotten;
  }

  /** Puts back what was forgotten; what was written since stays beside it. `adopt` makes it the page's own again. */
  restore(cells: readonly KeptCell[]): void {
    this.#change((known) =>
      cells.reduce(
        (document, { id, versions }) =>
          withVersions(document, id, (since) => [
            ...versions,
            ...since.filter(({ code }) => versions.every((each) => each.code !== code)),
          ]),
        known,
      ),
    );
  }

  /** Puts the cells into an order. Those that are not named, which another tab has added, come last. */
  arrange(ids: readonly string[]): void {
    const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    this.#change((known) => ({
      ...known,
      cells: [...known.cells].sort((a, b) => place(a.id) - place(b.id)),
    }));
  }

  /** A new cell's id, `c1`, `c2`, …: none is given out twice, even after its cell is gone. */
  newId(): string {
    this.#change((known) => {
      let made = known.made + 1;
      while (known.cells.some(({ id }) => id === `c${made}`)) made++;
      return { ...known, made };
    });
    return `c${this.#known.made}`;
  }

  #read(): void {
    // What the storage has refused is known here alone.
    if (!this.#kept) return;
    try {
      const text = this.#storage().getItem(this.#key);
      this.#known = (text === null ? undefined : readKept(text)) ?? emptyDocument;
    } catch {
      this.#kept = false;
    }
  }

  #change(change: (known: KeptDocument) => KeptDocument): void {
    // Another tab may have written since, and its event may still be on the way.
    this.#read();
    this.#known = change(this.#known);
    try {
      const storage = this.#storage();
      this.#saveUnreadable(storage);
      if (this.#known.cells.length > 0 || this.#known.made > 0)
        storage.setItem(this.#key, writeKept(this.#known));
      else storage.removeItem(this.#key);
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
    this.#tell();
  }

  /** A text in the storage that cannot be read may still be someone's work: it is put aside, not overwritten. */
  #saveUnreadable(storage: KeyStorage): void {
    const text = storage.getItem(this.#key);
    if (text !== null && readKept(text) === undefined)
      storage.setItem(`${this.#key}:unreadable`, text);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A document with other versions of one cell; with none of them, the cell is gone. */
function withVersions(
  document: KeptDocument,
  id: string,
  change: (versions: readonly KeptVersion[]) => readonly KeptVersion[],
): KeptDocument {
  const before = document.cells.find((cell) => cell.id === id);
  const [first, ...rest] = change(before?.versions ?? []);
  const after = first && ({ id, versions: [first, ...rest] } as const);
  if (!before) return after ? { ...document, cells: [...document.cells, after] } : document;
  return {
    ...document,
    cells: document.cells.flatMap((cell) => (cell === before ? (after ? [after] : []) : [cell])),
  };
}

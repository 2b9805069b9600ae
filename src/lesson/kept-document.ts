/** A cell's text as a reader left it. */
export interface KeptVersion {
  readonly code: string;
  /**
   * The built text that this one was made from: another one on the page means that the lesson has changed since. Absent
   * where the cell is the reader's own and was never built.
   */
  readonly base?: string;
}

/** What is kept of one cell. */
export interface KeptCell {
  /** As in `data-cell`. */
  readonly id: string;
  /**
   * The text written last comes first; there is at least one. A second one was written by another tab at the same time,
   * from the same beginnings, and waits for the reader to choose.
   */
  readonly versions: readonly [KeptVersion, ...KeptVersion[]];
}

/** The cells of a page that a reader wrote or changed. */
export interface KeptDocument {
  /** In the document's order, where it has one: a lesson's cells stand in the lesson's own. */
  readonly cells: readonly KeptCell[];
  /** How many ids have been given out, so that none is given twice. */
  readonly made: number;
}

export const emptyDocument: KeptDocument = { cells: [], made: 0 };

/** Whether a text can be a cell's id. */
export const isCellId = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9][\w-]{0,99}$/.test(value);

/** More than this was not written by any page of this site. */
const most = { cells: 1_000, versions: 20, code: 1_000_000 };

/**
 * What is stored, as far as it has the right form, since other versions and other hands may have written there;
 * undefined where it is no document at all.
 */
export function readKept(text: string): KeptDocument | undefined {
  const { v, cells, made } = fieldsOf(parse(text));
  if (v !== 1 || !Array.isArray(cells)) return undefined;
  const found = new Map<string, KeptCell>();
  for (const each of cells.slice(0, most.cells)) {
    const { id, versions } = fieldsOf(each);
    if (!isCellId(id) || !Array.isArray(versions)) continue;
    const [first, ...rest] = versions.slice(0, most.versions).flatMap(readVersion);
    if (first) found.set(id, { id, versions: [first, ...rest] });
  }
  const count = Number.isSafeInteger(made) && Number(made) > 0 ? Number(made) : 0;
  return { cells: [...found.values()], made: count };
}

/** A document as it is stored. */
export function writeKept({ cells, made }: KeptDocument): string {
  return JSON.stringify({ v: 1, cells, made });
}

function readVersion(value: unknown): KeptVersion[] {
  const { code, base } = fieldsOf(value);
  if (typeof code !== "string" || code.length > most.code) return [];
  return [typeof base === "string" ? { code, base } : { code }];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

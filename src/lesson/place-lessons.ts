/** What placing needs of a lesson's entry. */
export interface NumberedEntry {
  /** The file's name without its ending: `03-sigmoid`. */
  readonly id: string;
  readonly data: { readonly number: number };
}

/** A lesson with its address and its place. */
export interface Placed<E> {
  readonly entry: E;
  /** The file's name without its number: the last part of the lesson's address. */
  readonly slug: string;
  /** Place among the lessons that exist, from 1. */
  readonly position: number;
}

/**
 * Orders lessons by their numbers.
 *
 * @throws Error where a file's name and number disagree, or two lessons share a number.
 */
export function placeLessons<E extends NumberedEntry>(entries: readonly E[]): Placed<E>[] {
  const seen = new Map<number, string>();
  for (const { id, data } of entries) {
    const [, digits] = /^(\d+)-/.exec(id) ?? [];
    if (Number(digits) !== data.number) {
      const name = `${String(data.number).padStart(2, "0")}-${toSlug(id)}.mdx`;
      throw new Error(`content/lessons/${id}.mdx has the number ${data.number}. Name it ${name}.`);
    }
    const other = seen.get(data.number);
    if (other !== undefined) {
      throw new Error(
        `${other}.mdx and ${id}.mdx are both lesson ${data.number}. Give each its own number.`,
      );
    }
    seen.set(data.number, id);
  }
  return [...entries]
    .sort((a, b) => a.data.number - b.data.number)
    .map((entry, index) => ({ entry, slug: toSlug(entry.id), position: index + 1 }));
}

function toSlug(id: string): string {
  return id.replace(/^\d+-/, "");
}

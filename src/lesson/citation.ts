/** What a citation needs of a work. */
export interface Cited {
  /** Each as "Family, G."; "others" ends a list that is cut. */
  readonly authors: readonly string[];
  readonly year: number;
}

/** "Guo et al. (2017)", or "(Guo et al., 2017)" with all of it in parentheses. */
export function authorYear({ authors, year }: Cited, parentheses: "year" | "all"): string {
  const names = familyNames(authors);
  return parentheses === "year" ? `${names} (${year})` : `(${names}, ${year})`;
}

/** The full list for an entry of the references: "LeCun, Y., Bottou, L. and Müller, K.-R." */
export function authorList(authors: readonly string[]): string {
  const last = authors.at(-1) ?? "";
  const before = authors.slice(0, -1);
  return before.length === 0 ? last : `${before.join(", ")} and ${last}`;
}

function familyNames(authors: readonly string[]): string {
  const [first = "", second] = authors.map((author) => author.split(",")[0] ?? author);
  if (authors.length === 1) return first;
  if (authors.length === 2 && second !== "others") return `${first} and ${second}`;
  return `${first} et al.`;
}

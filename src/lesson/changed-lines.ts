/** A line of two texts held side by side: `removed` stands in the first alone, `added` in the second alone. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * The lines of two texts by longest common subsequence: a line that only moved because others were inserted above it
 * is the same. Where lines were replaced, the removed ones come first.
 */
export function diffLines(original: string, current: string): DiffLine[] {
  const before = original.split("\n");
  const after = current.split("\n");
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const as = (kind: DiffLine["kind"], lines: readonly string[]) =>
    lines.map((text): DiffLine => ({ kind, text }));
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  return [
    ...as("same", after.slice(0, start)),
    // A cell is short; a pasted book is marked whole rather than compared in quadratic time.
    ...(old.length * now.length > 1_000_000
      ? [...as("removed", old), ...as("added", now)]
      : align(old, now)),
    ...as("same", after.slice(after.length - end)),
  ];
}

/** Walks along one longest common subsequence. */
function align(old: readonly string[], now: readonly string[]): DiffLine[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const result: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      result.push({ kind: "same", text: now[j++]! });
      i++;
    } else if (j === now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1)))
      result.push({ kind: "removed", text: old[i++]! });
    else result.push({ kind: "added", text: now[j++]! });
  }
  return result;
}

/** The 1-based numbers of the lines of `current` that are not lines of `original`. Deleted lines leave no mark. */
export function changedLines(original: string, current: string): number[] {
  return diffLines(original, current)
    .filter(({ kind }) => kind !== "removed")
    .flatMap(({ kind }, i) => (kind === "added" ? [i + 1] : []));
}

/** Line numbers in words for a margin note: “Line 2 is”, “Lines 2–5 and 8 are”; empty text for no line. */
export function linesInWords(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const last = words.pop();
  if (last === undefined) return "";
  const list = words.length > 0 ? `${words.join(", ")} and ${last}` : last;
  return lines.length === 1 ? `Line ${list} is` : `Lines ${list} are`;
}

/** Which lines of a text are the reader's own, and a margin note that says so. */
export function describeChanges(
  original: string,
  current: string,
): { readonly lines: readonly number[]; readonly words: string } {
  const lines = changedLines(original, current);
  const words =
    lines.length > 0
      ? `${linesInWords(lines)} yours; Reset brings back the original.`
      : original === current
        ? ""
        : "You took lines out; Reset brings back the original.";
  return { lines, words };
}

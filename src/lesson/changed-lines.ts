/**
 * The 1-based numbers of the lines of `current` that are not lines of `original`, by longest common subsequence:
 * a line that only moved because others were inserted above it counts as unchanged. Deleted lines leave no mark.
 */
export function changedLines(original: string, current: string): number[] {
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
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  // A cell is short; a pasted book is marked whole rather than compared in quadratic time.
  if (old.length * now.length > 1_000_000) return now.map((_, i) => start + i + 1);
  return unmatched(old, now).map((i) => start + i + 1);
}

/** Indices into `now` of the lines outside one longest common subsequence with `old`. */
function unmatched(old: readonly string[], now: readonly string[]): number[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const result: number[] = [];
  let i = 0;
  for (let j = 0; j < now.length;) {
    if (i < old.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) i++;
    else result.push(j++);
  }
  return result;
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

import { AstroError } from "astro/errors";

/** A mistake in a lesson, told to its author: where, what, and what to do. */
export interface Problem {
  /** 1-based, in the MDX file, front matter included. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do about it, as an instruction. */
  readonly remedy: string;
}

/** Problems in reading order. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * The error that stops a build over a file's problems: placed at the first, listing all.
 *
 * @param file absolute path of the MDX file
 * @param problems at least one
 */
export function toAstroError(file: string, problems: readonly Problem[]): AstroError {
  const [first, ...others] = inReadingOrder(problems);
  if (first === undefined) throw new RangeError("toAstroError needs a problem to report.");
  const place = `${file}:${first.line}:${first.column}`;
  const more = others.map((p) => `\n${file}:${p.line}:${p.column} ${p.message} ${p.remedy}`);
  const error = new AstroError(`${first.message}${more.join("")}`, first.remedy);
  // The build's terminal takes the place from the stack, the dev server's overlay from `loc`.
  return Object.assign(error, {
    loc: { file, line: first.line, column: first.column },
    stack: `${error.name}: ${error.message}\n    at ${place}`,
  });
}

/** The closest of some known names to a misspelt one, as " Did you mean x?", or nothing when none is close. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? "" : ` Did you mean ${best}?`;
}

/** Levenshtein's distance: single letters inserted, removed or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

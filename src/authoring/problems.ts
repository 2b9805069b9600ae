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

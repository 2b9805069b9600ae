/** A long run whose results come one after the other: whoever needs them all ends it, wherever it has got to. */
export interface Resumable<Result> {
  /** The rest of the run, in steps; for a figure's `compute`. */
  readonly rest: () => Generator<undefined>;
  /** All results; what is not yet computed is computed now. */
  readonly all: () => readonly Result[];
}

/** @param work Yields a result, or undefined where it only takes breath. */
export function resumable<Result>(work: Iterator<Result | undefined>): Resumable<Result> {
  const results: Result[] = [];
  let done = false;
  const advance = (): void => {
    const next = work.next();
    if (next.done) done = true;
    else if (next.value !== undefined) results.push(next.value);
  };
  return {
    *rest() {
      while (!done) {
        advance();
        yield undefined;
      }
    },
    all: () => {
      while (!done) advance();
      return results;
    },
  };
}

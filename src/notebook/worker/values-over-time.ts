import { isA } from "./is-a.ts";
import { Failure, type Attempt } from "./attempt.ts";

type Source = Iterator<unknown> | AsyncIterator<unknown>;

/** Whether a value is a generator, or like one: its values come one after the other. */
export function isGenerator(value: unknown): value is Source {
  if (typeof value !== "object" || value === null) return false;
  const { next, return: end } = value as { next?: unknown; return?: unknown };
  return (
    typeof next === "function" &&
    typeof end === "function" &&
    (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}

interface Following {
  /** The run that made the generator: it ends with it. */
  readonly attempt: Attempt;
  /** Says that the generator's code is about to run. */
  readonly markActive: (attempt: Attempt) => void;
  /** Settles when it is time for the next value. */
  readonly turn: () => Promise<void>;
}

/**
 * The values of a generator, each when it is time for it. It ends when the generator does, when it fails, which
 * the run that made it reports, or when that run is over.
 */
export async function* followValues(
  source: Source,
  { attempt, markActive, turn }: Following,
): AsyncGenerator<unknown, void, void> {
  const { report, reportLate, cancelled } = attempt;
  report({ type: "ongoing", on: true });
  try {
    for (;;) {
      markActive(attempt);
      const { done, value } = await Promise.race([source.next(), cancelled]);
      if (done) return;
      yield await Promise.race([value, cancelled]);
      await Promise.race([turn(), cancelled]);
    }
  } catch (error) {
    reportLate(error);
    throw new Failure("a generator failed");
  } finally {
    report({ type: "ongoing", on: false });
  }
}

/** Ends a generator, whatever it makes of that. */
export function endGenerator(source: Source): void {
  try {
    const ended: unknown = source.return?.();
    if (isA(ended, Promise)) ended.catch(() => {});
  } catch {
    // Nobody waits for it any more.
  }
}

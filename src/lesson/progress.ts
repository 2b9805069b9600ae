/** What a reader has done in one lesson. */
export interface LessonProgress {
  /** Whether the end of its text was reached. */
  readonly read: boolean;
  /** Ids of the checks that passed at least once. */
  readonly checks: readonly string[];
  /** The option chosen last, by the id of its quiz or prediction. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What a reader has done, by the lesson's slug. Lessons in which nothing was done are absent. */
export type Progress = Readonly<Record<string, LessonProgress>>;

/** What progress needs of `localStorage`. */
export type KeyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The number names the form of what is stored: another form gets another key, and leaves this one alone. */
export const progressKey = "nonlinear-progress-1";

const nothing: LessonProgress = { read: false, checks: [], answers: {} };

/** A reader's progress, kept in their own browser as far as it allows that. */
export class ProgressStore {
  #known: Progress = {};
  #kept = true;
  readonly #storage: () => KeyStorage;
  readonly #listeners: (() => void)[] = [];

  /** @param storage Gives the storage; it may throw, as `localStorage` does where a browser forbids it. */
  constructor(storage: () => KeyStorage) {
    this.#storage = storage;
    this.#read();
  }

  /** Whether what was done lasts longer than the page: false once the storage has refused. */
  get kept(): boolean {
    return this.#kept;
  }

  get all(): Progress {
    return this.#known;
  }

  of(slug: string): LessonProgress {
    return this.#known[slug] ?? nothing;
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

  /** Adds to a lesson's progress. */
  add(slug: string, more: Partial<LessonProgress>): void {
    this.#change((known) => ({ ...known, [slug]: merge(known[slug], more) }));
  }

  /** Forgets the answer to a question. */
  unanswer(slug: string, id: string): void {
    this.#change((known) => {
      const lesson = known[slug] ?? nothing;
      return { ...known, [slug]: { ...lesson, answers: without(lesson.answers, id) } };
    });
  }

  /** Forgets one lesson, or all. */
  clear(slug?: string): void {
    this.#change((known) => (slug === undefined ? {} : without(known, slug)));
  }

  /** Puts back what `all` was before it was cleared; what was done since stands. */
  restore(cleared: Progress): void {
    this.#change((known) => {
      const restored = { ...known };
      for (const [slug, lesson] of Object.entries(cleared))
        restored[slug] = merge(lesson, known[slug] ?? nothing);
      return restored;
    });
  }

  #read(): void {
    // What the storage has refused is known here alone.
    if (!this.#kept) return;
    try {
      this.#known = readProgress(this.#storage().getItem(progressKey));
    } catch {
      this.#kept = false;
    }
  }

  #change(change: (known: Progress) => Progress): void {
    // Another tab may have written since, and its event may still be on the way.
    this.#read();
    this.#known = change(this.#known);
    try {
      if (Object.keys(this.#known).length > 0)
        this.#storage().setItem(progressKey, JSON.stringify(this.#known));
      else this.#storage().removeItem(progressKey);
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function merge(before = nothing, more: Partial<LessonProgress>): LessonProgress {
  return {
    read: before.read || more.read === true,
    checks: [...new Set([...before.checks, ...(more.checks ?? [])])],
    answers: { ...before.answers, ...more.answers },
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** What is stored, as far as it has the right form: other versions and other hands may have written there. */
export function readProgress(text: string | null): Progress {
  return Object.fromEntries(
    entries(parse(text)).map(([slug, lesson]) => {
      const { read, checks, answers } = Object.fromEntries(entries(lesson));
      return [
        slug,
        {
          read: read === true,
          checks: Array.isArray(checks) ? checks.filter(isString) : [],
          answers: Object.fromEntries(
            entries(answers).filter((entry): entry is [string, string] => isString(entry[1])),
          ),
        },
      ];
    }),
  );
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

const isString = (value: unknown): value is string => typeof value === "string";

const entries = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

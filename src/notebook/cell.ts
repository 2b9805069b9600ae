import type { CellItem } from "./value.ts";

/** A cell as an author or a reader writes it. */
export interface CellSpec {
  /** Unique on the page, kebab-case. */
  readonly id: string;
  /** TypeScript source, to the letter. */
  readonly code: string;
}

/**
 * A check of an exercise: statements that throw where the reader's code is wrong. It runs after the cell
 * it belongs to, and again whenever that cell has run.
 */
export interface CheckSpec {
  /** Unique on the page, kebab-case. */
  readonly id: string;
  /** The exercise's cell. */
  readonly of: string;
  /** What holds when the check passes, in one sentence of prose. */
  readonly claim: string;
  readonly code: string;
  /**
   * Names that stand for the reader's definitions inside the check. Every other name means the site's own,
   * so that a reader's `Math` or `assert` cannot pass a check.
   */
  readonly names: readonly string[];
  /** Where a function is to be sampled: then `code` is its name alone, and the check passes with what it gives there. */
  readonly xs?: readonly number[];
}

/** A function of the cells that the page wants to know by numbers, as for a figure of its own. */
export interface SampleSpec {
  /** Unique on the page, kebab-case. */
  readonly id: string;
  /** The function's name. */
  readonly name: string;
  /** The cell that defines it as built; the samples are taken after it has run. */
  readonly cell: string;
  /** Inputs, finite, at most `limits.samples` of them. */
  readonly xs: readonly number[];
}

/** What a function gave at the inputs it was sampled at, in order; NaN and infinities are outputs like others. */
export type Samples =
  | { readonly ys: readonly number[] }
  /** It could not be sampled: why, in words. */
  | { readonly message: string };

/** `static` = as built, engine not started; `stopped` = ended by the time limit, the memory limit or Stop. */
export type CellStatus = "static" | "queued" | "running" | "ok" | "error" | "stopped";

/** What is wrong with a cell, in words for its writer, at a place in the writer's own source. */
export interface Problem {
  readonly message: string;
  /** 1-based; absent where no place is known. */
  readonly line?: number;
  readonly column?: number;
  /** The cell at fault, where that is another one (a dependent waits for it). */
  readonly cell?: string;
}

export type Verdict = "pending" | "pass" | "fail";

/** What the page shows of a cell. */
export interface CellView {
  readonly id: string;
  readonly status: CellStatus;
  /** Grows by one each time a run of the cell ends, whatever the outcome. */
  readonly run: number;
  /** What the cell displays, in order. */
  readonly items: readonly CellItem[];
  readonly problem?: Problem;
  /** Milliseconds that the reader may give the cell, where the time that it had ran out. */
  readonly moreTime?: number;
  /** Whether values are still to come, as from a generator: Stop ends that too. */
  readonly ongoing?: boolean;
}

/** What the page shows of a check. */
export interface CheckView {
  readonly id: string;
  readonly verdict: Verdict;
  /** Why it failed, in words; absent unless `fail`. */
  readonly message?: string;
  /** The outputs, where it sampled a function and passed. */
  readonly ys?: readonly number[];
}

import type { Problem } from "./problems.ts";

/** Something that a lesson names at a place of its MDX file (1-based, front matter included). */
export interface Mention {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** The text of a fence; `line` is the MDX file's line on which its first line of code stands. */
export interface Listing {
  readonly code: string;
  readonly line: number;
}

export interface LessonCell extends Listing {
  readonly id: string;
}

export interface LessonCheck extends Listing {
  readonly id: string;
  /** What holds when the check passes, in one sentence; may hold `code` between backticks. */
  readonly claim: string;
}

export interface LessonExercise {
  /** Also the id of the exercise's cell. */
  readonly id: string;
  readonly goal: string;
  readonly start: Listing;
  readonly solution: Listing;
  readonly checks: readonly LessonCheck[];
  /** Line of the `<Exercise>` tag. */
  readonly line: number;
}

/** A formula whose numbers follow a figure. */
export interface LiveFormula {
  /** The formula's own name, unique on the page. */
  readonly name: string;
  readonly follows: string;
  /** Names of the figure's values that stand in it. */
  readonly values: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** A figure of a function that a cell defines; `id` is the figure's. */
export interface OwnFunction extends Mention {
  /** The function's name in the code. */
  readonly name: string;
  readonly cell: string;
}

/** What the Markdown pass learns of a lesson and leaves in its front matter for the page. */
export interface LessonRecord {
  readonly cells: LessonCell[];
  readonly exercises: LessonExercise[];
  /** Ids that the lesson gives to its parts; headings get theirs later. */
  readonly anchors: Mention[];
  /** Addresses of links, as written. */
  readonly links: Mention[];
  /** Quizzes; predictions are none. */
  readonly quizzes: Mention[];
  readonly figures: Mention[];
  /** Figures of functions that the lesson's cells define. */
  readonly ownFunctions: OwnFunction[];
  readonly facts: Mention[];
  readonly cites: Mention[];
  readonly terms: Mention[];
  /** Ids of activation functions: coloured symbols and Python twins. */
  readonly functions: Mention[];
  readonly formulas: LiveFormula[];
  readonly problems: Problem[];
}

/** A record with nothing in it yet. */
export function emptyRecord(): LessonRecord {
  return {
    cells: [],
    exercises: [],
    anchors: [],
    links: [],
    quizzes: [],
    figures: [],
    ownFunctions: [],
    facts: [],
    cites: [],
    terms: [],
    functions: [],
    formulas: [],
    problems: [],
  };
}

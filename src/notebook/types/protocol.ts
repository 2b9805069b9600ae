import type { CellSpec } from "../cell.ts";
import type { CallHelp, Completions, Description, TypeProblem } from "./answers.ts";

/** What can be asked about a cell, by kind; `at` is an offset in its code. */
export interface Questions {
  readonly check: unknown;
  readonly describe: { readonly at: number };
  readonly complete: { readonly at: number };
  readonly describeCompletion: { readonly at: number; readonly name: string };
  readonly helpWithCall: { readonly at: number };
}
export type QuestionKind = keyof Questions;
export type OwnQuestion<K extends QuestionKind> = { readonly kind: K } & Questions[K];
export type Question<K extends QuestionKind> = OwnQuestion<K> & { readonly cell: string };
export type AnyQuestion = { [K in QuestionKind]: Question<K> }[QuestionKind];

/** The answer to a question of each kind. */
export interface Answers {
  readonly check: readonly TypeProblem[];
  readonly describe: Description | undefined;
  readonly complete: Completions | undefined;
  readonly describeCompletion: Description | undefined;
  readonly helpWithCall: CallHelp | undefined;
}

/** What the page sends to the worker. */
export interface TypeRequest {
  readonly n: number;
  readonly question: AnyQuestion;
  /** The cells in reading order; `code` is left out where it is as it was. */
  readonly cells: readonly (Pick<CellSpec, "id"> & Partial<CellSpec>)[];
}

/** What the worker sends back. */
export interface TypeResponse {
  readonly n: number;
  readonly answer: Answers[QuestionKind];
}

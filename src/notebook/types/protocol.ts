import type { CellSpec } from "../cell.ts";
import type { CallHelp, Completions, Description, TypeProblem } from "./answers.ts";

/** What can be asked about a cell; `at` is an offset in its code. */
export type Question =
  | { readonly kind: "check"; readonly cell: string }
  | { readonly kind: "describe"; readonly cell: string; readonly at: number }
  | { readonly kind: "complete"; readonly cell: string; readonly at: number }
  | {
      readonly kind: "describeCompletion";
      readonly cell: string;
      readonly at: number;
      readonly name: string;
    }
  | { readonly kind: "helpWithCall"; readonly cell: string; readonly at: number };

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
  readonly question: Question;
  /** The cells in reading order; `code` is left out where it is as it was. */
  readonly cells: readonly (Pick<CellSpec, "id"> & Partial<CellSpec>)[];
}

/** What the worker sends back. */
export interface TypeResponse {
  readonly n: number;
  readonly answer: Answers[keyof Answers];
}

import { forEachDiagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { TypeProblem } from "../../notebook/types/answers.ts";

/** The problems that are underlined, in the order of their places. */
export function allProblems(state: EditorState): TypeProblem[] {
  const found: TypeProblem[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => found.push({ from, to, message }));
  return found.sort((a, b) => a.from - b.from);
}

/** The problems that are underlined at a place. */
export const problemsAt = (state: EditorState, at: number): TypeProblem[] =>
  allProblems(state).filter(({ from, to }) => from <= at && at <= to);

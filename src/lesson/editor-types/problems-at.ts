import { forEachDiagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { TypeProblem } from "../../notebook/types/answers.ts";

/** The problems that are underlined at a place. */
export function problemsAt(state: EditorState, at: number): TypeProblem[] {
  const found: TypeProblem[] = [];
  forEachDiagnostic(state, ({ message }, from, to) => {
    if (from <= at && at <= to) found.push({ from, to, message });
  });
  return found;
}

import type { CheckSpec, CheckView, Verdict } from "../notebook/cell.ts";

/** What `Exercise.astro` leaves in the page for the session, as JSON. */
export interface ExerciseData {
  readonly checks: readonly CheckSpec[];
  readonly solution: string;
}

/** A verdict in words, as it is read before a check's claim. */
export const verdictWords: Record<Verdict, string> = {
  pending: "Not checked yet:",
  pass: "True:",
  fail: "Not yet true:",
};

/** All checks of the page, in reading order. */
export function pageChecks(document: Document): CheckSpec[] {
  return [...document.querySelectorAll("[data-exercise]")].flatMap(
    (exercise) => exerciseData(exercise).checks,
  );
}

/** The data of one exercise, which the build wrote. */
export function exerciseData(exercise: Element): ExerciseData {
  const json = exercise.querySelector("script[data-exercise-data]")?.textContent;
  return json ? (JSON.parse(json) as ExerciseData) : { checks: [], solution: "" };
}

/** Shows a check's verdict: the sign by its attribute, the words, why it failed, and the count of its exercise. */
export function showVerdict(document: Document, view: CheckView): void {
  const row = document.querySelector<HTMLElement>(`[data-check="${CSS.escape(view.id)}"]`);
  if (!row) return;
  row.dataset.verdict = view.verdict;
  setText(row.querySelector("[data-verdict-words]"), verdictWords[view.verdict]);
  setText(row.querySelector("[data-message]"), view.message ?? "");
  const exercise = row.closest("[data-exercise]");
  if (!exercise) return;
  const { count, note } = countWords(verdictsOf(exercise));
  setText(exercise.querySelector("[data-count]"), count);
  setText(exercise.querySelector("[data-count-note]"), note);
}

function verdictsOf(exercise: Element): Verdict[] {
  const rows = [...exercise.querySelectorAll<HTMLElement>("[data-check]")];
  return rows.map((row) => (row.dataset.verdict ?? "pending") as Verdict);
}

/** How many of an exercise's checks pass, and what to do next. */
export function countWords(verdicts: readonly Verdict[]): { count: string; note: string } {
  const passed = verdicts.filter((verdict) => verdict === "pass").length;
  const note = verdicts.every((verdict) => verdict === "pending")
    ? "Run the cell to check it."
    : passed === verdicts.length
      ? "Done."
      : "Run again after a change; nothing is lost.";
  return { count: `${passed} of ${verdicts.length}`, note };
}

// A live region speaks at each assignment, also of the same words.
function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

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

/** Shows a check's verdict and why it failed, and counts again. Returns the check's exercise. */
export function showVerdict(document: Document, view: CheckView): Element | null {
  const row = document.querySelector<HTMLElement>(`[data-check="${CSS.escape(view.id)}"]`);
  const exercise = row?.closest("[data-exercise]") ?? null;
  if (!row || !exercise) return null;
  row.dataset.verdict = view.verdict;
  if (view.verdict === "fail") exercise.toggleAttribute("data-failed", true);
  setText(row.querySelector("[data-message]"), view.message ?? "");
  countChecks(exercise);
  return exercise;
}

/**
 * Marks the checks of the page that have passed before. Their verdicts stay pending: a verdict belongs to the code in
 * the cell, and that has not been run yet.
 */
export function showPassed(document: Document, passed: readonly string[]): void {
  for (const row of document.querySelectorAll<HTMLElement>("[data-check]"))
    row.toggleAttribute("data-passed-before", passed.includes(row.dataset.check ?? ""));
  for (const exercise of document.querySelectorAll("[data-exercise]")) countChecks(exercise);
}

function countChecks(exercise: Element): void {
  const rows = [...exercise.querySelectorAll<HTMLElement>("[data-check]")];
  let passedBefore = 0;
  const verdicts = rows.map((row) => {
    const verdict = (row.dataset.verdict ?? "pending") as Verdict;
    const before = row.hasAttribute("data-passed-before");
    passedBefore += Number(before);
    const words = before && verdict === "pending" ? "Passed before:" : verdictWords[verdict];
    setText(row.querySelector("[data-verdict-words]"), words);
    return verdict;
  });
  const { count, note } = countWords(verdicts, passedBefore);
  setText(exercise.querySelector("[data-count]"), count);
  const hints = exercise.querySelectorAll(".hint").length;
  const offer = hints > 0 && verdicts.includes("fail") ? ` ${hintWords(hints)}` : "";
  setText(exercise.querySelector("[data-count-note]"), note + offer);
}

/** How many of an exercise's checks pass, and what to do next. */
export function countWords(
  verdicts: readonly Verdict[],
  passedBefore = 0,
): { count: string; note: string } {
  const passed = verdicts.filter((verdict) => verdict === "pass").length;
  const note = verdicts.every((verdict) => verdict === "pending")
    ? passedBefore > 0
      ? `Run the cell to check it; ${passedBefore} passed before.`
      : "Run the cell to check it."
    : passed === verdicts.length
      ? "Done."
      : "Run again after a change; nothing is lost.";
  return { count: `${passed} of ${verdicts.length}`, note };
}

const hintWords = (count: number): string =>
  count === 1 ? "A hint stands below." : `${count} hints stand below.`;

// A live region speaks at each assignment, also of the same words.
function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

import { ProgressStore, progressKey, type LessonProgress } from "./progress.ts";

/** The reader's progress, as this page knows it. */
export const progress = new ProgressStore(() => localStorage);

/** Slug of the lesson on this page; undefined on other pages. */
export const lessonSlug =
  document.querySelector<HTMLElement>("[data-lesson-page]")?.dataset.lessonPage;

addEventListener("storage", ({ key }) => {
  // No key: everything was cleared.
  if (key === progressKey || key === null) progress.reload();
});
addEventListener("pageshow", ({ persisted }) => {
  // A page that comes back whole heard nothing of other tabs while it was away.
  if (persisted) progress.reload();
});

let said = false;

/** Keeps what was done in this page's lesson; where the browser keeps nothing, says so once, at `place`. */
export function keep(done: Partial<LessonProgress>, place?: Element | null): void {
  if (lessonSlug === undefined) return;
  progress.add(lessonSlug, done);
  if (progress.kept || said || !place) return;
  said = true;
  const note = document.createElement("p");
  note.className = "not-kept";
  note.setAttribute("role", "status");
  place.append(note);
  note.textContent =
    "Your browser keeps nothing for this site: your progress lasts until you leave this page.";
}

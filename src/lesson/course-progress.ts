import { keep, lessonSlug, progress } from "./page-progress.ts";
import { shareDone } from "./progress-words.ts";
import type { Progress } from "./progress.ts";

/** Shows in every list of lessons how far the reader has come, and lets them clear it. */
const rows = [...document.querySelectorAll<HTMLElement>("[data-lesson]")];
const note = document.querySelector("[data-kept-note]");
const ids = (list = ""): string[] => list.split(" ").filter(Boolean);

function showRows(): void {
  for (const row of rows) {
    const { lesson = "", checks, quizzes } = row.dataset;
    const tasks = { checks: ids(checks), quizzes: ids(quizzes) };
    const { done, words } = shareDone(tasks, progress.of(lesson));
    row.style.setProperty("--done", `${done}`);
    row.toggleAttribute("data-done", done === 1);
    const text = row.querySelector("[data-progress]");
    if (text) text.textContent = words;
  }
  if (note && !progress.kept)
    note.textContent = "Your browser keeps nothing for this site, and so no progress.";
}

showRows();
progress.listen(showRows);

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-clear-progress]")) {
  const slug = button.dataset.clearProgress || undefined;
  const label = button.textContent;
  const status = button.parentElement?.querySelector("[role=status]");
  let cleared: Progress | undefined;
  const show = (): void => {
    const any = slug === undefined ? Object.keys(progress.all).length > 0 : slug in progress.all;
    // What is done after clearing is a new beginning: it can be cleared in turn.
    if (any) cleared = undefined;
    button.disabled = !any && !cleared;
    button.textContent = cleared ? "Undo" : label;
  };
  button.addEventListener("click", () => {
    if (cleared) progress.restore(cleared);
    else {
      cleared = slug === undefined ? progress.all : { [slug]: progress.of(slug) };
      progress.clear(slug);
    }
    if (status) status.textContent = cleared ? "Cleared." : "Restored.";
  });
  show();
  progress.listen(show);
}

const end = document.querySelector("[data-lesson-end]");
if (end && lessonSlug !== undefined) {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    keep({ read: true });
  });
  watch.observe(end);
}

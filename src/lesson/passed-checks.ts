import { showPassed } from "./exercise.ts";
import { lessonSlug, progress } from "./page-progress.ts";

/** Shows which checks of the page have passed before. */
function show(): void {
  if (lessonSlug !== undefined) showPassed(document, progress.of(lessonSlug).checks);
}

show();
progress.listen(show);

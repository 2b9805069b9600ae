import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { render } from "astro:content";
import { checkLesson, type Knowledge } from "../authoring/check-lesson.ts";
import { runLesson, type Run } from "../authoring/lesson-run.ts";
import { checkLessonTypes } from "../authoring/lesson-types.ts";
import { toAstroError } from "../authoring/problems.ts";
import type { LessonRecord } from "../authoring/record.ts";
import { siteTypes } from "../authoring/site-types.ts";
import type { PlacedLesson } from "./lessons.ts";

/**
 * A lesson ready for its page: its text as a component, its headings, and what its cells show. Any mistake in it
 * stops the build at the place in its MDX file.
 */
export async function prepareLesson({ entry }: PlacedLesson, site: Knowledge, run: Run) {
  const file = resolve(entry.filePath ?? entry.id);
  const { Content, headings, remarkPluginFrontmatter } = await render(entry);
  // The Markdown pass (authoring/plugins.ts) leaves it there.
  const record = remarkPluginFrontmatter["lesson"] as LessonRecord;
  const source = (await readFile(file, "utf8")).replace(/\r\n?/g, "\n");
  const { references } = entry.data;
  const added =
    references.length === 0 ? [] : ["references", ...references.map((key) => `ref-${key}`)];
  const problems = checkLesson(
    { source, record, data: entry.data, headings: [...headings.map(({ slug }) => slug), ...added] },
    site,
  );
  if (problems.length > 0) throw toAstroError(file, problems);
  const ran = await runLesson(record, run);
  if (ran.problems.length > 0) throw toAstroError(file, ran.problems);
  const mistyped = checkLessonTypes(record, siteTypes());
  if (mistyped.length > 0) throw toAstroError(file, mistyped);
  return { Content, headings, cells: ran.cells, samples: ran.samples };
}

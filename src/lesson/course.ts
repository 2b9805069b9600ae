import { render } from "astro:content";
import type { LessonRecord } from "../authoring/record.ts";
import { getLessons } from "./lessons.ts";

/** A lesson as the course lists it. */
export interface CourseLesson {
  readonly slug: string;
  /** Place among the lessons that exist, from 1. */
  readonly position: number;
  readonly title: string;
  readonly question: string;
  readonly minutes: number;
  /** Ids of the functions that it teaches. */
  readonly functions: readonly string[];
  /** Ids of its exercises' checks, in reading order. */
  readonly checks: readonly string[];
  /** Ids of its quizzes, in reading order. */
  readonly quizzes: readonly string[];
  /** Ids of its figures, in reading order. */
  readonly figures: readonly string[];
}

/** Every lesson that exists, in the order of the course, with what there is to do in it. */
export async function getCourse(): Promise<readonly CourseLesson[]> {
  return Promise.all(
    (await getLessons()).map(async ({ slug, position, entry }) => {
      const { remarkPluginFrontmatter } = await render(entry);
      // The Markdown pass (authoring/plugins.ts) leaves it there.
      const record = remarkPluginFrontmatter["lesson"] as LessonRecord;
      const { title, question, minutes, functions } = entry.data;
      return {
        slug,
        position,
        title,
        question,
        minutes,
        functions,
        checks: record.exercises.flatMap(({ checks }) => checks.map(({ id }) => id)),
        quizzes: record.quizzes.map(({ id }) => id),
        figures: record.figures.map(({ id }) => id),
      };
    }),
  );
}

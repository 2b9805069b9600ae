import { getCollection } from "astro:content";
import { activations } from "../activations/index.ts";
import type { Knowledge } from "../authoring/check-lesson.ts";
import { classIds } from "../plotting/theme.ts";
import { facts } from "./facts.ts";
import { getLessons } from "./lessons.ts";
import { knownFigures } from "./live-formula.ts";

const pageFiles = Object.keys(import.meta.glob("../pages/**/*.astro"));

/** Everything that a lesson may name. */
export async function siteKnowledge(): Promise<Knowledge> {
  const lessons = (await getLessons()).map(({ slug }) => slug);
  return {
    figures: await knownFigures(),
    facts: Object.keys(facts),
    references: (await getCollection("references")).map(({ id }) => id),
    terms: (await getCollection("glossary")).map(({ id }) => id),
    functions: Object.keys(activations),
    classes: classIds,
    lessons,
    pages: [
      ...fixedPages(),
      ...lessons.map((slug) => `/lessons/${slug}/`),
      ...Object.keys(activations).map((id) => `/functions/${id}/`),
    ],
  };
}

/** Addresses of the pages that are one file each and that a reader can be sent to. */
function fixedPages(): string[] {
  return pageFiles
    .filter((file) => !/\[|404|sandbox/.test(file))
    .map((file) =>
      file
        .replace("../pages", "")
        .replace(/(?:index)?\.astro$/, "/")
        .replace(/\/\/$/, "/"),
    );
}

import { expect, test } from "vitest";
import { activations } from "./activations/index.ts";
import { checkCoverage } from "./authoring/check-coverage.ts";
import { checkLesson, type Knowledge } from "./authoring/check-lesson.ts";
import { readExample, readLessons, readYaml } from "./lesson/fixtures/content.ts";
import { readingProblems } from "./authoring/lesson-syntax.ts";
import { runLesson } from "./authoring/lesson-run.ts";
import { checkLessonTypes } from "./authoring/lesson-types.ts";
import { runCells } from "./authoring/run-cells.ts";
import { siteTypes } from "./authoring/site-types.ts";
import { coverageSchema, glossarySchema, referenceSchema } from "./authoring/schemas.ts";
import { facts } from "./lesson/facts.ts";
import { knownFigures } from "./lesson/live-formula.ts";
import { classIds } from "./plotting/theme.ts";
import workerText from "./notebook/worker/worker.ts?bundled";

const works = readYaml("references.yaml");
const terms = readYaml("glossary.yaml");
const coverage = readYaml("coverage.yaml");
const placed = readLessons();
/** With the lesson that an author copies to begin with. */
const written = [...placed, ...readExample()];

async function knowledge(): Promise<Knowledge> {
  const slugs = placed.map(({ slug }) => slug);
  return {
    figures: await knownFigures(),
    facts: Object.keys(facts),
    references: works.map(([key]) => key),
    terms: terms.map(([id]) => id),
    functions: Object.keys(activations),
    classes: classIds,
    lessons: slugs,
    pages: [
      ...["/", "/about/", "/gallery/", "/functions/"],
      ...slugs.map((slug) => `/lessons/${slug}/`),
      ...Object.keys(activations).map((id) => `/functions/${id}/`),
    ],
  };
}

test.each(written)("$entry.id can be read", ({ entry }) => {
  expect(readingProblems(entry.source)).toEqual([]);
});

test.each(written)("$entry.id names, links and forms only what exists", async ({ entry }) => {
  expect(checkLesson(entry, await knowledge())).toEqual([]);
});

test.each(written)(
  "every cell and every solution of $entry.id runs as printed",
  async ({ entry }) => {
    const { problems } = await runLesson(entry.record, (notebook) =>
      runCells(workerText, notebook),
    );
    expect(problems).toEqual([]);
  },
);

test.each(written)("the cells and solutions of $entry.id have no type error", ({ entry }) => {
  expect(checkLessonTypes(entry.record, siteTypes())).toEqual([]);
});

test.each(written)("$entry.id holds no colour and no style of its own", ({ entry }) => {
  expect(entry.source).not.toMatch(/#[0-9a-f]{6}\b|\bstyle=|\bclass=|\\color\b|\\textcolor\b/i);
});

test.each(written)("$entry.id leaves its goals to its front matter", ({ entry }) => {
  expect(entry.source).not.toContain("After this lesson you can");
});

test("every statement and correction has its place in a lesson, or waits for one to come", () => {
  const items = coverage.map(([id, item]) => [id, coverageSchema.parse(item)] as const);
  const lessons = placed.map(({ slug, entry: { data, headings, record } }) => {
    const anchors = new Set([...headings, ...record.anchors.map(({ id }) => id)]);
    return [slug, { covers: data.covers, anchors }] as const;
  });
  expect(checkCoverage(Object.fromEntries(items), new Map(lessons))).toEqual([]);
});

test.each(works)("the work %s is described as the schema says", (_, work) => {
  expect(referenceSchema.safeParse(work).error?.issues ?? []).toEqual([]);
});

test("no work is listed twice", () => {
  const titles = works.map(([, work]) => referenceSchema.parse(work).title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test.each(terms)("the term %s has one plain line", (_, term) => {
  const { definition } = glossarySchema.parse(term);
  expect(definition).toMatch(/^[A-Z−].*\.$/);
  expect(definition).not.toMatch(/\n/);
});

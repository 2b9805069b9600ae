import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { activations } from "./activations/index.ts";
import { checkLesson, type Knowledge } from "./authoring/check-lesson.ts";
import { compileLesson } from "./authoring/fixtures/compile.ts";
import { runLesson } from "./authoring/lesson-run.ts";
import { runCells } from "./authoring/run-cells.ts";
import { glossarySchema, lessonSchema, referenceSchema } from "./authoring/schemas.ts";
import { figureIds } from "./figures/registry.ts";
import { facts } from "./lesson/facts.ts";
import { restingValues } from "./lesson/live-formula.ts";
import { placeLessons } from "./lesson/place-lessons.ts";
import { classIds } from "./plotting/theme.ts";
import workerText from "./notebook/worker/worker.ts?bundled";

const content = new URL("../content/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, content), "utf8");
const readYaml = (path: string) => Object.entries(parse(read(path)) as Record<string, unknown>);

const works = readYaml("references.yaml");
const terms = readYaml("glossary.yaml");
const lessons = readdirSync(new URL("lessons/", content))
  .filter((name) => name.endsWith(".mdx"))
  .map((name) => {
    const source = read(`lessons/${name}`);
    const compiled = compileLesson(source);
    return {
      id: name.replace(/\.mdx$/, ""),
      source,
      ...compiled,
      data: lessonSchema.parse(compiled.data),
    };
  });
const placed = placeLessons(lessons);

async function knowledge(): Promise<Knowledge> {
  const slugs = placed.map(({ slug }) => slug);
  const values = await Promise.all(figureIds.map((id) => restingValues(id)));
  return {
    figures: new Map(figureIds.map((id, index) => [id, Object.keys(values[index] ?? {})])),
    facts: Object.keys(facts),
    references: works.map(([key]) => key),
    terms: terms.map(([id]) => id),
    functions: Object.keys(activations),
    classes: classIds,
    lessons: slugs,
    pages: ["/", "/about/", "/gallery/", ...slugs.map((slug) => `/lessons/${slug}/`)],
  };
}

test.each(placed)("$entry.id names, links and forms only what exists", async ({ entry }) => {
  const { source, record, data, headings } = entry;
  const added = ["references", ...data.references.map((key) => `ref-${key}`)];
  const site = await knowledge();
  expect(checkLesson({ source, record, data, headings: [...headings, ...added] }, site)).toEqual(
    [],
  );
});

test.each(placed)(
  "every cell and every solution of $entry.id runs as printed",
  async ({ entry }) => {
    const { problems } = await runLesson(entry.record, (notebook) =>
      runCells(workerText, notebook),
    );
    expect(problems).toEqual([]);
  },
);

test.each(placed)("$entry.id holds no colour and no style of its own", ({ entry }) => {
  expect(entry.source).not.toMatch(/#[0-9a-f]{6}\b|\bstyle=|\bclass=|\\color\b|\\textcolor\b/i);
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

import { frontMatterPlace } from "./front-matter.ts";
import { didYouMean } from "../notebook/suggest.ts";
import type { Problem } from "./problems.ts";
import type { LessonRecord, Mention } from "./record.ts";

/** What exists on the site, by name. */
export interface Knowledge {
  /** Each figure's id with the names of its values. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  readonly facts: readonly string[];
  /** Keys of content/references.yaml. */
  readonly references: readonly string[];
  /** Ids of content/glossary.yaml. */
  readonly terms: readonly string[];
  /** Ids of the activation functions. */
  readonly functions: readonly string[];
  /** Ids of the classes, whose colours formulas may use too. */
  readonly classes: readonly string[];
  /** Slugs of the lessons. */
  readonly lessons: readonly string[];
  /** Addresses of all pages, below the base: "/", "/lessons/sigmoid/". */
  readonly pages: readonly string[];
}

/** A lesson as the build has read it. */
export interface LessonText {
  /** The MDX file's text, front matter included. */
  readonly source: string;
  readonly record: LessonRecord;
  readonly data: {
    readonly prerequisites: readonly string[];
    readonly functions: readonly string[];
    readonly references: readonly string[];
  };
  /** Ids of the headings and of what the page adds. */
  readonly headings: readonly string[];
}

/** Everything wrong with a lesson that reading it can tell; running its cells comes after. */
export function checkLesson(lesson: LessonText, site: Knowledge): Problem[] {
  const { record, data } = lesson;
  const known = record.cites.filter(({ id }) => site.references.includes(id));
  return [
    ...record.problems,
    ...unknown(
      record.figures,
      [...site.figures.keys()],
      "figure",
      "src/figures/registry.ts (seen at /gallery/)",
    ),
    ...unknown(
      record.ownFunctions.map(({ cell, line, column }) => ({ id: cell, line, column })),
      [...record.cells, ...record.exercises].map(({ id }) => id),
      "cell",
      "this lesson",
    ),
    ...unknown(record.facts, site.facts, "fact", "src/lesson/facts.ts"),
    ...unknown(record.terms, site.terms, "term", "content/glossary.yaml"),
    ...unknown(
      record.functions,
      [...site.functions, ...site.classes],
      "function",
      "src/activations/index.ts",
    ),
    ...unknown(record.cites, site.references, "work", "content/references.yaml"),
    ...unknown(
      named(lesson, "references", data.references),
      site.references,
      "work",
      "content/references.yaml",
    ),
    ...unknown(
      named(lesson, "functions", data.functions),
      site.functions,
      "function",
      "src/activations/index.ts",
    ),
    ...unknown(
      named(lesson, "prerequisites", data.prerequisites),
      site.lessons,
      "lesson",
      "content/lessons",
    ),
    ...unlisted(known, data.references),
    ...repeated(lesson),
    ...deadLinks(lesson, site),
    ...looseFormulas(record, site),
  ];
}

function unknown(
  mentions: readonly Mention[],
  known: readonly string[],
  what: string,
  where: string,
): Problem[] {
  return mentions
    .filter(({ id }) => !known.includes(id))
    .map(({ id, line, column }) => ({
      line,
      column,
      message: `There is no ${what} ${id}.`,
      remedy: `Use one that ${where} holds, or add it there.${didYouMean(id, known)}`,
    }));
}

/** Values of a front matter key, with their places in the file. */
function named({ source }: LessonText, key: string, ids: readonly string[]): Mention[] {
  return ids.map((id) => ({ id, ...frontMatterPlace(source, key, id) }));
}

function unlisted(cites: readonly Mention[], references: readonly string[]): Problem[] {
  return cites
    .filter(({ id }) => !references.includes(id))
    .map(({ id, line, column }) => ({
      line,
      column,
      message: `${id} is cited but not among the lesson's references.`,
      remedy: `Add ${id} to "references" in the front matter.`,
    }));
}

function repeated({ record, headings }: LessonText): Problem[] {
  const seen = new Set(headings);
  return record.anchors.flatMap(({ id, line, column }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id ${id} is used twice on the page.`;
    return [
      {
        line,
        column,
        message,
        remedy: "Rename one of them; headings have ids too, made of their words.",
      },
    ];
  });
}

function deadLinks({ record, headings }: LessonText, site: Knowledge): Problem[] {
  const anchors = new Set([...headings, ...record.anchors.map(({ id }) => id)]);
  return record.links.flatMap(({ id: url, line, column }) => {
    const dead = (message: string, remedy: string) => [{ line, column, message, remedy }];
    if (url.startsWith("#")) {
      if (anchors.has(url.slice(1))) return [];
      return dead(
        `Nothing on the page has the id ${url.slice(1)}.`,
        `Link to one of its headings or parts.${didYouMean(url.slice(1), anchors)}`,
      );
    }
    if (/^(?:https?|mailto):/.test(url)) return [];
    const path = url.replace(/[?#].*$/, "");
    if (!path.startsWith("/")) {
      return dead(
        `The link ${url} is relative.`,
        "Write the page's address from the root: /lessons/tanh/.",
      );
    }
    if (site.pages.includes(path)) return [];
    return dead(
      `There is no page ${path}.`,
      `Link to a page that exists; addresses end in a slash.${didYouMean(path, site.pages)}`,
    );
  });
}

function looseFormulas({ formulas, figures }: LessonRecord, site: Knowledge): Problem[] {
  const names = new Set<string>();
  return formulas.flatMap(({ name, follows, values, line, column }) => {
    const at = { line, column };
    if (names.has(name)) {
      return [
        { ...at, message: `Two formulas are named ${name}.`, remedy: "Give each its own name." },
      ];
    }
    names.add(name);
    if (!figures.some(({ id }) => id === follows)) {
      const remedy = `Follow a figure of this lesson: ${figures.map(({ id }) => id).join(", ") || "it has none"}.`;
      return [
        { ...at, message: `The formula follows ${follows}, which is not on the page.`, remedy },
      ];
    }
    const known = site.figures.get(follows) ?? [];
    return values
      .filter((value) => !known.includes(value))
      .map((value) => ({
        ...at,
        message: `The figure ${follows} has no value ${value}.`,
        remedy: `Use one of ${known.join(", ")}.${didYouMean(value, known)}`,
      }));
  });
}

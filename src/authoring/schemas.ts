import { z } from "astro/zod";

/**
 * Says a field's rule in place of zod's own words: what is wrong in the first line, what to write in the second.
 */
function rule(words: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined ? `is missing\nWrite ${words}.` : `is ${shown(input)}\nWrite ${words}.`,
  };
}

function shown(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const slug = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

function sentence(words: string) {
  return z.string(rule(words)).min(1, rule(words)).describe(words);
}

function list(item: z.ZodString, words: string) {
  return z.array(item, rule(words)).describe(words);
}

/** Front matter of a lesson. Names that must exist elsewhere are checked with the lesson's text. */
export const lessonSchema = z.strictObject(
  {
    number: z
      .int(rule("number: 3, the lesson's place in the course, counted from 1"))
      .min(1, rule("number: 3, the lesson's place in the course, counted from 1"))
      .describe("The lesson's place in the course, counted from 1; figures are numbered after it."),
    title: sentence("title: a name of a few words, such as title: Sigmoid"),
    question: sentence("question: the one question that the lesson answers"),
    description: sentence("description: one sentence for search results and link previews"),
    goals: list(
      z.string(rule("each goal as one line")),
      "goals: a list (one line each, after - ) of what the reader can do afterwards; the page prints them after “you can”",
    ).min(1, rule("goals: a list of at least one thing that the reader can do afterwards")),
    minutes: z
      .int(rule("minutes: 15, the time that an unhurried reading takes"))
      .positive(rule("minutes: 15, the time that an unhurried reading takes"))
      .describe("Minutes that an unhurried reading takes, cells included."),
    prerequisites: list(
      z.string().regex(slug, rule("a lesson's slug, such as linearity")),
      "prerequisites: a list of slugs of earlier lessons, or []",
    ),
    functions: list(
      z.string().regex(slug, rule("a function's id, such as leaky-relu")),
      "functions: a list of ids of the activation functions that the lesson teaches, or []",
    ),
    covers: list(
      z
        .string()
        .regex(
          /^(?:[SE]\d+|F\d+\.\d+)[a-z]?$/,
          rule("a statement, erratum or fact, such as S28, E9 or F3.1"),
        ),
      "covers: a list of the statements and errata of content/coverage.yaml that the lesson takes up, such as [S28, E9]",
    ).default([]),
    references: list(
      z.string().regex(slug, rule("a key of content/references.yaml, such as guo2017")),
      "references: a list of keys of content/references.yaml, or []",
    ),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? "is no field of a lesson\nUse number, title, question, description, goals, minutes, prerequisites, functions, covers, references."
        : undefined,
  },
);

/** Front matter of the words on a function, content/functions/<id>.md. */
export const functionSchema = z.strictObject(
  {
    tagline: sentence("tagline: one sentence that says what the function does"),
    aside: sentence("aside: two to five words for the small picture, such as a soft yes"),
    foundIn: z
      .string()
      .min(1)
      .optional()
      .describe("Where it is used, in a few words; only what a reference of the site says."),
    references: list(
      z.string().regex(slug, rule("a key of content/references.yaml, such as guo2017")),
      "references: a list of keys of content/references.yaml beside the catalogue's own, or []",
    ),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? "is no field of a function\nUse tagline, aside, foundIn, references."
        : undefined,
  },
);

/** A work in content/references.yaml. */
export const referenceSchema = z.strictObject({
  authors: list(
    z.string(rule('each author as "Family, Given"')),
    'authors: a list, each as "Family, G."; "others" ends a list that is cut',
  ).min(1, rule("at least one author")),
  year: z.int(rule("year: 1986")).min(1600).max(2100).describe("Year of the version cited."),
  title: sentence("title: the work's title, in sentence case"),
  venue: sentence("venue: journal with volume and pages, conference, publisher or arXiv"),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\//, rule("doi: 10.1038/323533a0, without https://doi.org/"))
    .optional()
    .describe("DOI without its resolver."),
  arxiv: z
    .string(rule('arxiv: "1606.08415", between quotation marks'))
    .regex(/^\d{4}\.\d{4,5}$/, rule('arxiv: "1606.08415", between quotation marks'))
    .optional()
    .describe("Number at arXiv, without version."),
  note: z.string().optional().describe("What a reader should know before quoting the work."),
});

/** A term in content/glossary.yaml. */
export const glossarySchema = z.strictObject({
  term: sentence("term: the term as it is written in a sentence"),
  definition: sentence("definition: one plain line that a newcomer understands"),
});

/** An example in content/examples.yaml, to start from on the scratchpad. */
export const exampleSchema = z.strictObject({
  number: z.int(rule("number: 1, its place among the examples")),
  title: sentence("title: what it is, in a few words"),
  text: sentence("text: one or two sentences on what to try"),
  cells: z
    .array(z.string(rule("cells: each one's code, as a block")), rule("cells: a list of blocks"))
    .min(1, rule("cells: at least one")),
});

/** A name in content/reference.yaml, for the page of what cells can use. */
export const usableSchema = z.strictObject({
  signature: sentence("signature: how it is called").optional(),
  text: sentence("text: what it is, for a name that no module's docstring explains").optional(),
  names: z.array(z.string()).optional().describe("Other names that the signature explains."),
  example: sentence("example: code whose last line shows something"),
});

/** The course's lessons by slug, those included that are still to be written. */
const slugs = [
  "neuron",
  "linearity",
  "sigmoid",
  "tanh",
  "depth",
  "relu",
  "dying-relu",
  "smooth-and-gated",
  "softmax",
  "softmax-in-practice",
  "training-lab",
  "choosing",
] as const;

const place = "places: sigmoid#E9, or { lesson: tanh, pending: true } where the lesson is to come";

/** An item of content/coverage.yaml: a statement or a correction, and where the lessons take it up. */
export const coverageSchema = z.strictObject({
  says: sentence("says: what it is, in one sentence of our own").regex(
    /\.$/,
    rule("says: one sentence, with a full stop"),
  ),
  at: z
    .array(
      z.union([
        z.string().regex(/^[a-z][a-z0-9-]*#\S+$/, rule(place)),
        z.strictObject({ lesson: z.enum(slugs), pending: z.literal(true) }),
      ]),
      rule(place),
    )
    .min(1, rule(place)),
});

export type FunctionData = z.output<typeof functionSchema>;
export type LessonData = z.output<typeof lessonSchema>;
export type ReferenceData = z.output<typeof referenceSchema>;
export type GlossaryData = z.output<typeof glossarySchema>;
export type ExampleData = z.output<typeof exampleSchema>;
export type UsableData = z.output<typeof usableSchema>;
export type CoverageData = z.output<typeof coverageSchema>;

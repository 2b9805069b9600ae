import { parseDocument } from "yaml";
import type { Problem } from "./problems.ts";
import { type functionSchema, lessonSchema } from "./schemas.ts";

/** The fields between a lesson's first two lines of three hyphens, as YAML reads them. */
export interface FrontMatter {
  /** Unchecked; undefined where the file begins with no front matter. */
  readonly data: unknown;
  /** Letters of the file that it takes, its hyphens included. */
  readonly length: number;
  readonly problems: readonly Problem[];
}

/** Reads the front matter of an MDX file, whose lines end in LF. */
export function readFrontMatter(source: string): FrontMatter {
  const block = /^---\n([^]*?)^---[ \t]*(?:\n|$)/m.exec(source);
  if (block?.index !== 0) {
    const message = "The front matter does not stand between two lines ---.";
    const remedy = "Begin the file with ---, the fields below it, and close them with another ---.";
    return { data: undefined, length: 0, problems: [{ line: 1, column: 1, message, remedy }] };
  }
  const yaml = parseDocument(block[1] ?? "", { prettyErrors: true });
  const problems = yaml.errors.map(({ message, linePos }): Problem => {
    const [first = ""] = message.split(/ at line \d+|\n/);
    return {
      // The hyphens take the file's first line.
      line: (linePos?.[0].line ?? 1) + 1,
      column: linePos?.[0].col ?? 1,
      message: `The front matter is no YAML: ${first}.`,
      remedy: yamlRemedy,
    };
  });
  const data: unknown = problems.length > 0 ? undefined : yaml.toJS();
  return { data, length: block[0].length, problems };
}

/** What to do about YAML that cannot be read. */
export const yamlRemedy =
  "Put text that holds a colon between quotation marks, and indent with spaces.";

/** What is wrong with the fields of a front matter, each at its key. */
export function frontMatterProblems(
  source: string,
  data: unknown,
  schema: Pick<typeof lessonSchema, "safeParse"> | typeof functionSchema = lessonSchema,
): Problem[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues.flatMap((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    const [what = "", remedy = ""] = issue.message.split("\n");
    return keys.map((key) => ({
      ...frontMatterPlace(source, key),
      message: `In the front matter, ${key} ${what}.`,
      remedy,
    }));
  });
}

/**
 * Where a value of a front matter key stands in an MDX file (1-based): the value itself, else its key, else the top.
 */
export function frontMatterPlace(
  source: string,
  key: string,
  value?: string,
): { readonly line: number; readonly column: number } {
  const lines = source.split("\n");
  const close = lines.indexOf("---", 1);
  const at = lines.findIndex((line, index) => index < close && line.startsWith(`${key}:`));
  if (at < 0) return { line: 1, column: 1 };
  if (value !== undefined) {
    const word = new RegExp(`(?<![\\w-])${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`);
    for (let index = at; index < close; index++) {
      const text = lines[index] ?? "";
      // The next key ends this one's list.
      if (index > at && /^\S/.test(text) && !text.startsWith("-") && !text.startsWith("]")) break;
      const from = index === at ? key.length + 1 : 0;
      const column = text.slice(from).search(word);
      if (column >= 0) return { line: index + 1, column: from + column + 1 };
    }
  }
  return { line: at + 1, column: 1 };
}

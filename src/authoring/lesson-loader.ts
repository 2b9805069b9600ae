import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { glob, type Loader } from "astro/loaders";
import { frontMatterPlace } from "./front-matter.ts";
import { toAstroError, type Problem } from "./problems.ts";
import { type functionSchema, lessonSchema } from "./schemas.ts";

/**
 * Loads the lessons of a folder. Astro's own loader tells neither the line of a wrong field nor what to write in its
 * place, so each file's front matter is checked here first, in builds and in the dev server alike.
 */
export function lessonLoader(base: string): Loader {
  const files = glob({ pattern: "**/*.mdx", base });
  return {
    ...files,
    name: "lessons",
    async load(context) {
      const parseData: typeof context.parseData = async (props) => {
        const file = resolve(props.filePath ?? props.id);
        const problems = frontMatterProblems(await readFile(file, "utf8"), props.data);
        if (problems.length > 0) throw toAstroError(file, problems);
        return context.parseData(props);
      };
      await files.load({ ...context, parseData }).catch((error: unknown) => {
        throw explained(error);
      });
    },
  };
}

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

/** YAML's own errors tell the place but not what to do. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "YAMLException" || !("loc" in error))
    return error;
  const { file, line, column } = error.loc as { file: string; line: number; column: number };
  const message = `The front matter is no YAML: ${error.message}.`;
  const remedy = "Put text that holds a colon between quotation marks, and indent with spaces.";
  return toAstroError(file, [{ line, column: column + 1, message, remedy }]);
}

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { glob, type Loader } from "astro/loaders";
import { frontMatterProblems, readFrontMatter, yamlRemedy } from "./front-matter.ts";
import { inReadingOrder, toAstroError, type Problem } from "./problems.ts";

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
      let loaded = false;
      const parseData: typeof context.parseData = async (props) => {
        const file = resolve(props.filePath ?? props.id);
        const source = (await readFile(file, "utf8")).replace(/\r\n?/g, "\n");
        const unread = readFrontMatter(source).problems;
        const problems = unread.length > 0 ? unread : frontMatterProblems(source, props.data);
        if (problems.length > 0) throw loaded ? inOneText(problems) : toAstroError(file, problems);
        return context.parseData(props);
      };
      await files.load({ ...context, parseData }).catch((error: unknown) => {
        throw explained(error);
      });
      loaded = true;
    },
  };
}

/** Once it serves, Astro's dev server names the file and prints an error's message, neither its place nor its hint. */
function inOneText(problems: readonly Problem[]): Error {
  return new Error(
    inReadingOrder(problems)
      .map(({ line, message, remedy }) => `line ${line}: ${message} ${remedy}`)
      .join("\n"),
  );
}

/** YAML's own errors tell the place but not what to do. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "YAMLException" || !("loc" in error))
    return error;
  const { file, line, column } = error.loc as { file: string; line: number; column: number };
  const message = `The front matter is no YAML: ${error.message}.`;
  return toAstroError(file, [{ line, column: column + 1, message, remedy: yamlRemedy }]);
}

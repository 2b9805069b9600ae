import { resolve } from "node:path";
import { getCollection } from "astro:content";
import { activations, type Activation } from "../activations/index.ts";
import { readWords, type FunctionWords } from "../authoring/function-words.ts";
import { toAstroError } from "../authoring/problems.ts";
import { siteKnowledge } from "../lesson/knowledge.ts";

const folder = "content/functions";
const files = import.meta.glob<string>("../../content/functions/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

let read: Promise<ReadonlyMap<string, FunctionWords>> | undefined;

/** The words on all functions that have some, by id. A mistake in one of them stops the build at its place. */
export function allWords(): Promise<ReadonlyMap<string, FunctionWords>> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<ReadonlyMap<string, FunctionWords>> {
  const { pages } = await siteKnowledge();
  const references = (await getCollection("references")).map(({ id }) => id);
  const catalogue: Readonly<Record<string, Activation>> = activations;
  return new Map(
    Object.entries(files).map(([path, text]) => {
      const id = path.replace(/^.*\/|\.md$/g, "");
      const result = readWords(id, text, {
        functions: Object.keys(catalogue),
        references,
        cited: catalogue[id]?.citations.map(({ key }) => key) ?? [],
        pages,
        base: import.meta.env.BASE_URL,
      });
      if ("problems" in result) throw toAstroError(resolve(folder, `${id}.md`), result.problems);
      return [id, result.words] as const;
    }),
  );
}

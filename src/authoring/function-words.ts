import { markdownToHtml, type MdastNode } from "satteri";
import { LineCounter, parseDocument } from "yaml";
import { frontMatterProblems } from "./front-matter.ts";
import { frontMatterPlace } from "./front-matter.ts";
import { didYouMean } from "../notebook/suggest.ts";
import type { Problem } from "./problems.ts";
import { renderTex } from "./render-tex.ts";
import { functionSchema, type FunctionData } from "./schemas.ts";
import { childrenOf, placeOf } from "./tree.ts";

/** What words on a function may name. */
export interface WordsKnowledge {
  /** Ids of the catalogue. */
  readonly functions: readonly string[];
  /** Keys of content/references.yaml. */
  readonly references: readonly string[];
  /** Keys that the catalogue cites for this function: they stand on its sheet without being listed. */
  readonly cited: readonly string[];
  /** Addresses of all pages, below the base. */
  readonly pages: readonly string[];
  /** The site's base path, beginning and ending with a slash. */
  readonly base: string;
}

/** Words on a function, read from its Markdown file. */
export interface FunctionWords {
  readonly data: FunctionData;
  readonly html: string;
}

/**
 * Reads `content/functions/<id>.md`: front matter, and Markdown with formulas between dollar signs, links of the site
 * from its root, and works as links to their entry in the sources: `[Misra (2019)](#ref-misra2019)`.
 *
 * @returns the words, or everything that is wrong with them.
 */
export function readWords(
  id: string,
  text: string,
  site: WordsKnowledge,
): { readonly words: FunctionWords } | { readonly problems: readonly Problem[] } {
  const source = text.replace(/\r\n?/g, "\n");
  const [block = "", yaml = ""] = /^---\n([\s\S]*?\n)?---\n/.exec(source) ?? [];
  const problems: Problem[] = [];
  if (!site.functions.includes(id))
    problems.push({
      ...{ line: 1, column: 1 },
      message: `The catalogue has no function ${id}.`,
      remedy: `Name the file after a function's id.${didYouMean(id, site.functions)}`,
    });
  const front = readFrontMatter(source, yaml);
  problems.push(...front.problems);
  if (front.problems.length > 0) return { problems };

  const listed = [...(front.data?.references ?? []), ...site.cited];
  for (const key of front.data?.references ?? [])
    if (!site.references.includes(key))
      problems.push({
        ...frontMatterPlace(source, "references", key),
        message: `There is no work ${key}.`,
        remedy: `Use one that content/references.yaml holds, or add it there.${didYouMean(key, site.references)}`,
      });
  // Blank lines in its place keep every line where it is in the file.
  const body = block.replace(/[^\n]/g, "") + source.slice(block.length);
  const result = markdownToHtml(body, {
    features: { gfm: true, math: true, smartPunctuation: true },
    mdastPlugins: [
      {
        name: "nonlinear:function-words",
        options: { position: true },
        before(root, context) {
          visit(root);
          function visit(node: MdastNode): void {
            const html = formula(node, problems);
            if (html !== undefined) return context.replaceNode(node, { type: "html", value: html });
            if (node.type === "link") {
              problems.push(...linkProblems(node.url, placeOf(node), listed, site));
              if (node.url.startsWith("/"))
                context.setProperty(node, "url", site.base.replace(/\/$/, "") + node.url);
            }
            if (node.type === "heading" && node.depth < 3)
              problems.push({
                ...placeOf(node),
                message: "The sheet has headings of its own at this level.",
                remedy: "Begin parts with ###, or leave the heading out.",
              });
            for (const child of childrenOf(node)) visit(child);
          }
        },
      },
    ],
  });
  if (result instanceof Promise) throw new Error("The Markdown pass is synchronous.");
  const paragraphs = body.split(/\n{2,}/).filter((part) => /^[^\s#|<>-]/.test(part.trim()));
  if (paragraphs.length < 2)
    problems.push({
      ...{ line: block.split("\n").length, column: 1 },
      message: "There are fewer than two paragraphs.",
      remedy: "Say in one what the function does, and in another where it is used and why.",
    });
  if (problems.length > 0 || !front.data) return { problems };
  return { words: { data: front.data, html: result.html } };
}

function readFrontMatter(
  source: string,
  yaml: string,
): { readonly data?: FunctionData; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      problems: [
        {
          // The front matter begins on the file's second line.
          ...{ line: line + 1, column: col },
          message: `The front matter is no YAML: ${error.message.split("\n")[0]}`,
          remedy: "Put text that holds a colon between quotation marks, and indent with spaces.",
        },
      ],
    };
  }
  const data: unknown = document.toJS() ?? {};
  const problems = frontMatterProblems(source, data, functionSchema);
  return problems.length > 0 ? { problems } : { data: functionSchema.parse(data), problems };
}

/** A formula as HTML; the empty text of one that KaTeX refuses. */
function formula(node: MdastNode, problems: Problem[]): string | undefined {
  if (node.type !== "math" && node.type !== "inlineMath") return undefined;
  const { html, problem } = renderTex(node.value, node.type === "math");
  if (problem !== undefined)
    problems.push({
      ...placeOf(node),
      message: `KaTeX cannot set ${node.value}: ${problem}`,
      remedy: "Mend the TeX; KaTeX's support table lists what it knows.",
    });
  return node.type === "math" ? `<div class="formula">${html}</div>` : html;
}

function linkProblems(
  url: string,
  place: { readonly line: number; readonly column: number },
  works: readonly string[],
  site: WordsKnowledge,
): Problem[] {
  if (/^https:/.test(url)) return [];
  const [, key] = /^#ref-(.+)$/.exec(url) ?? [];
  if (key !== undefined)
    return works.includes(key)
      ? []
      : [
          {
            ...place,
            message: `${key} is cited but not among the references.`,
            remedy: `Add ${key} to "references" in the front matter.${
              site.references.includes(key) ? "" : didYouMean(key, site.references)
            }`,
          },
        ];
  const path = url.replace(/[?#].*$/, "");
  if (site.pages.includes(path)) return [];
  return [
    {
      ...place,
      message: `There is no page ${url}.`,
      remedy: `Link to a page that exists, from the root: /lessons/tanh/.${didYouMean(path, site.pages)}`,
    },
  ];
}

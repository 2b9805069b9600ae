import { mdxToMdast } from "satteri";
import type { Plugin } from "vite";
import { frontMatterProblems, readFrontMatter } from "./front-matter.ts";
import { toAstroError, type Problem } from "./problems.ts";

/**
 * A Vite plugin that reads a lesson before Astro does, so that a mistake in its front matter or its tags is told with
 * its place and its remedy. Astro's own dev server keeps a lesson's last good front matter and goes on showing it.
 */
export function lessonSyntax(): Plugin {
  return {
    name: "nonlinear:lesson-syntax",
    enforce: "pre",
    transform: {
      filter: { id: /\/content\/lessons\/[^?]+\.mdx$/ },
      handler(source, id) {
        const problems = readingProblems(source);
        if (problems.length > 0) throw toAstroError(id, problems);
      },
    },
  };
}

/** Everything that keeps a lesson from being read at all: YAML, fields, tags, braces. */
export function readingProblems(text: string): Problem[] {
  const source = text.replace(/\r\n?/g, "\n");
  const { data, length, problems } = readFrontMatter(source);
  return [
    ...(problems.length > 0 ? problems : frontMatterProblems(source, data)),
    // Blanked, so that what follows keeps its lines.
    ...syntaxProblems(source.slice(0, length).replace(/[^\n]/g, " ") + source.slice(length)),
  ];
}

/** The place at which MDX stops reading, if it does, with what an author does about it. */
function syntaxProblems(source: string): Problem[] {
  try {
    mdxToMdast(source, { features: { gfm: true, math: true, smartPunctuation: true } });
    return [];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [, line = "1", column = "1", said = text] =
      /^(\d+):(\d+): ([^]*?)(?: \(mdx-jsx:[\w-]+\))?$/.exec(text) ?? [];
    // The parser's notes repeat the place, or advise what a lesson does not allow.
    const message = said.replace(/ \((?:note: [^]*|\d+:\d+)\)/g, "").replace(/\.?$/, ".");
    return [{ line: Number(line), column: Number(column), message, remedy: remedyFor(said) }];
  }
}

function remedyFor(said: string): string {
  const [, tag = ""] = /closing tag for `<([^`>]+)>`/.exec(said) ?? [];
  if (tag !== "") {
    const standsAlone = ["Fact", "Cite", "Figure", "br", "hr", "img"];
    return standsAlone.includes(tag)
      ? `End the tag with />, or close it with </${tag}>.`
      : `Write </${tag}> in a line of its own where it ends, with an empty line before it.`;
  }
  if (/closing tag/.test(said)) {
    return "Take it out, or open it above; a code fence that is not closed above swallows the opening tag.";
  }
  if (/brace|expression/.test(said)) return "Write `{` as \\{, or put the text between backticks.";
  return "Write a less-than sign as \\<, a comment as {/* … */}, an address as [text](https://…); tags take straight quotes.";
}

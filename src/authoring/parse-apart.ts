import { mdxToMdast, type MdastNode } from "satteri";
import type { LessonRecord } from "./record.ts";
import { childrenOf, listing } from "./tree.ts";

/**
 * The Markdown inside a fence as nodes that carry the places of the file around it. Text that does not parse becomes
 * a problem of the lesson and no nodes.
 */
export function parseApart(
  node: Extract<MdastNode, { type: "code" }>,
  lesson: LessonRecord,
): readonly MdastNode[] {
  const { code, line } = listing(node);
  try {
    const root = mdxToMdast(code, { features: { gfm: true, math: true, smartPunctuation: true } });
    shift(root, line - 1);
    return childrenOf(root);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+)/.exec(message);
    lesson.problems.push({
      line: line - 1 + Number(place?.[1] ?? 1),
      column: Number(place?.[2] ?? 1),
      message: `The hint is not valid MDX: ${message}.`,
      remedy: "Close the tag or brace, or write it as `code`.",
    });
    return [];
  }
}

function shift(node: MdastNode, lines: number): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position = {
      start: { ...start, line: start.line + lines },
      end: { ...end, line: end.line + lines },
    };
  }
  for (const child of childrenOf(node)) shift(child, lines);
}

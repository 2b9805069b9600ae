import type { MdastNode } from "satteri";
import { complain, element, isKebab, listing, mention, type Rewriter } from "./tree.ts";

type Code = Extract<MdastNode, { type: "code" }>;

/**
 * A fence becomes a cell (` ```ts cell my-id `), a Python twin (` ```python twin sigmoid `), or stays a listing.
 * Words after the language that are neither are refused, for a misspelt `cell` would print code that never runs.
 */
export const rewriteFence: Rewriter<Code> = (node, lesson) => {
  const [word, id, ...rest] = (node.meta ?? "").trim().split(/\s+/);
  if (word === undefined || word === "") return undefined;
  if (
    word === "cell" &&
    node.lang === "ts" &&
    id !== undefined &&
    isKebab(id) &&
    rest.length === 0
  ) {
    const { code, line } = listing(node);
    lesson.cells.push({ id, code, line });
    lesson.anchors.push(mention(id, node));
    return { to: element("flow", "Cell", { id, code, line }) };
  }
  if (word === "twin" && node.lang === "python" && id !== undefined && rest.length === 0) {
    const { code } = listing(node);
    // A twin is of a function that the site has, or of one that the listing itself defines, such as a whole neuron.
    if (!code.includes(`def ${id.replaceAll("-", "_")}(`)) lesson.functions.push(mention(id, node));
    lesson.anchors.push(mention(`twin-${id}`, node));
    return { to: element("flow", "Twin", { of: id, code }) };
  }
  complain(
    lesson,
    node,
    `The words after this fence's language mean nothing here: "${node.lang ?? ""} ${node.meta ?? ""}".`,
    fenceRemedy(word),
  );
  return undefined;
};

function fenceRemedy(word: string): string {
  if (["start", "solution", "check", "hint"].includes(word))
    return `Put a "${word}" fence inside an <Exercise>.`;
  return 'Write "ts cell my-id" for a cell, "python twin sigmoid" for a Python listing, or the language alone.';
}

import type { MdastNode } from "satteri";
import { type JsxElement, type Rewriter, complain, mention, textAttributes } from "./tree.ts";

type Link = Extract<MdastNode, { type: "link" | "definition" }>;

/** Puts the site's base before addresses of its own pages (`/lessons/tanh/`), and notes every link. */
export function linkRewriter(base: string): Rewriter<Link> {
  return (node, lesson) => {
    lesson.links.push(mention(node.url, node));
    if (!node.url.startsWith("/") || node.url.startsWith("//")) return undefined;
    return { to: { ...node, url: base.replace(/\/$/, "") + node.url } };
  };
}

/** Tags of HTML that would go round what a lesson relies on: the base of links, and the page's security policy. */
export const refuseTag: Rewriter<JsxElement> = (node, lesson) => {
  const { name } = node;
  if (name === "a" && textAttributes(node)["href"]?.startsWith("/")) {
    complain(
      lesson,
      node,
      "A raw <a> misses the site's base path.",
      "Write the link in Markdown: [text](/lessons/tanh/).",
    );
  } else if (name === "script" || name === "style" || name === "iframe") {
    complain(
      lesson,
      node,
      `A lesson holds no <${name}>.`,
      "Write a cell, or ask for a component of the site.",
    );
  }
  return undefined;
};

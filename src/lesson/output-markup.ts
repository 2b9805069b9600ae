import type { MarkupForm } from "../notebook/value.ts";
import { escapeHtml } from "./escape-html.ts";
import type { OutputNode } from "./output-node.ts";

/**
 * A description as HTML, for the build. Text and attributes are escaped; markup is written as it is, with its ids
 * prefixed, and must therefore come from the site's own cells.
 */
export function outputHtml(nodes: readonly OutputNode[], idPrefix: string): string {
  return nodes.map((node) => nodeHtml(node, idPrefix)).join("");
}

function nodeHtml(node: OutputNode, idPrefix: string): string {
  if (typeof node === "string") return escapeHtml(node);
  if ("markup" in node) return prefixIds(node.markup, idPrefix);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const children = [...node.children, ...(node.folded?.() ?? [])];
  const start = `<${node.tag}${attributes.join("")}>`;
  // The one element here that has no end.
  if (node.tag === "input") return start;
  return `${start}${outputHtml(children, idPrefix)}</${node.tag}>`;
}

/** Ids in trusted SVG text, made unique on the page; two drawings both call their first clip path the same. */
export function prefixIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(<[^>]*\sid=")([^"]*")/g, `$1${prefix}$2`)
    .replaceAll(/url\(#([^)]*)\)/g, `url(#${prefix}$1)`);
}

/** Makes nodes of untrusted markup: the sanitiser. */
export type FromMarkup = (markup: string, form: MarkupForm) => Node;

/**
 * A description as nodes, for the browser: what cells print comes from hostile code, so text becomes text nodes,
 * and markup passes through the sanitiser. What is folded away is made when it is first opened.
 */
export function outputNodes(
  nodes: readonly OutputNode[],
  document: Document,
  fromMarkup: FromMarkup,
): Node[] {
  return nodes.map((node) => {
    if (typeof node === "string") return document.createTextNode(node);
    if ("markup" in node) return fromMarkup(node.markup, node.form);
    const element = document.createElement(node.tag);
    for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
    element.append(...outputNodes(node.children, document, fromMarkup));
    const { folded } = node;
    if (folded !== undefined) {
      const unfold = () => element.append(...outputNodes(folded(), document, fromMarkup));
      element.addEventListener("toggle", unfold, { once: true });
    }
    return element;
  });
}

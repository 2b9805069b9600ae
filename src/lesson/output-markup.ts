import { escapeHtml } from "./escape-html.ts";
import type { OutputNode } from "./output-tree.ts";

/**
 * A description as HTML, for the build. Text and attributes are escaped; SVG is written as it is, with its ids
 * prefixed, and must therefore come from the site's own cells.
 */
export function outputHtml(nodes: readonly OutputNode[], idPrefix: string): string {
  return nodes.map((node) => nodeHtml(node, idPrefix)).join("");
}

function nodeHtml(node: OutputNode, idPrefix: string): string {
  if (typeof node === "string") return escapeHtml(node);
  if ("svg" in node) return prefixIds(node.svg, idPrefix);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${node.tag}${attributes.join("")}>${outputHtml(node.children, idPrefix)}</${node.tag}>`;
}

/** Ids in trusted SVG text, made unique on the page; two drawings both call their first clip path the same. */
export function prefixIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(<[^>]*\sid=")([^"]*")/g, `$1${prefix}$2`)
    .replaceAll(/url\(#([^)]*)\)/g, `url(#${prefix}$1)`);
}

/**
 * A description as nodes, for the browser: what cells print comes from hostile code, so text becomes text nodes,
 * and SVG passes through `drawing`, the sanitiser.
 */
export function outputNodes(
  nodes: readonly OutputNode[],
  document: Document,
  drawing: (svg: string) => Node,
): Node[] {
  return nodes.map((node) => {
    if (typeof node === "string") return document.createTextNode(node);
    if ("svg" in node) return drawing(node.svg);
    const element = document.createElement(node.tag);
    for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
    element.append(...outputNodes(node.children, document, drawing));
    return element;
  });
}

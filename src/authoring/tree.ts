import type { MdastNode, MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import type { Listing, LessonRecord, Mention } from "./record.ts";

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What a form becomes: `to` replaces the node, `into` are the nodes still to be looked into (its children unless told). */
export interface Rewrite {
  readonly to?: MdastNode;
  readonly into?: readonly MdastNode[];
}

/**
 * Gives one kind of node its meaning in a lesson; returns nothing to leave it as it is. `rebuild` does the same for a
 * whole tree that was parsed apart from the file.
 */
export type Rewriter<N extends MdastNode> = (
  node: N,
  lesson: LessonRecord,
  rebuild: (node: MdastNode) => MdastNode,
) => Rewrite | undefined;

/** A value handed to a component: strings stay attributes, everything else travels as JSON. */
export type Prop = string | number | boolean | object | undefined;

/** A component element holding some nodes. */
export function element(
  kind: "flow" | "text",
  name: string,
  props: Readonly<Record<string, Prop>>,
  children: readonly MdastNode[] = [],
): JsxElement {
  const attributes = Object.entries(props).flatMap(([key, value]) => toAttribute(key, value) ?? []);
  const type = kind === "flow" ? "mdxJsxFlowElement" : "mdxJsxTextElement";
  // The two element types differ only in what they may hold, which the caller has chosen by `kind`.
  return { type, name, attributes, children } as JsxElement;
}

/** Nodes for a named slot of the component around them. */
export function slot(name: string, children: readonly MdastNode[]): JsxElement {
  return element("flow", "Fragment", { slot: name }, children);
}

function toAttribute(name: string, value: Prop): MdxJsxAttributeNode | undefined {
  if (value === undefined || value === false) return undefined;
  if (value === true) return { type: "mdxJsxAttribute", name, value: null };
  if (typeof value === "string") return { type: "mdxJsxAttribute", name, value };
  return {
    type: "mdxJsxAttribute",
    name,
    value: { type: "mdxJsxAttributeValueExpression", value: JSON.stringify(value) },
  };
}

/** The attributes of an element that are written as plain text; a bare attribute reads as "". */
export function textAttributes(node: JsxElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    const value = attribute.value ?? "";
    if (typeof value === "string") found[attribute.name] = value;
  }
  return found;
}

/** Whether a node is a component or tag, in a paragraph or between them. */
export function isElement(node: MdastNode): node is JsxElement {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return "children" in node ? node.children : [];
}

/** All that a reader reads of a node, formulas and code included. */
export function textOf(node: MdastNode): string {
  return "value" in node && typeof node.value === "string"
    ? node.value
    : childrenOf(node).map(textOf).join("");
}

/** Where a node begins in its file. */
export function placeOf(node: MdastNode): { readonly line: number; readonly column: number } {
  return node.position?.start ?? { line: 1, column: 1 };
}

export function mention(id: string, node: MdastNode): Mention {
  const { line, column } = placeOf(node);
  return { id, line, column };
}

/** A fence's text with the line on which it begins. Line ends are LF, whatever the file's own are. */
export function listing(node: Extract<MdastNode, { type: "code" }>): Listing {
  return { code: node.value.replace(/\r\n?/g, "\n"), line: placeOf(node).line + 1 };
}

/** Notes a mistake at a node. */
export function complain(
  lesson: LessonRecord,
  node: MdastNode,
  message: string,
  remedy: string,
): void {
  const { line, column } = placeOf(node);
  lesson.problems.push({ line, column, message, remedy });
}

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Reads an element's kebab-case `id`, which becomes an anchor; complains when it is missing or malformed. */
export function requireId(
  node: JsxElement,
  lesson: LessonRecord,
  pattern: RegExp = kebab,
): string | undefined {
  const id = textAttributes(node)["id"];
  if (id === undefined || id === "") {
    complain(
      lesson,
      node,
      `<${node.name}> has no id.`,
      `Write <${node.name} id="some-name">, unique in the lesson.`,
    );
    return undefined;
  }
  if (!pattern.test(id)) {
    complain(
      lesson,
      node,
      `The id "${id}" is not in kebab-case.`,
      "Use small letters, digits and hyphens.",
    );
    return undefined;
  }
  lesson.anchors.push(mention(id, node));
  return id;
}

/** Whether a word can be an id: small letters, digits, hyphens. */
export function isKebab(word: string): boolean {
  return kebab.test(word);
}

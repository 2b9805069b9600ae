import type { MarkupForm } from "../notebook/value.ts";

/** What a cell shows, before it is HTML or nodes. Text is text: only `markup` holds elements. */
export type OutputNode =
  | string
  | {
      readonly tag:
        | "div"
        | "span"
        | "p"
        | "strong"
        | "code"
        | "details"
        | "summary"
        | "ul"
        | "li"
        | "table"
        | "thead"
        | "tbody"
        | "tr"
        | "th"
        | "td"
        | "label"
        | "input"
        | "output"
        | "select"
        | "option"
        | "button";
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly OutputNode[];
      /** What `details` hold besides their summary: a page need not make it before it is opened. */
      readonly folded?: () => readonly OutputNode[];
    }
  | { readonly markup: string; readonly form: MarkupForm };

/** An element of the tree. */
export function element(
  tag: Extract<OutputNode, { tag: string }>["tag"],
  children: readonly OutputNode[],
  attributes: Readonly<Record<string, string>> = {},
): OutputNode {
  return { tag, attributes, children };
}

import { classHighlighter, highlightCode } from "@lezer/highlight";
import type { CallHelp, Description } from "../../notebook/types/answers.ts";
import { functionClasses } from "../function-classes.ts";
import { typescriptParser } from "../highlight.ts";
import { readDocs, type DocsSpan } from "./docs-text.ts";

/** What is wrong at a place, and what stands there. */
export function helpNode(
  problems: readonly string[],
  description?: Pick<Description, "signature" | "docs">,
): HTMLElement {
  const node = element("div", "type-help");
  for (const message of problems) node.append(element("p", "type-problem", message));
  if (description !== undefined)
    node.append(signatureNode(description.signature), ...docsNodes(description.docs));
  return node;
}

/** A call being written: its signature with the next parameter marked. */
export function callNode({ before, parameters, after, current, docs }: CallHelp): HTMLElement {
  const node = element("div", "type-help");
  const line = element("p", "type-signature");
  line.append(before);
  parameters.forEach((parameter, i) => {
    if (i > 0) line.append(", ");
    line.append(i === current ? element("strong", "", parameter) : parameter);
  });
  line.append(after);
  // The first paragraph is of the parameter where something is said of that, else of the call.
  node.append(line, ...docsNodes(docs).slice(0, 1));
  return node;
}

/** The same in words, for those who hear it. */
export function describeWords({
  signature,
  docs,
}: Pick<Description, "signature" | "docs">): string {
  const [first] = readDocs(docs);
  const said =
    first === undefined
      ? ""
      : first.kind === "code"
        ? first.text
        : first.spans.map(({ text }) => text).join("");
  return [signature, said].filter((part) => part !== "").join(". ");
}

function signatureNode(signature: string): HTMLElement {
  const line = element("p", "type-signature");
  const names = functionClasses();
  // Quick info has a word of its own before some signatures, "(method)", which is no code.
  const [, kind = "", code = ""] = /^(\([a-z ]+\) )?([^]*)$/.exec(signature) ?? [];
  line.append(kind);
  highlightCode(
    code,
    typescriptParser.parse(code),
    classHighlighter,
    (text, classes) => {
      const own = classes.includes("tok-variableName") ? names.get(text) : undefined;
      line.append(
        classes === "" ? text : element("span", own ? `${classes} ${own}` : classes, text),
      );
    },
    () => line.append("\n"),
  );
  return line;
}

function docsNodes(docs: string): HTMLElement[] {
  return readDocs(docs).map((block) => {
    if (block.kind === "code") return element("p", "type-signature", block.text);
    const paragraph = element("p", "type-docs");
    paragraph.append(...block.spans.map(spanNode));
    return paragraph;
  });
}

function spanNode({ style, text }: DocsSpan): Node {
  if (style === "plain") return document.createTextNode(text);
  return element(style, "", text);
}

function element(name: string, className: string, text = ""): HTMLElement {
  const node = document.createElement(name);
  if (className !== "") node.className = className;
  node.textContent = text;
  return node;
}

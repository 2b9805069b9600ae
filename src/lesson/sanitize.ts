import DOMPurify from "dompurify";
import type { MarkupForm } from "../notebook/value.ts";
import {
  drawingAttributes,
  drawingTags,
  formulaClasses,
  htmlAttributes,
  htmlTags,
} from "./sanitize-lists.ts";
import { safeStyle } from "./safe-style.ts";

/** What each form may hold; everything else is dropped, its text kept. */
const allowed: Readonly<
  Record<MarkupForm, { tags: readonly string[]; attributes: readonly string[] }>
> = {
  drawing: { tags: drawingTags, attributes: drawingAttributes },
  html: { tags: htmlTags, attributes: htmlAttributes },
  markdown: { tags: [...htmlTags, "a"], attributes: [...htmlAttributes, "href"] },
  formula: { tags: htmlTags, attributes: htmlAttributes },
};

const limits = { characters: 1_000_000, elements: 5_000, depth: { drawing: 100, formula: 300 } };

/** Elements that HTML closes by itself: they don't nest however many there are. */
const selfClosing = /^(?:br|hr|img|input|col|wbr|p|li|tr|td|th|dt|dd)\b/i;

/** Why markup is refused before anything parses it; undefined where it may go on. */
export function markupProblem(markup: string, form: MarkupForm): string | undefined {
  const what = form === "drawing" ? "The drawing" : form === "formula" ? "The formula" : "The HTML";
  if (markup.length > limits.characters) return `${what} is too large to show.`;
  const maxDepth = form === "formula" ? limits.depth.formula : limits.depth.drawing;
  let elements = 0;
  let depth = 0;
  // Splitting at "<" sees at least as many tags as a parser does, in one pass whatever the text.
  for (const piece of markup.split("<").slice(1)) {
    if (/^[a-z]/i.test(piece)) {
      elements++;
      const end = piece.indexOf(">");
      if ((end < 1 || piece[end - 1] !== "/") && !selfClosing.test(piece)) depth++;
    } else if (piece.startsWith("/") && !selfClosing.test(piece.slice(1))) depth--;
    if (elements > limits.elements)
      return `${what} has too many parts to show: ${limits.elements.toLocaleString("en")} at most.`;
    if (depth > maxDepth) return `${what} is nested too deeply to show.`;
  }
  return undefined;
}

/** Turns untrusted text into nodes to insert once; `idPrefix` keeps its ids apart from the page's. */
export type Sanitize = (markup: string, idPrefix: string, form?: MarkupForm) => Node;

/** A sanitiser with an own DOMPurify, so that its hooks touch nobody else's. */
export function createSanitizer(window: Window & typeof globalThis): Sanitize {
  const purify = DOMPurify(window);
  let prefix = "";
  let inForm: MarkupForm = "drawing";
  purify.addHook("uponSanitizeAttribute", (_, attribute) => {
    const safe = safeValue(attribute.attrName, attribute.attrValue, prefix, inForm);
    if (safe === undefined) attribute.keepAttr = false;
    else attribute.attrValue = safe;
  });
  purify.addHook("afterSanitizeAttributes", (node) => {
    if (node.localName !== "a") return;
    node.setAttribute("rel", "noopener noreferrer nofollow");
    node.setAttribute("target", "_blank");
  });
  return (markup, idPrefix, form = "drawing") => {
    const problem = markupProblem(markup, form);
    if (problem !== undefined) return window.document.createTextNode(problem);
    prefix = idPrefix;
    inForm = form;
    return purify.sanitize(markup, {
      ALLOWED_TAGS: [...allowed[form].tags],
      ALLOWED_ATTR: [...allowed[form].attributes],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
  };
}

/** An attribute's value made safe, or undefined to drop it. */
function safeValue(
  name: string,
  value: string,
  prefix: string,
  form: MarkupForm,
): string | undefined {
  if (name === "id") return /^[\w-]+$/.test(value) ? prefix + value : undefined;
  if (name === "href") return /^https:\/\/[^\s"'<>\\]+$/i.test(value) ? value : undefined;
  if (name === "style") return form === "drawing" ? undefined : safeStyle(value);
  if (name === "class") {
    // Plot's own classes and a formula's only: the site's would dress output up as part of the page.
    const own = value
      .split(/\s+/)
      .filter(
        (word) => /^plot(-[\w-]+)?$/.test(word) || (form !== "drawing" && formulaClasses.has(word)),
      );
    return own.length > 0 ? own.join(" ") : undefined;
  }
  const local = /^\s*url\(\s*(["']?)#([\w-]+)\1\s*\)\s*$/i.exec(value);
  if (local) return `url(#${prefix}${local[2]})`;
  // CSS escapes could spell url( in other letters.
  return /url|\\/i.test(value) ? undefined : value;
}

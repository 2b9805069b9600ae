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

const limits = {
  characters: 1_000_000,
  elements: 5_000,
  depth: { drawing: 100, formula: 300 },
  attributes: 100,
  repeated: 20_000_000,
  dashed: 300,
};

/** Elements that HTML closes by itself: they don't nest however many there are. */
const selfClosing = /^(?:br|hr|img|input|col|wbr|p|li|tr|td|th|dt|dd)\b/i;

const nameOf = (form: MarkupForm): string =>
  form === "drawing" ? "The drawing" : form === "formula" ? "The formula" : "The HTML";

/** Why markup is refused before anything parses it; undefined where it may go on. */
export function markupProblem(markup: string, form: MarkupForm): string | undefined {
  const what = nameOf(form);
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

/** Markup that a browser would be busy with for minutes. */
class TooMuch extends Error {}

/** Attributes that draw another element once more. */
const repeating = ["clip-path", "marker-start", "marker-mid", "marker-end"];

/** Characters of markup that are drawn as clips and markers, each as often as it is. */
function countRepeated(root: DocumentFragment): number {
  const sizes = new Map<string, number>();
  for (const each of root.querySelectorAll("clipPath, marker"))
    sizes.set(`url(#${each.id})`, each.innerHTML.length);
  let count = 0;
  for (const element of root.querySelectorAll(repeating.map((name) => `[${name}]`).join())) {
    // Those inside inherit its markers. A marker may stand at each corner, of which none has less than a number.
    const lines = [element, ...element.querySelectorAll("path, line, polyline, polygon")];
    let corners = 0;
    for (const line of lines) {
      const course = `${line.getAttribute("d") ?? ""} ${line.getAttribute("points") ?? ""}`;
      corners += 2 + (course.match(/\.?\d+/g)?.length ?? 0);
    }
    for (const name of repeating) {
      const size = sizes.get(element.getAttribute(name) ?? "") ?? 0;
      count += size * (name === "clip-path" ? 1 : name === "marker-mid" ? corners : lines.length);
    }
    if (count > limits.repeated) break;
  }
  return count;
}

/** Draws lines solid where more of them are dashed than a browser can dash in a moment: it cuts each into its dashes. */
function limitDashes(root: DocumentFragment): void {
  const dashed = [...root.querySelectorAll("[stroke-dasharray]")];
  // Those inside inherit it.
  const lines = dashed.reduce((sum, each) => sum + 1 + each.querySelectorAll("*").length, 0);
  if (lines > limits.dashed) for (const each of dashed) each.removeAttribute("stroke-dasharray");
}

/** Turns untrusted text into nodes to insert once; `idPrefix` keeps its ids apart from the page's. */
export type Sanitize = (markup: string, idPrefix: string, form?: MarkupForm) => Node;

/** A sanitiser with an own DOMPurify, so that its hooks touch nobody else's. */
export function createSanitizer(window: Window & typeof globalThis): Sanitize {
  const purify = DOMPurify(window);
  let prefix = "";
  let inForm: MarkupForm = "drawing";
  purify.addHook("beforeSanitizeAttributes", ({ attributes }) => {
    // Each would be looked up among all the others.
    if (attributes?.length > limits.attributes)
      throw new TooMuch(`${nameOf(inForm)} has an element of too many attributes to show.`);
  });
  purify.addHook("uponSanitizeAttribute", (node, attribute) => {
    const safe = safeValue(attribute.attrName, attribute.attrValue, prefix, inForm);
    // A clip within a clip, or a marker on a marker, doubles the work at every level.
    const nested = repeating.includes(attribute.attrName) && node.closest("clipPath, marker");
    if (safe === undefined || nested) attribute.keepAttr = false;
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
    try {
      const fragment = purify.sanitize(markup, {
        ALLOWED_TAGS: [...allowed[form].tags],
        ALLOWED_ATTR: [...allowed[form].attributes],
        ALLOW_DATA_ATTR: false,
        ALLOW_ARIA_ATTR: false,
        RETURN_DOM_FRAGMENT: true,
      });
      if (countRepeated(fragment) > limits.repeated)
        throw new TooMuch(`${nameOf(form)} repeats too many parts to show.`);
      limitDashes(fragment);
      return fragment;
    } catch (error) {
      if (error instanceof TooMuch) return window.document.createTextNode(error.message);
      throw error;
    }
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
  // Wide and high ones together make a table of millions of places.
  if (/^(?:col|row)?span$/.test(name)) return Number(value) <= 20 ? value : undefined;
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

import type { LessonRecord } from "./record.ts";
import {
  type JsxElement,
  type Rewriter,
  childrenOf,
  complain,
  element,
  mention,
  requireId,
  textAttributes,
} from "./tree.ts";

/** A figure is told its order in the lesson; the page knows the lesson's own place, which makes "3.2" of it. */
export const rewriteFigure: Rewriter<JsxElement> = (node, lesson) => {
  const id = requireId(node, lesson, /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/);
  if (id === undefined) return undefined;
  lesson.figures.push(mention(id, node));
  const order = countFigures(lesson);
  return { to: element("flow", "Figure", { ...textAttributes(node), order }, childrenOf(node)) };
};

/** `<OwnFunction id="own-curve" name="own" cell="own-function" />`: a figure of a function that a cell defines. */
export const rewriteOwnFunction: Rewriter<JsxElement> = (node, lesson) => {
  const id = requireId(node, lesson);
  const { name = "", cell = "" } = textAttributes(node);
  if (id === undefined) return undefined;
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) || cell === "") {
    const remedy = `Write <OwnFunction id="${id}" name="myFunction" cell="my-cell" />.`;
    complain(lesson, node, `<OwnFunction id="${id}"> names no function and its cell.`, remedy);
    return undefined;
  }
  lesson.ownFunctions.push({ ...mention(id, node), name, cell });
  const order = countFigures(lesson);
  return { to: element("flow", "OwnFunction", { id, name, cell, order }, childrenOf(node)) };
};

const countFigures = ({ figures, ownFunctions }: LessonRecord): number =>
  figures.length + ownFunctions.length;

/** `<Fact id="F3.1" />`: a number computed from the activation module. */
export const rewriteFact: Rewriter<JsxElement> = (node, lesson) => {
  const { id } = textAttributes(node);
  if (id) lesson.facts.push(mention(id, node));
  else complain(lesson, node, "<Fact> has no id.", 'Write <Fact id="F3.1" />.');
  return undefined;
};

/** `<Cite key="guo2017" />`: `key` never reaches a component (JSX keeps the name for itself), so it becomes `work`. */
export const rewriteCite: Rewriter<JsxElement> = (node, lesson) => {
  const { key, ...rest } = textAttributes(node);
  if (!key) {
    complain(
      lesson,
      node,
      "<Cite> has no key.",
      'Write <Cite key="guo2017" /> with a key of content/references.yaml.',
    );
    return undefined;
  }
  lesson.cites.push(mention(key, node));
  const kind = node.type === "mdxJsxFlowElement" ? "flow" : "text";
  return { to: element(kind, "Cite", { work: key, ...rest }, childrenOf(node)) };
};

/** `<Term id="logit">logit</Term>`: its definition opens on demand; each use needs an id of its own for that. */
export const rewriteTerm: Rewriter<JsxElement> = (node, lesson) => {
  const { id } = textAttributes(node);
  if (!id) {
    complain(
      lesson,
      node,
      "<Term> has no id.",
      'Write <Term id="logit">logit</Term> with an id of content/glossary.yaml.',
    );
    return undefined;
  }
  const first = !lesson.terms.some((term) => term.id === id);
  lesson.terms.push(mention(id, node));
  const use = lesson.terms.length;
  return { to: element("text", "Term", { id, use, first }, childrenOf(node)) };
};

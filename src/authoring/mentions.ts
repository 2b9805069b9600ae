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
  const order = lesson.figures.length;
  return { to: element("flow", "Figure", { ...textAttributes(node), order }, childrenOf(node)) };
};

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

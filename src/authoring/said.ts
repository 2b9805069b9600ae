import {
  type JsxElement,
  type Rewriter,
  childrenOf,
  complain,
  element,
  requireId,
  slot,
} from "./tree.ts";

/** An entry's number in the course's list of errata, such as E9 or E6b, or an id like any other. */
const errata = /^(?:E\d+[a-z]?|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;

/**
 * `<Said id="E9">`: a quotation (`>`) of what one may have read, then what holds in fact.
 */
export const rewriteSaid: Rewriter<JsxElement> = (node, lesson) => {
  const id = requireId(node, lesson, errata);
  const [quotation, ...inFact] = childrenOf(node);
  if (quotation?.type !== "blockquote" || inFact.length === 0) {
    complain(
      lesson,
      node,
      "A correction needs a quotation and what holds in fact.",
      "Begin with a line > of what one may have read, then an empty line, then the correction.",
    );
    return undefined;
  }
  return { to: element("flow", "Said", { id }, [slot("read", quotation.children), ...inFact]) };
};

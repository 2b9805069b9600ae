import type { MdastNode } from "satteri";
import type { LessonRecord } from "./record.ts";
import { renderTex } from "./render-tex.ts";
import {
  type JsxElement,
  type Rewriter,
  childrenOf,
  complain,
  element,
  mention,
  placeOf,
  textAttributes,
} from "./tree.ts";

type Maths = Extract<MdastNode, { type: "math" | "inlineMath" }>;

/** `$…$` becomes finished HTML and MathML in the text, `$$…$$` a formula of its own. */
export const rewriteMaths: Rewriter<Maths> = (node, lesson) => {
  const rendered = render(node, lesson);
  if (rendered === undefined) return undefined;
  if (rendered.live.length > 0) {
    complain(
      lesson,
      node,
      `The formula has the live number ${rendered.live[0]}, but follows no figure.`,
      'Put it inside <Formula follows="figure-id" name="formula-name">.',
    );
  }
  if (node.type === "inlineMath")
    return { to: element("text", "Fragment", { "set:html": rendered.html }) };
  return { to: element("flow", "Formula", { html: rendered.html }) };
};

/** `<Formula follows="curve-and-slope" name="slope">$$…$$</Formula>`: a formula whose live numbers follow a figure. */
export const rewriteFormula: Rewriter<JsxElement> = (node, lesson) => {
  const { follows, name } = textAttributes(node);
  const maths = findMaths(node);
  if (!follows || !name || maths === undefined) {
    complain(
      lesson,
      node,
      "A <Formula> needs a figure, a name and one formula.",
      'Write <Formula follows="figure-id" name="formula-name">, an empty line, $$…$$, an empty line, </Formula>.',
    );
    return { into: [] };
  }
  const rendered = render(maths, lesson);
  if (rendered === undefined) return { into: [] };
  lesson.formulas.push({ name, follows, values: rendered.live, ...placeOf(node) });
  const inline = maths.type === "inlineMath";
  const kind = node.type === "mdxJsxFlowElement" ? "flow" : "text";
  return { to: element(kind, "Formula", { html: rendered.html, follows, name, inline }), into: [] };
};

function findMaths(node: MdastNode): Maths | undefined {
  if (node.type === "math" || node.type === "inlineMath") return node;
  const found = childrenOf(node).flatMap((child) => findMaths(child) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function render(node: Maths, lesson: LessonRecord) {
  const tex = node.value.replace(/\r\n?/g, "\n");
  // A $$ that is never closed takes in the rest of the lesson, which KaTeX may even set.
  if (/\n\s*\n/.test(tex)) {
    const message = `The formula that begins with ${tex.split("\n", 1)[0]} has no end.`;
    const remedy = "Close it with $$ in a line of its own; a formula holds no empty line.";
    complain(lesson, node, message, remedy);
    return undefined;
  }
  const rendered = renderTex(tex, node.type === "math");
  for (const id of rendered.functions) lesson.functions.push(mention(id, node));
  if (rendered.problem === undefined) return rendered;
  complain(
    lesson,
    node,
    `KaTeX cannot set ${tex}: ${rendered.problem}`,
    "Mend the TeX; KaTeX's support table lists what it knows.",
  );
  return undefined;
}

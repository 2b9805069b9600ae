import type { MdastNode } from "satteri";
import { rewriteFence } from "./cells.ts";
import { rewriteExercise } from "./exercise.ts";
import { rewriteFormula, rewriteMaths } from "./formulas.ts";
import { imageRewriter } from "./images.ts";
import { linkRewriter, refuseTag } from "./links.ts";
import {
  rewriteCite,
  rewriteFact,
  rewriteFigure,
  rewriteOwnFunction,
  rewriteTerm,
} from "./mentions.ts";
import { rewritePredict, rewriteQuiz } from "./quiz.ts";
import { didYouMean } from "../notebook/suggest.ts";
import type { LessonRecord } from "./record.ts";
import { rewriteSaid } from "./said.ts";
import {
  type JsxElement,
  type Rewrite,
  type Rewriter,
  childrenOf,
  complain,
  isElement,
} from "./tree.ts";

export interface RewriteOptions {
  /** The site's base path, beginning and ending with a slash. */
  readonly base: string;
}

/** The forms of a lesson: what each node of its Markdown becomes. */
export function lessonRewriter(lesson: LessonRecord, options: RewriteOptions) {
  const rewriteLink = linkRewriter(options.base);
  const rewritePicture = imageRewriter(options.base);
  const elements = new Map<string, Rewriter<JsxElement>>([
    ["Exercise", rewriteExercise],
    ["Quiz", rewriteQuiz],
    ["Predict", rewritePredict],
    ["Said", rewriteSaid],
    ["Formula", rewriteFormula],
    ["Figure", rewriteFigure],
    ["OwnFunction", rewriteOwnFunction],
    ["Fact", rewriteFact],
    ["Cite", rewriteCite],
    ["Term", rewriteTerm],
    ["Note", () => undefined],
  ]);

  function rewriteElement(node: JsxElement): Rewrite | undefined {
    const name = node.name ?? "";
    const rewriter = elements.get(name);
    if (rewriter !== undefined) return rewriter(node, lesson, rebuild);
    if (!/^[A-Z]/.test(name)) return refuseTag(node, lesson, rebuild);
    const known = [...elements.keys()].sort();
    const remedy = `Use one of ${known.join(", ")}.${didYouMean(name, known)}`;
    complain(lesson, node, `There is no component <${name}>.`, remedy);
    return { into: [] };
  }

  function rewrite(node: MdastNode): Rewrite | undefined {
    if (isElement(node)) return rewriteElement(node);
    if (node.type === "code") return rewriteFence(node, lesson, rebuild);
    if (node.type === "link" || node.type === "definition") {
      return rewriteLink(node, lesson, rebuild);
    }
    if (node.type === "image") return rewritePicture(node, lesson, rebuild);
    if (node.type === "math" || node.type === "inlineMath") {
      return rewriteMaths(node, lesson, rebuild);
    }
    refuse(node, lesson);
    return undefined;
  }

  /** The same for a tree that stands outside the file: built anew, with its forms rewritten. */
  function rebuild(node: MdastNode): MdastNode {
    const { to = node, into } = rewrite(node) ?? {};
    if (!("children" in to) || into?.length === 0) return to;
    // Children keep their kind: only nodes of the same content category replace one another.
    return {
      ...to,
      children: to.children.map((child) => rebuild(child as MdastNode)),
    } as MdastNode;
  }

  return { rewrite, rebuild };
}

/** What Markdown allows and a lesson does not. */
function refuse(node: MdastNode, lesson: LessonRecord): void {
  if (node.type === "mdxjsEsm") {
    complain(
      lesson,
      node,
      "A lesson holds no import or export.",
      "Use the site's components; code belongs in a cell.",
    );
  } else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
    refuseExpression(node, lesson);
  } else if (node.type === "heading") {
    refuseHeading(node, lesson);
  }
}

function refuseExpression(node: Extract<MdastNode, { value: string }>, lesson: LessonRecord): void {
  if (/^\s*(?:\/\*[\s\S]*\*\/)?\s*$/.test(node.value)) return;
  complain(
    lesson,
    node,
    `{${node.value}} would run as code.`,
    "Write `{` as \\{, or put the text between backticks.",
  );
}

function refuseHeading(node: Extract<MdastNode, { type: "heading" }>, lesson: LessonRecord): void {
  if (node.depth === 1) {
    complain(
      lesson,
      node,
      "The page's title comes from the front matter.",
      "Begin sections with ##.",
    );
  }
  if (childrenOf(node).some((child) => child.type === "inlineMath")) {
    complain(
      lesson,
      node,
      "A heading holds a formula, which the contents cannot list.",
      "Say it in words or letters (σ, tanh).",
    );
  }
}

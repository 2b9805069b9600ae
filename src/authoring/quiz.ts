import { createHash } from "node:crypto";
import type { MdastNode } from "satteri";
import type { LessonRecord } from "./record.ts";
import {
  type JsxElement,
  type Rewriter,
  childrenOf,
  complain,
  element,
  mention,
  requireId,
  slot,
  textAttributes,
  textOf,
} from "./tree.ts";

type Item = Extract<MdastNode, { type: "listItem" }>;

const form = "Write the question, then a list: - [x] for a right answer, - [ ] for a wrong one.";

/**
 * `<Quiz id>`: a question (attribute or first paragraphs), then a list of `- [x]` and `- [ ]`, each with its
 * explanation as an indented paragraph, becomes options that answer for themselves.
 */
export const rewriteQuiz: Rewriter<JsxElement> = (node, lesson) => {
  const id = requireId(node, lesson);
  if (id !== undefined) lesson.quizzes.push(mention(id, node));
  const { question, items, after } = readChoices(node, lesson);
  if (after[0] !== undefined) complain(lesson, after[0], "The quiz goes on after its list.", form);
  if (!items.some((item) => item.checked === true)) {
    complain(lesson, node, "The quiz has no right answer.", "Mark it with - [x].");
  }
  for (const item of items) {
    if (typeof item.checked !== "boolean")
      complain(lesson, item, "This option is neither right nor wrong.", form);
    if (item.children.length < 2) {
      complain(
        lesson,
        item,
        "This option has no explanation.",
        "Say why it is right or wrong in an indented paragraph below it, after an empty line.",
      );
    }
  }
  const options = items.map((item) =>
    toChoice(item, { name: id, value: valueOf(item), right: item.checked === true }),
  );
  return { to: element("flow", "Quiz", { id }, [slot("question", question), ...options]) };
};

/**
 * `<Predict id>`: a question, a list of possible answers, and what to look for afterwards. Nothing is marked: the
 * figure answers.
 */
export const rewritePredict: Rewriter<JsxElement> = (node, lesson) => {
  const id = requireId(node, lesson);
  const { question, items, after } = readChoices(node, lesson);
  for (const item of items) {
    if (item.checked === true) {
      complain(
        lesson,
        item,
        "A prediction has no right answer.",
        "Use <Quiz> to mark one, or write - alone.",
      );
    }
  }
  const options = items.map((item) =>
    toChoice(item, { name: id, value: valueOf(item), predicts: true }),
  );
  const answer = after.length === 0 ? [] : [slot("answer", after)];
  return {
    to: element("flow", "Predict", { id }, [slot("question", question), ...options, ...answer]),
  };
};

function readChoices(node: JsxElement, lesson: LessonRecord) {
  const children = childrenOf(node);
  const at = children.findIndex((child) => child.type === "list");
  const list = children[at];
  const items = list?.type === "list" ? list.children : [];
  const attribute = textAttributes(node)["question"];
  const question: readonly MdastNode[] = attribute
    ? [{ type: "paragraph", children: [{ type: "text", value: attribute }] }]
    : children.slice(0, Math.max(0, at));
  if (question.length === 0) complain(lesson, node, `The <${node.name}> asks nothing.`, form);
  if (items.length < 2)
    complain(lesson, node, `The <${node.name}> has fewer than two options.`, form);
  return { question, items, after: at < 0 ? [] : children.slice(at + 1) };
}

function toChoice(
  item: Item,
  props: Readonly<Record<string, string | boolean | undefined>>,
): MdastNode {
  const [first, ...why] = item.children;
  const option = first === undefined ? [] : first.type === "paragraph" ? first.children : [first];
  return element("flow", "Choice", props, [slot("option", option), ...why]);
}

/** An option's own value: it follows from its text, so that an answer that is kept survives other options' coming or moving. */
function valueOf(item: Item): string {
  const text = item.children[0] === undefined ? "" : textOf(item.children[0]);
  const plain = text.replaceAll(/\s+/g, " ").trim();
  return `o${createHash("sha256").update(plain).digest("hex").slice(0, 8)}`;
}

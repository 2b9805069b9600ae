import type { MdastNode } from "satteri";
import type { LessonCheck, LessonRecord, Listing } from "./record.ts";
import {
  type JsxElement,
  type Rewriter,
  childrenOf,
  complain,
  element,
  isKebab,
  listing,
  mention,
  placeOf,
  requireId,
  slot,
  textAttributes,
} from "./tree.ts";
import { parseApart } from "./parse-apart.ts";

type Code = Extract<MdastNode, { type: "code" }>;

interface Parts {
  start?: Listing;
  solution?: Listing;
  readonly checks: LessonCheck[];
  readonly hints: MdastNode[];
}

/**
 * `<Exercise id goal>` with fences `ts start`, `ts solution`, `ts check some-id "claim"` and `md hint` becomes one
 * element with the code as values and the hints as its slot.
 */
export const rewriteExercise: Rewriter<JsxElement> = (node, lesson, rebuild) => {
  const id = requireId(node, lesson);
  const goal = textAttributes(node)["goal"];
  if (!goal) {
    complain(
      lesson,
      node,
      "The exercise has no goal.",
      'Say in one sentence what will be true when it is done: goal="…".',
    );
  }
  const parts: Parts = { checks: [], hints: [] };
  for (const child of childrenOf(node)) readPart(child, parts, lesson, rebuild);
  const { start, solution, checks, hints } = parts;
  if (start === undefined) missing(node, lesson, "starting point", "ts start");
  if (solution === undefined) missing(node, lesson, "solution", "ts solution");
  if (checks.length === 0)
    missing(node, lesson, "check", 'ts check some-id "what holds when it passes"');
  if (id === undefined || !goal || start === undefined || solution === undefined)
    return { into: [] };
  lesson.exercises.push({ id, goal, start, solution, checks, line: placeOf(node).line });
  const slots = hints.length === 0 ? [] : [slot("hints", hints)];
  return {
    to: element("flow", "Exercise", { id, goal, start, solution, checks }, slots),
    into: [],
  };
};

function readPart(
  node: MdastNode,
  parts: Parts,
  lesson: LessonRecord,
  rebuild: (node: MdastNode) => MdastNode,
): void {
  if (node.type !== "code") {
    const broken = childrenOf(node)[0];
    if (broken?.type === "text" && broken.value.startsWith("```")) {
      complain(
        lesson,
        node,
        "Markdown takes no line for a fence that holds more backticks after the first three.",
        "Open and close a check whose claim quotes `code` with ~~~ instead of ```.",
      );
    } else {
      complain(
        lesson,
        node,
        "An exercise holds fences only.",
        "Move the text before the exercise or into a hint.",
      );
    }
    return;
  }
  const form = `${node.lang ?? ""} ${node.meta ?? ""}`.trim();
  const check = /^ts check (\S+)\s+"(.+)"$/.exec(form);
  if (form === "ts start") once(node, parts, "start", lesson);
  else if (form === "ts solution") once(node, parts, "solution", lesson);
  else if (form === "md hint")
    parts.hints.push(element("flow", "Hint", {}, parseApart(node, lesson).map(rebuild)));
  else if (check?.[1] !== undefined && check[2] !== undefined && isKebab(check[1])) {
    parts.checks.push({ id: check[1], claim: check[2], ...listing(node) });
    lesson.anchors.push(mention(check[1], node));
  } else {
    complain(
      lesson,
      node,
      `"${form}" is no part of an exercise.`,
      'Use "ts start", "ts solution", "ts check some-id "claim"" or "md hint".',
    );
  }
}

function once(node: Code, parts: Parts, part: "start" | "solution", lesson: LessonRecord): void {
  if (parts[part] !== undefined) {
    complain(lesson, node, `The exercise has two fences "${part}".`, "Keep one of them.");
  }
  parts[part] = listing(node);
}

function missing(node: JsxElement, lesson: LessonRecord, what: string, form: string): void {
  complain(
    lesson,
    node,
    `The exercise has no ${what}.`,
    `Add a fence that opens with \`\`\`${form}.`,
  );
}

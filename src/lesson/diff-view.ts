import { diffLines, type DiffLine } from "./changed-lines.ts";
import { element } from "./make-element.ts";

const signs: Record<DiffLine["kind"], string> = { same: " ", removed: "−", added: "+" };
const spoken: Record<DiffLine["kind"], string> = {
  same: "",
  removed: "Without: ",
  added: "With: ",
};

/** Two texts as one listing whose lines carry a sign: − for those of the first alone, + for those of the second. */
export function diffView(before: string, after: string, label: string): HTMLElement {
  const lines = diffLines(before, after).map(({ kind, text }) => {
    const sign = element("span", { class: "diff-sign", "aria-hidden": "true" }, signs[kind]);
    const words = element("span", { class: "visually-hidden" }, spoken[kind]);
    return element("span", { class: "diff-line", "data-kind": kind }, sign, words, `${text}\n`);
  });
  return element(
    "pre",
    { class: "diff", tabindex: "0", role: "group", "aria-label": label },
    element("code", {}, ...lines),
  );
}

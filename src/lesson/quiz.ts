import { keep, lessonSlug, progress } from "./page-progress.ts";

/**
 * Keeps the answers to quizzes and predictions, and tells screen readers what style sheets show once an option is
 * chosen: its verdict and its explanation.
 */
const questions = [
  ...document.querySelectorAll<HTMLFieldSetElement>("[data-quiz], [data-predict]"),
];

const idOf = ({ dataset }: HTMLElement): string => dataset.quiz ?? dataset.predict ?? "";

/** Shows the answers that are kept. */
function showAnswers(): void {
  if (lessonSlug === undefined) return;
  const { answers } = progress.of(lessonSlug);
  for (const question of questions)
    for (const [i, input] of question.querySelectorAll("input").entries()) {
      const answer = answers[idOf(question)];
      // Answers used to be kept by the option's number.
      input.checked = input.value === answer || `${i + 1}` === answer;
    }
}

// Whoever was faster than this script has answered anew.
for (const question of questions) {
  const early = question.querySelector<HTMLInputElement>(":checked");
  if (early) keep({ answers: { [idOf(question)]: early.value } }, question);
}
showAnswers();
progress.listen(showAnswers);

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const question = target.closest<HTMLElement>("[data-quiz], [data-predict]");
  const why = target.closest(".choice")?.querySelector(".choice-why");
  if (!question || !why) return;
  const answer = question.querySelector(".predict-answer");
  say(question, [why, answer].map((part) => (part ? readable(part) : "")).join(" "));
  keep({ answers: { [idOf(question)]: target.value } }, question);
});

document.addEventListener("click", ({ target }) => {
  const again = target instanceof Element && target.closest("[data-quiz-again]");
  const question = again && again.closest<HTMLElement>("[data-quiz]");
  if (!question || lessonSlug === undefined) return;
  progress.unanswer(lessonSlug, idOf(question));
  say(question, "");
  question.querySelector("input")?.focus();
});

function say(question: Element, words: string): void {
  const status = question.querySelector("[data-quiz-status]");
  if (status) status.textContent = words.trim();
}

/** The text of an element with each formula once: KaTeX writes it twice, for the eye and for screen readers. */
function readable(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const twice of copy.querySelectorAll(".katex-html, annotation")) twice.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

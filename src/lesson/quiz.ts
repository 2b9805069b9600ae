/** Tells screen readers what style sheets show when an option is chosen: its verdict and its explanation. */
document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement)) return;
  const question = input.closest("[data-quiz], [data-predict]");
  const status = question?.querySelector("[role=status]");
  const why = input.closest(".choice")?.querySelector(".choice-why");
  if (!question || !status || !why) return;
  const answer = question.querySelector(".predict-answer");
  status.textContent = [why, answer]
    .map((part) => (part ? readable(part) : ""))
    .join(" ")
    .trim();
});

/** The text of an element with each formula once: KaTeX writes it twice, for the eye and for screen readers. */
function readable(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const twice of copy.querySelectorAll(".katex-html, annotation")) twice.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

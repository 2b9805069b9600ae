/** What hangs in the margin of a cell's code; lines are 1-based. */
export interface MarginMarks {
  /** Lines that the reader changed: a bar each. */
  readonly changed: readonly number[];
  /** The line with the problem: its number, in the bar's place. */
  readonly problem?: number;
}

/** Hangs the marks into `margin`, which lies over the code's lines and has their height. */
export function showMargin(margin: HTMLElement, { changed, problem }: MarginMarks): void {
  const mark = (className: string, line: number, text = "") => {
    const element = margin.ownerDocument.createElement("span");
    element.className = className;
    element.style.setProperty("--at-line", `${line - 1}`);
    element.textContent = text;
    return element;
  };
  margin.replaceChildren(
    ...changed.filter((line) => line !== problem).map((line) => mark("changed-line", line)),
    ...(problem === undefined ? [] : [mark("problem-line", problem, `${problem}`)]),
  );
}

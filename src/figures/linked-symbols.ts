/**
 * A function's symbol in a formula and its curve point at each other: while text marked `[data-fn]` is hovered or
 * focused, the figures' marks of that function are thickened and those of others fade. One listener serves the page.
 */
export function followSymbols(page: Document): void {
  let shown: string | null = null;
  const follow = (event: Event): void => {
    const symbol = event.target instanceof Element ? event.target.closest("[data-fn]") : null;
    const id = symbol && !symbol.closest("svg") ? symbol.getAttribute("data-fn") : null;
    if (id === shown) return;
    shown = id;
    for (const svg of page.querySelectorAll("svg.plot")) linkMarks(svg, id);
  };
  page.addEventListener("pointerover", follow, { passive: true });
  page.addEventListener("focusin", follow);
}

function linkMarks(svg: Element, id: string | null): void {
  const marks = [...svg.querySelectorAll("g[data-fn]")];
  const isLinked = (mark: Element): boolean => mark.getAttribute("data-fn") === id;
  const here = marks.some(isLinked);
  for (const mark of marks) {
    mark.classList.toggle("is-linked", here && isLinked(mark));
    mark.classList.toggle("is-faded", here && !isLinked(mark));
  }
}

import { watchOverflow } from "./overflow.ts";

/** Outputs that stand on a page without their cells: what is wider than its box can be scrolled by keys. */
for (const output of document.querySelectorAll<HTMLElement>("[data-shown-by]"))
  watchOverflow(output, `What ${output.dataset.shownBy} shows`);

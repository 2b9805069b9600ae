/** What a screen reader hears of a part of the page that scrolls by itself. */
type Name = string | undefined;

const names = new WeakMap<Element, Name>();
const watch = new ResizeObserver((entries) => {
  // All are measured before any is changed: a change between would lay the page out again for each.
  const overflowing = entries.map(({ target }) => overflows(target));
  entries.forEach(({ target }, i) => mark(target, overflowing[i] === true));
});

/**
 * Keeps what is wider or taller than its box within reach of the keyboard, so that arrows scroll it; only while it
 * is. Measured when the browser has laid it out anyway, never at load.
 *
 * @param name Names the part as a group, where it has no name of its own.
 */
export function watchOverflow(box: Element, name?: string): void {
  names.set(box, name);
  watch.observe(box);
}

/** Measures now: for a box whose content has changed and whose size has not. */
export function markOverflow(box: Element): void {
  mark(box, overflows(box));
}

const overflows = (box: Element): boolean =>
  box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;

function mark(box: Element, overflowing: boolean): void {
  const name = names.get(box);
  if (overflowing) {
    box.setAttribute("tabindex", "0");
    if (name === undefined) return;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", name);
  } else {
    box.removeAttribute("tabindex");
    if (name === undefined) return;
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  }
}

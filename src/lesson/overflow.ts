/** What a screen reader hears of a part of the page that scrolls by itself. */
type Name = string | undefined;

const names = new WeakMap<Element, Name>();
const watch = new ResizeObserver((entries) => markAll(entries.map(({ target }) => target)));
const changed = new Set<Element>();

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

/**
 * For a box whose content has changed, but maybe not its size. It is measured once this frame is through, for which
 * the browser lays it out anyway: at once, the page would be laid out once more for each such box.
 */
export function markOverflow(box: Element): void {
  changed.add(box);
  if (changed.size === 1) setTimeout(markChanged);
}

function markChanged(): void {
  markAll([...changed]);
  changed.clear();
}

/** All are measured before any is marked: a change between would lay the page out again for each. */
function markAll(boxes: readonly Element[]): void {
  const overflowing = boxes.map(overflows);
  boxes.forEach((box, i) => mark(box, overflowing[i] === true));
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

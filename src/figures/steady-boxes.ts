/**
 * Holds boxes at the size they have, so that what changes in them lays out those boxes alone and not the whole page:
 * the difference between a slider that keeps up on a slow phone and one that does not. The sizes are measured anew
 * whenever a box gets another width, and when fonts arrive.
 *
 * @returns Measures them anew, for when what they hold has changed.
 */
export function holdSteady(boxes: readonly HTMLElement[], signal: AbortSignal): () => void {
  const widths = new Map<Element, number>();
  const hold = () => {
    for (const { style } of boxes) {
      style.contain = "";
      style.height = "";
    }
    const heights = boxes.map((box) => box.getBoundingClientRect().height);
    boxes.forEach((box, i) => {
      const height = heights[i] ?? 0;
      // A box that is not shown has no size to hold.
      if (height === 0) return;
      box.style.height = `${height}px`;
      box.style.contain = "strict";
    });
  };
  const observer = new ResizeObserver((entries) => {
    const changed = entries.filter(({ target, contentRect }) => {
      const before = widths.get(target);
      widths.set(target, contentRect.width);
      return before !== undefined && before !== contentRect.width;
    });
    if (changed.length > 0) hold();
  });
  for (const box of boxes) observer.observe(box);
  signal.addEventListener("abort", () => observer.disconnect());
  hold();
  void document.fonts.ready.then(() => {
    if (!signal.aborted) hold();
  });
  return hold;
}

/** As much of an element as a selector asks for. */
interface Selectable {
  readonly tagName: string;
  readonly className: string;
  readonly parentNode: Selectable | null;
}

/** Whether `element` matches a selector made of `*`, tag names and single classes, joined by spaces. */
export function isSelected(element: Selectable, selector: string): boolean {
  const parts = selector.trim().split(/\s+/);
  const matches = (node: Selectable, part: string): boolean =>
    part === "*" ||
    (part.startsWith(".")
      ? node.className.split(/\s+/).includes(part.slice(1))
      : node.tagName === part);
  if (!matches(element, parts.pop() ?? "")) return false;
  let above = element.parentNode;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    while (above && !matches(above, part)) above = above.parentNode;
    if (!above) return false;
    above = above.parentNode;
  }
  return true;
}

/** The document's selection as offsets into the text of `element`; its beginning where the selection lies elsewhere. */
export function selectionIn(element: HTMLElement): { anchor: number; head: number } {
  const selection = element.ownerDocument.getSelection();
  const anchor = offsetIn(element, selection?.anchorNode ?? null, selection?.anchorOffset ?? 0);
  const head = offsetIn(element, selection?.focusNode ?? null, selection?.focusOffset ?? 0);
  return anchor === undefined || head === undefined ? { anchor: 0, head: 0 } : { anchor, head };
}

function offsetIn(element: HTMLElement, node: Node | null, offset: number): number | undefined {
  if (!node || !element.contains(node)) return undefined;
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

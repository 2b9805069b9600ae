/** Escapes text for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Text with `code` between backticks and **strong** words as HTML. */
export function proseHtml(text: string): string {
  return text
    .split("`")
    .map((part, i) => (i % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : strong(escapeHtml(part))))
    .join("");
}

const strong = (html: string): string => html.replaceAll(/\*\*(.+?)\*\*/g, "<strong>$1</strong>");

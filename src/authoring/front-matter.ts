/**
 * Where a value of a front matter key stands in an MDX file (1-based): the value itself, else its key, else the top.
 */
export function frontMatterPlace(
  source: string,
  key: string,
  value?: string,
): { readonly line: number; readonly column: number } {
  const lines = source.split("\n");
  const close = lines.indexOf("---", 1);
  const at = lines.findIndex((line, index) => index < close && line.startsWith(`${key}:`));
  if (at < 0) return { line: 1, column: 1 };
  if (value !== undefined) {
    const word = new RegExp(`(?<![\\w-])${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`);
    for (let index = at; index < close; index++) {
      const text = lines[index] ?? "";
      // The next key ends this one's list.
      if (index > at && /^\S/.test(text) && !text.startsWith("-") && !text.startsWith("]")) break;
      const from = index === at ? key.length + 1 : 0;
      const column = text.slice(from).search(word);
      if (column >= 0) return { line: index + 1, column: from + column + 1 };
    }
  }
  return { line: at + 1, column: 1 };
}

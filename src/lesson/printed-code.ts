/** The nodes of a printed listing, by the text of the line that they make up. */
export type PrintedLines = ReadonlyMap<string, readonly Node[]>;

/** Each line of a listing as it was highlighted at build: no highlighted token reaches over a line's end. */
export function printedLines(code: Element): PrintedLines {
  const lines = new Map<string, Node[]>();
  let line: Node[] = [];
  const endLine = () => {
    lines.set(line.map(({ textContent }) => textContent).join(""), line);
    line = [];
  };
  for (const node of code.childNodes) {
    if (!(node instanceof Text)) line.push(node);
    else
      node.data.split("\n").forEach((text, i) => {
        if (i > 0) endLine();
        if (text !== "") line.push(new Text(text));
      });
  }
  endLine();
  return lines;
}

/** Prints code in place of what `parent` holds; lines that stand in `lines` look as they do there. */
export function printLines(parent: Element, code: string, lines: PrintedLines): void {
  const printed = parent.ownerDocument.createElement("code");
  code.split("\n").forEach((text, i) => {
    if (i > 0) printed.append("\n");
    printed.append(...(lines.get(text) ?? [new Text(text)]).map((node) => node.cloneNode(true)));
  });
  parent.replaceChildren(printed);
}

import type { FigureTable, FigureValue } from "./figure.ts";

/**
 * A figure's numbers wherever they stand: `<data data-value>` inside it, and `[data-live]` inside formulas anywhere
 * on the page that follow it (`[data-follows="<figure id>"]`). They are looked for once, when the figure goes live.
 */
export class LiveNumbers {
  readonly #places: readonly {
    readonly element: Element;
    readonly name: string;
    readonly raw: boolean;
    readonly kind: "seen" | "spoken";
  }[];

  constructor(root: Element, id: string) {
    const inside = [...root.querySelectorAll("[data-value]")].map((element) => ({
      element,
      name: element.getAttribute("data-value") ?? "",
      raw: true,
      kind: "seen" as const,
    }));
    const following = `[data-follows="${id}"] [data-live]`;
    const outside = [...root.ownerDocument.querySelectorAll(following)].map((element) => ({
      element,
      name: element.getAttribute("data-live") ?? "",
      raw: false,
      kind: element.closest("math") ? ("spoken" as const) : ("seen" as const),
    }));
    this.#places = [...inside, ...outside];
  }

  /** What is seen follows each frame; a formula's MathML, which is spoken, follows when the controls rest. */
  write(kind: "seen" | "spoken", values: Readonly<Record<string, FigureValue>>): void {
    for (const { element, name, raw, kind: placed } of this.#places) {
      if (placed !== kind) continue;
      const value = values[name];
      if (!value) continue;
      setText(element, value.text);
      const number = String(value.value);
      if (raw && element.getAttribute("value") !== number) element.setAttribute("value", number);
    }
  }
}

/** Writes a table's cells, where they differ, into a table of the same shape. */
export function writeTable(table: Element | null, { rows }: FigureTable): void {
  const lines = table?.querySelectorAll("tbody tr") ?? [];
  rows.forEach((row, i) => {
    const cells = lines[i]?.children ?? [];
    row.forEach((text, j) => {
      const cell = cells[j];
      if (cell) setText(cell, text);
    });
  });
}

function setText(element: Element, text: string): void {
  if (element.textContent === text) return;
  const [only, ...others] = element.childNodes;
  // Changing the text that is there costs less than replacing its node.
  if (only?.nodeType === 3 && others.length === 0) only.nodeValue = text;
  else element.textContent = text;
}

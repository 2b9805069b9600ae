import css from "../styles/own-code.css?inline";
import { CellNotes } from "./cell-notes.ts";
import { element, textButton } from "./make-element.ts";
import { OwnCode } from "./own-code.ts";
import { lostCells } from "./lost-cells.ts";

const notKept = "Your changes are kept only until you close this page.";

/** The part of a page that speaks of the reader's own code and does something with all of it. */
export class YourCode {
  readonly own: OwnCode;
  readonly #section: Element;
  readonly #more: Element;
  readonly #name: string;
  #warned = false;

  /** @param section Holds what `YourCode.astro` writes. */
  constructor(page: Document, section: Element, name: string) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets.push(sheet);
    this.#section = section;
    this.#name = name.split("/").at(-1) ?? name;
    this.#more = this.#part("[data-code-more]");
    this.own = new OwnCode(page, name, { isShown: true });
    for (const [id, cell] of this.own.cells) new CellNotes(this.own, id, cell);
    this.#more.after(lostCells(this.own));
    this.own.listen(() => this.#update());
    this.#update();
  }

  /** Does what one of the section's buttons says. */
  async act(action: string): Promise<void> {
    this.own.flush();
    if (action === "reset-all") this.#resetAll();
    if (action === "share") {
      const { sharePanel } = await import("./share-panel.ts");
      this.#show(await sharePanel(this.own.edited));
    }
    if (action === "download") {
      const { downloadCells } = await import("./download.ts");
      const cells = [...this.own.cells].map(([id, { code }]) => ({ id, code }));
      this.#say(await downloadCells(cells, this.#name));
    }
  }

  #resetAll(): void {
    const count = this.own.edited.length;
    const done = this.own.resetAll();
    const undo = textButton("Undo", () => {
      this.own.undo(done);
      this.#show();
      this.#say("Your code is back.");
      this.#button("reset-all").focus();
    });
    const words = `${cellsInWords(count)} again as in the lesson. `;
    this.#show(element("p", {}, element("span", { role: "status" }, words), undo));
    undo.focus();
  }

  #update(): void {
    const count = this.own.edited.length;
    const tried = this.own.edited.filter(({ id }) => this.own.isTried(id)).length;
    const { kept } = this.own.kept;
    const where = kept ? "kept in this browser" : "kept until you close this page";
    const parts = [
      ...(count > tried ? [`${cellsInWords(count - tried)} changed, ${where}`] : []),
      ...(tried > 0 ? [`${cellsInWords(tried)} from a link, not kept`] : []),
    ];
    this.#part("[data-code-count]").textContent = `${parts.join("; ") || "nothing changed yet"}.`;
    for (const name of ["share", "reset-all"]) this.#button(name).disabled = count === 0;
    if (kept || this.#warned) return;
    this.#warned = true;
    const place = document.activeElement?.closest("code-cell")?.querySelector(".cell-choice");
    const note = element("p", { class: "not-kept", role: "status" });
    if (place) place.before(note);
    else this.#more.before(note);
    note.textContent = notKept;
  }

  #show(...nodes: Node[]): void {
    this.#more.replaceChildren(...nodes);
    this.#more.scrollIntoView({ block: "nearest" });
  }

  #say(words: string): void {
    this.#part("[role=status]").textContent = words;
  }

  #button(action: string): HTMLButtonElement {
    return this.#part<HTMLButtonElement>(`[data-code-action=${action}]`);
  }

  #part<Part extends Element>(selector: string): Part {
    const part = this.#section.querySelector<Part>(selector);
    if (!part) throw new Error(`The section on the reader's code has no ${selector}.`);
    return part;
  }
}

function cellsInWords(count: number): string {
  return count === 1 ? "1 cell is" : `${count} cells are`;
}

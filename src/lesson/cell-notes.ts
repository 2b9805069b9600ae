import { findChoice, type CellChoice } from "./cell-choice.ts";
import { diffView } from "./diff-view.ts";
import { element, textButton } from "./make-element.ts";
import type { Done, OwnCode } from "./own-code.ts";
import type { PageCell } from "./page-cell.ts";

/** What stands between a cell's code and its output about the reader's changes: a choice to make, or the diff. */
export class CellNotes {
  readonly #own: OwnCode;
  readonly #id: string;
  readonly #cell: PageCell;
  readonly #choice = element("div", { class: "cell-choice" });
  readonly #diff = element("div", {});
  readonly #changes: HTMLButtonElement;
  /** What the choice on the page is about: it is made anew only when that changes, or focus would be lost. */
  #asked = "";

  constructor(own: OwnCode, id: string, cell: PageCell) {
    this.#own = own;
    this.#id = id;
    this.#cell = cell;
    this.#changes = textButton("Changes", () => this.#toggle(), {
      "aria-label": `Changes of cell ${id}`,
      "aria-expanded": "false",
    });
    cell.querySelector("[data-action=copy]")?.after(this.#changes);
    cell.querySelector(".cell-code")?.after(this.#choice, this.#diff);
    this.update();
    cell.addEventListener("cell-change", () => this.update());
    own.listen(() => this.update());
  }

  update(): void {
    const { code, built, own } = this.#cell;
    const same = own || code === built;
    this.#changes.hidden = same;
    if (same) this.#close();
    else if (this.#isOpen) this.#showDiff();
    const choice = this.#own.isTried(this.#id)
      ? undefined
      : findChoice(this.#own.kept, this.#id, this.#cell);
    const asked = choice ? JSON.stringify([choice, code]) : "";
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#choice.replaceChildren(...(choice ? this.#ask(choice) : []));
  }

  get #isOpen(): boolean {
    return this.#changes.getAttribute("aria-expanded") === "true";
  }

  #toggle(): void {
    if (this.#isOpen) return this.#close();
    this.#changes.setAttribute("aria-expanded", "true");
    this.#showDiff();
  }

  #showDiff(): void {
    const { built, code } = this.#cell;
    this.#diff.replaceChildren(
      diffView(built, code, `Changes of cell ${this.#id}: − the lesson’s, + yours`),
    );
  }

  #close(): void {
    this.#changes.setAttribute("aria-expanded", "false");
    this.#diff.replaceChildren();
  }

  #ask({ message, other, take, canKeep }: CellChoice): Node[] {
    const words = element("p", { role: "status" });
    // A live region speaks of what changes in it, not of what it came with.
    requestAnimationFrame(() => (words.textContent = message));
    const buttons = element("p", { class: "cell-choice-buttons" });
    if (canKeep)
      buttons.append(
        textButton("Keep mine", () => this.#settled(this.#own.keep(this.#id), "Kept yours."), {
          "aria-label": `Keep mine in cell ${this.#id}`,
        }),
      );
    buttons.append(
      textButton(take, () => this.#settled(this.#own.take(this.#id, other), "Replaced."), {
        "aria-label": `${take} in cell ${this.#id}`,
      }),
    );
    const label = `Two versions of cell ${this.#id}`;
    return [words, diffView(other, this.#cell.code, label), buttons];
  }

  /** Says what was done in the place of the question, where it can be undone. */
  #settled(done: Done, message: string): void {
    const undo = textButton(
      "Undo",
      () => {
        this.#choice.replaceChildren();
        this.#asked = "";
        this.#own.undo(done);
        this.#choice.querySelector("button")?.focus();
      },
      { "aria-label": `Undo in cell ${this.#id}` },
    );
    this.#choice.replaceChildren(
      element(
        "p",
        { class: "cell-choice-buttons" },
        element("span", { role: "status" }, message),
        undo,
      ),
    );
    undo.focus();
  }
}

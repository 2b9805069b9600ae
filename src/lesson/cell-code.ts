import type { Editor, EditorOptions } from "./editor.ts";
import { builtCode } from "./kept-key.ts";
import { keepInput } from "./pending-input.ts";
import { printedLines, printLines, type PrintedLines } from "./printed-code.ts";
import { selectionIn } from "./text-selection.ts";

/** What a cell's code needs of the cell: where it says something, and who hears what the reader does. */
type Surroundings = Pick<
  EditorOptions,
  "cell" | "offers" | "say" | "onChange" | "onScrub" | "onRun"
>;

/**
 * The code of a cell in its place: a printed listing, as built, until the reader first clicks or focuses it; an editor
 * from then on.
 */
export class CellCode {
  /** The text as it was built. */
  readonly built: string;
  readonly #place: HTMLElement;
  readonly #cell: Surroundings;
  readonly #lines: PrintedLines;
  #text: string;
  #problem: Parameters<Editor["markProblem"]>[0];
  #editor: Editor | undefined;
  #opening: Promise<Editor | undefined> | undefined;
  #pressing: Promise<void> | undefined;
  /** Text is being put there by the page, not typed. */
  #isShowing = false;

  constructor(place: HTMLElement, cell: Surroundings) {
    this.#place = place;
    this.#cell = cell;
    const printed = builtCode(place);
    this.built = printed.textContent;
    this.#lines = printedLines(printed);
    this.#text = place.textContent;
    if (this.#text !== this.built) this.show(this.#text);
    place.addEventListener("pointerdown", (event) => this.#press(event));
    place.addEventListener("focusin", () => void this.open());
    place.addEventListener("click", () => void this.open());
  }

  /** The text as it stands, edited or not. */
  get text(): string {
    return this.#text;
  }

  /** Puts other text in its place; that is no change by the reader. */
  show(text: string): void {
    this.#isShowing = true;
    if (this.#editor) this.#editor.setCode(text);
    else printLines(this.#place, text, this.#lines);
    this.#isShowing = false;
    this.#text = text;
  }

  /** Puts other text in its place as if the reader had typed it; false where there is no editor to do that. */
  async replace(text: string): Promise<boolean> {
    const editor = await this.open();
    editor?.setCode(text);
    return editor !== undefined;
  }

  /** Underlines the token at a place, or nothing; an editor that is still on its way does so once it is there. */
  markProblem(place: Parameters<Editor["markProblem"]>[0]): void {
    this.#problem = place;
    this.#editor?.markProblem(place);
  }

  /** The editor, fetched on the first call; undefined where it cannot be fetched, and the next call tries again. */
  open(): Promise<Editor | undefined> {
    this.#opening ??= this.#mount().catch(() => {
      this.#opening = undefined;
      this.#cell.say("The editor could not be fetched. Try again when you are online.", true);
      return undefined;
    });
    return this.#opening;
  }

  destroy(): void {
    this.#editor?.destroy();
  }

  /** The editor waits until the pointer is up, or it would cut a selection being made. */
  #press(event: PointerEvent): void {
    if (event.button !== 0 || this.#editor) return;
    this.#pressing = new Promise((resolve) => {
      const up = () => setTimeout(resolve);
      for (const type of ["pointerup", "pointercancel"]) addEventListener(type, up, { once: true });
    });
  }

  async #mount(): Promise<Editor> {
    const place = this.#place;
    const pending = keepInput(place);
    const { createEditor } = await import("./editor.ts").catch((reason: unknown) => {
      pending.take();
      throw reason;
    });
    await this.#pressing;
    const selection = selectionIn(place);
    const { scrollLeft } = place;
    const focused = document.activeElement === place;
    const describedBy = place.getAttribute("aria-describedby") ?? "";
    const label = place.getAttribute("aria-label") ?? "";
    for (const name of ["tabindex", "role", "aria-label", "aria-describedby"])
      place.removeAttribute(name);
    place.replaceChildren();
    const editor = createEditor({
      ...this.#cell,
      parent: place,
      label,
      describedBy,
      code: this.#text,
      selection,
      scrollLeft,
      opensWithEnter: focused && !this.#pressing,
      onChange: (text) => {
        this.#text = text;
        if (!this.#isShowing) this.#cell.onChange(text);
      },
    });
    this.#editor = editor;
    if (focused) editor.focus();
    editor.replay(pending.take());
    editor.markProblem(this.#problem);
    return editor;
  }
}

import type { CellView } from "../notebook/cell.ts";
import { showMargin } from "./cell-margin.ts";
import type { describeChanges } from "./changed-lines.ts";
import { copiedWords, copyText } from "./copy-text.ts";
import type { Editor } from "./editor.ts";
import { builtCode } from "./kept-key.ts";
import { watchOverflow } from "./overflow.ts";
import type { DrawOutput, PageCell } from "./page-cell.ts";
import { keepInput } from "./pending-input.ts";
import type { SetInput } from "./input-state.ts";
import { printedLines, printLines, type PrintedLines } from "./printed-code.ts";
import { pageSession, startedSession } from "./session.ts";
import { watchInputs } from "./watch-inputs.ts";
import { selectionIn } from "./text-selection.ts";

const cannotRun =
  "The code cannot run: a part of this page could not be fetched. Try again when you are online.";

/** A pause this long, in milliseconds, ends a burst of typing. */
const typingPause = 600;

/**
 * A cell of a notebook. As built it is finished HTML; the editor comes on the first click or focus on its code, the
 * engine with the first change or run. Fires `cell-change` (bubbling, `detail: {id, code}`) when its code changes.
 */
class CodeCell extends HTMLElement implements PageCell {
  #built = "";
  #lines: PrintedLines | undefined;
  #code = "";
  #ran = "";
  #problem: CellView["problem"];
  #moreTime: CellView["moreTime"];
  #editor: Editor | undefined;
  /** Fetched once there are changes to describe. */
  #describe: typeof describeChanges | undefined;
  #opening: Promise<Editor | undefined> | undefined;
  #pressing: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** The reader asked for this run, so its end is announced; that of a dependent's is not, nor one after a pause in typing. */
  #asked = false;
  #scrubAgain = false;

  /** The code is being put there by the page, not typed. */
  #shown = false;

  get code(): string {
    return this.#code;
  }

  get built(): string {
    return this.#built;
  }

  get own(): boolean {
    return this.hasAttribute("data-own");
  }

  connectedCallback(): void {
    // It has only been moved.
    if (this.#lines) return;
    const code = this.#part("[data-code]");
    const printed = builtCode(code);
    this.#built = this.#ran = printed.textContent;
    this.#lines = printedLines(printed);
    this.#code = code.textContent;
    if (this.#code !== this.#built) this.showCode(this.#code);
    watchOverflow(this.#part("[data-output]"));
    watchInputs(this.#part("[data-output]"), (read) => void this.#setInput(read));
    code.addEventListener("pointerdown", (event) => this.#press(event));
    code.addEventListener("focusin", () => void this.#open());
    code.addEventListener("click", () => void this.#open());
    this.#onAction("run", () => void this.run());
    this.#onAction("more-time", () => void this.run(this.#moreTime));
    this.#onAction("stop", () => void pageSession().then((session) => session.stop(this.#id)));
    this.#onAction("reset", () => void this.replaceCode(this.#built));
    this.#onAction("copy", () => void this.#copy());
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      // Moved to another place, it is back by now.
      if (this.isConnected) return;
      clearTimeout(this.#timer);
      clearTimeout(this.#saying);
      this.#editor?.destroy();
    });
  }

  /**
   * Runs the code as it stands, for a reader who asked for that.
   *
   * @param timeLimit Milliseconds that it may run without a pause, where the reader gave it more than it has.
   */
  run(timeLimit?: number): Promise<void> {
    this.#asked = true;
    return this.#start(timeLimit);
  }

  async #start(timeLimit?: number): Promise<void> {
    clearTimeout(this.#timer);
    this.dataset.state = "queued";
    try {
      const session = await pageSession();
      this.#ran = this.#code;
      session.edit(this.#id, this.#code);
      session.run(this.#id, timeLimit);
    } catch {
      this.dataset.state = "static";
      this.#say(cannotRun, true);
    }
    this.#showMarks();
  }

  showCode(code: string): void {
    clearTimeout(this.#timer);
    this.#shown = true;
    if (this.#editor) this.#editor.setCode(code);
    else if (this.#lines) printLines(this.#part("[data-code]"), code, this.#lines);
    this.#shown = false;
    this.#code = code;
    this.#showMarks();
    startedSession()?.then(
      (session) => session.edit(this.#id, code),
      () => {},
    );
  }

  async replaceCode(code: string): Promise<void> {
    if (code !== this.#code) {
      const editor = await this.#open();
      // Without an editor there is only the old code to run, and the reader has been told so.
      if (!editor) return;
      editor.setCode(code);
    }
    if (code !== this.#ran || this.dataset.state !== "static") await this.run();
  }

  show(view: CellView, draw: DrawOutput): void {
    const ended = view.status !== "queued" && view.status !== "running";
    const stop = this.#part("[data-action=stop]");
    if (ended && !view.ongoing && stop.contains(document.activeElement))
      this.#part("[data-action=run]").focus();
    this.dataset.state = view.status;
    this.dataset.run = `${view.run}`;
    this.toggleAttribute("data-ongoing", view.ongoing === true);
    draw(this.#part("[data-output]"), view);
    this.#offerTime(view.moreTime);
    if (!ended) return;
    if (this.#scrubAgain) this.#scrubbed();
    this.#problem = this.#code === this.#ran ? view.problem : undefined;
    this.#showMarks();
    if (this.#problem?.line !== undefined) void this.#open();
    if (this.#asked) this.#say(endInWords(this.#id, view));
    this.#asked = false;
  }

  /** A button to run the cell for longer, while that could help. */
  #offerTime(moreTime: number | undefined): void {
    const button = this.#part("[data-action=more-time]");
    if (moreTime === undefined && button.contains(document.activeElement))
      this.#part("[data-action=run]").focus();
    this.#moreTime = moreTime;
    button.hidden = moreTime === undefined;
    button.textContent = `Give it ${(moreTime ?? 0) / 1000} s`;
    button.setAttribute("aria-label", `${button.textContent}, cell ${this.#id}`);
  }

  /** The editor waits until the pointer is up, or it would cut a selection being made. */
  #press(event: PointerEvent): void {
    if (event.button !== 0 || this.#editor) return;
    this.#pressing = new Promise((resolve) => {
      const up = () => setTimeout(resolve);
      for (const type of ["pointerup", "pointercancel"]) addEventListener(type, up, { once: true });
    });
  }

  /** The editor, fetched on the first call; undefined where it cannot be fetched, and the next call tries again. */
  #open(): Promise<Editor | undefined> {
    this.#opening ??= this.#mount().catch(() => {
      this.#opening = undefined;
      this.#say("The editor could not be fetched. Try again when you are online.", true);
      return undefined;
    });
    return this.#opening;
  }

  async #mount(): Promise<Editor> {
    const code = this.#part("[data-code]");
    const pending = keepInput(code);
    const { createEditor } = await import("./editor.ts").catch((reason: unknown) => {
      pending.take();
      throw reason;
    });
    await this.#pressing;
    const selection = selectionIn(code);
    const { scrollLeft } = code;
    const focused = document.activeElement === code;
    const describedBy = code.getAttribute("aria-describedby") ?? "";
    const label = code.getAttribute("aria-label") ?? "";
    for (const name of ["tabindex", "role", "aria-label", "aria-describedby"])
      code.removeAttribute(name);
    code.replaceChildren();
    const editor = createEditor({
      parent: code,
      cell: this.#id,
      label,
      describedBy,
      code: this.#code,
      selection,
      scrollLeft,
      opensWithEnter: focused && !this.#pressing,
      onChange: (text) => this.#changed(text),
      onScrub: () => this.#scrubbed(),
      onRun: () => void this.run(),
      onOfferTypes: (accept) => this.#offerTypes(accept),
    });
    this.#editor = editor;
    if (focused) editor.focus();
    editor.replay(pending.take());
    this.#showMarks();
    return editor;
  }

  /** A button that fetches the help with types, where bytes cost the reader. */
  #offerTypes(accept: () => Promise<void>): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "text-button";
    button.textContent = "Load type help (about 1 MB)";
    button.addEventListener("click", () => {
      accept().then(
        () => {
          if (button === document.activeElement) this.#editor?.focus();
          button.remove();
          this.#say("Type help is on its way.", true);
        },
        () => this.#say("Type help could not be fetched. Try again when you are online.", true),
      );
    });
    this.#part("[data-action=run]").parentElement?.append(button);
  }

  #changed(code: string): void {
    this.#code = code;
    this.#problem = undefined;
    if (this.#shown) return;
    this.#showMarks();
    this.dispatchEvent(
      new CustomEvent("cell-change", { bubbles: true, detail: { id: this.#id, code } }),
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#runIfReadable(), typingPause);
  }

  /** A number was changed in place: one run at a time, the next with the number as it is then. */
  #scrubbed(): void {
    clearTimeout(this.#timer);
    this.#scrubAgain = /^(?:queued|running)$/.test(this.dataset.state ?? "");
    if (!this.#scrubAgain) void this.#runIfReadable();
  }

  async #runIfReadable(): Promise<void> {
    const code = this.#code;
    const session = await pageSession().catch(() => undefined);
    // Half a word is no mistake: what cannot be read waits, its last result dimmed, until Run is pressed.
    if (session?.parses(code) && code === this.#code && code !== this.#ran) await this.#start();
  }

  /** An input of the output was moved or pressed: the cells that read it follow. */
  async #setInput(read: () => Promise<SetInput | undefined>): Promise<void> {
    try {
      const session = await pageSession();
      const set = await read();
      if (set) session.setInput(this.#id, set.place, set.state);
    } catch {
      this.#say(cannotRun, true);
    }
  }

  /** Everything around the code that follows from what was changed and what is wrong. */
  #showMarks(): void {
    const edited = !this.own && this.#code !== this.#built;
    if (edited && !this.#describe) void this.#fetchDescribe();
    const { lines, words } = (edited && this.#describe?.(this.#built, this.#code)) || unchanged;
    const { line, column = 1 } = this.#problem ?? {};
    showMargin(this.#part("[data-margin]"), { changed: lines, problem: line });
    this.toggleAttribute("data-edited", this.#code !== this.#ran);
    this.#editor?.markProblem(line === undefined ? undefined : { line, column });
    this.#part("[data-note]").textContent = words;
  }

  async #fetchDescribe(): Promise<void> {
    const part = await import("./changed-lines.ts").catch(() => undefined);
    if (!part || this.#describe) return;
    this.#describe = part.describeChanges;
    this.#showMarks();
  }

  async #copy(): Promise<void> {
    this.#say(copiedWords(await copyText(this.#code)), true);
  }

  /** Says something to screen readers and, where `seen`, for a moment to all. */
  #say(text: string, seen = false): void {
    const status = this.#part("[data-status]");
    status.classList.toggle("visually-hidden", !seen);
    status.textContent = text;
    clearTimeout(this.#saying);
    if (seen) this.#saying = setTimeout(() => status.classList.add("visually-hidden"), 5000);
  }

  get #id(): string {
    return this.dataset.cell ?? "";
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`Cell ${this.#id} has no ${selector}.`);
    return part;
  }

  #onAction(name: string, act: () => void): void {
    this.#part(`[data-action=${name}]`).addEventListener("click", act);
  }
}

function endInWords(id: string, view: CellView): string {
  if (view.problem) return view.problem.message;
  return view.status === "ok" ? `Cell ${id} is done.` : "";
}

const unchanged = { lines: [], words: "" };

// A hot reload evaluates this module again.
if (!customElements.get("code-cell")) {
  customElements.define("code-cell", CodeCell);
  document.documentElement.dataset.notebook = "ready";
}

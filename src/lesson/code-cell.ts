import type { CellView } from "../notebook/cell.ts";
import { CellCode } from "./cell-code.ts";
import { showMargin } from "./cell-margin.ts";
import { CellStatus } from "./cell-status.ts";
import type { describeChanges } from "./changed-lines.ts";
import { copiedWords, copyText } from "./copy-text.ts";
import type { SetInput } from "./input-state.ts";
import { watchOverflow } from "./overflow.ts";
import { cellId, type DrawOutput, type PageCell } from "./page-cell.ts";
import { pageSession, startedSession } from "./session.ts";
import { watchInputs } from "./watch-inputs.ts";

const cannotRun =
  "The code cannot run: a part of this page could not be fetched. Try again when you are online.";

/** A pause this long, in milliseconds, ends a burst of typing. */
const typingPause = 600;

/**
 * A cell of a notebook. As built it is finished HTML; the editor comes on the first click or focus on its code, the
 * engine with the first change or run. Fires `cell-change` (bubbling, `detail: {id, code}`) when its code changes.
 */
class CodeCell extends HTMLElement implements PageCell {
  #code: CellCode | undefined;
  #status: CellStatus | undefined;
  /** The code that was last handed to the session. */
  #ran = "";
  #problem: CellView["problem"];
  #moreTime: CellView["moreTime"];
  /** Fetched once there are changes to describe. */
  #describe: typeof describeChanges | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #scrubAgain = false;

  get code(): string {
    return this.#code?.text ?? "";
  }

  get built(): string {
    return this.#code?.built ?? "";
  }

  get own(): boolean {
    return this.hasAttribute("data-own");
  }

  connectedCallback(): void {
    // It has only been moved.
    if (this.#code) return;
    const status = (this.#status = new CellStatus(this.#part("[data-status]")));
    this.#code = new CellCode(this.#part("[data-code]"), {
      cell: this.#id,
      offers: this.#part(".cell-buttons"),
      say: (words, seen) => status.say(words, seen),
      onChange: (code) => this.#changed(code),
      onScrub: () => this.#scrubbed(),
      onRun: () => void this.run(),
    });
    this.#ran = this.built;
    if (this.code !== this.built) this.#showMarks();
    watchOverflow(this.#part("[data-output]"));
    watchInputs(this.#part("[data-output]"), (read) => void this.#setInput(read));
    this.#onAction("run", () => void this.run());
    this.#onAction("more-time", () => void this.run(this.#moreTime));
    this.#onAction("stop", () => void pageSession().then((session) => session.stop(this.#id)));
    this.#onAction("reset", () => void this.replaceCode(this.built));
    this.#onAction("copy", () => void this.#copy());
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      // Moved to another place, it is back by now.
      if (this.isConnected) return;
      clearTimeout(this.#typing);
      this.#status?.dispose();
      this.#code?.destroy();
    });
  }

  /**
   * Runs the code as it stands, for a reader who asked for that.
   *
   * @param timeLimit Milliseconds that it may run without a pause, where the reader gave it more than it has.
   */
  run(timeLimit?: number): Promise<void> {
    this.#status?.expectEnd();
    return this.#start(timeLimit);
  }

  async #start(timeLimit?: number): Promise<void> {
    clearTimeout(this.#typing);
    this.dataset.state = "queued";
    try {
      const session = await pageSession();
      this.#ran = this.code;
      session.edit(this.#id, this.code);
      session.run(this.#id, timeLimit);
    } catch {
      this.dataset.state = "static";
      this.#status?.say(cannotRun, true);
    }
    this.#showMarks();
  }

  showCode(code: string): void {
    clearTimeout(this.#typing);
    this.#code?.show(code);
    this.#problem = undefined;
    this.#showMarks();
    startedSession()?.then(
      (session) => session.edit(this.#id, code),
      () => {},
    );
  }

  async replaceCode(code: string): Promise<void> {
    // Without an editor there is only the old code to run, and the reader has been told so.
    if (code !== this.code && !(await this.#code?.replace(code))) return;
    if (code !== this.#ran || this.dataset.state !== "static") await this.run();
  }

  show(view: CellView, draw: DrawOutput): void {
    const ended = view.status !== "queued" && view.status !== "running";
    if (ended && !view.ongoing) this.#handOnFocus("stop");
    this.dataset.state = view.status;
    this.dataset.run = `${view.run}`;
    this.toggleAttribute("data-ongoing", view.ongoing === true);
    draw(this.#part("[data-output]"), view);
    this.#offerTime(view.moreTime);
    if (!ended) return;
    if (this.#scrubAgain) this.#scrubbed();
    this.#problem = this.code === this.#ran ? view.problem : undefined;
    this.#showMarks();
    if (this.#problem?.line !== undefined) void this.#code?.open();
    this.#status?.sayEnd(view);
  }

  /** A button to run the cell for longer, while that could help. */
  #offerTime(moreTime: number | undefined): void {
    const button = this.#part("[data-action=more-time]");
    if (moreTime === undefined) this.#handOnFocus("more-time");
    this.#moreTime = moreTime;
    button.hidden = moreTime === undefined;
    button.textContent = `Give it ${(moreTime ?? 0) / 1000} s`;
    button.setAttribute("aria-label", `${button.textContent}, cell ${this.#id}`);
  }

  /** Run takes the focus of a button that is about to go. */
  #handOnFocus(action: string): void {
    if (this.#part(`[data-action=${action}]`).contains(document.activeElement))
      this.#part("[data-action=run]").focus();
  }

  #changed(code: string): void {
    this.#problem = undefined;
    this.#showMarks();
    this.dispatchEvent(
      new CustomEvent("cell-change", { bubbles: true, detail: { id: this.#id, code } }),
    );
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#runIfReadable(), typingPause);
  }

  /** A number was changed in place: one run at a time, the next with the number as it is then. */
  #scrubbed(): void {
    clearTimeout(this.#typing);
    this.#scrubAgain = /^(?:queued|running)$/.test(this.dataset.state ?? "");
    if (!this.#scrubAgain) void this.#runIfReadable();
  }

  async #runIfReadable(): Promise<void> {
    const { code } = this;
    const session = await pageSession().catch(() => undefined);
    // Half a word is no mistake: what cannot be read waits, its last result dimmed, until Run is pressed.
    if (session?.parses(code) && code === this.code && code !== this.#ran) await this.#start();
  }

  /** An input of the output was moved or pressed: the cells that read it follow. */
  async #setInput(read: () => Promise<SetInput | undefined>): Promise<void> {
    try {
      const session = await pageSession();
      const set = await read();
      if (set) session.setInput(this.#id, set.place, set.state);
    } catch {
      this.#status?.say(cannotRun, true);
    }
  }

  /** Everything around the code that follows from what was changed and what is wrong. */
  #showMarks(): void {
    const edited = !this.own && this.code !== this.built;
    if (edited && !this.#describe) void this.#fetchDescribe();
    const { lines, words } = (edited && this.#describe?.(this.built, this.code)) || unchanged;
    const { line, column = 1 } = this.#problem ?? {};
    showMargin(this.#part("[data-margin]"), { changed: lines, problem: line });
    this.toggleAttribute("data-edited", this.code !== this.#ran);
    this.#code?.markProblem(line === undefined ? undefined : { line, column });
    this.#part("[data-note]").textContent = words;
  }

  async #fetchDescribe(): Promise<void> {
    const part = await import("./changed-lines.ts").catch(() => undefined);
    if (!part || this.#describe) return;
    this.#describe = part.describeChanges;
    this.#showMarks();
  }

  async #copy(): Promise<void> {
    this.#status?.say(copiedWords(await copyText(this.code)), true);
  }

  get #id(): string {
    return cellId(this);
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

const unchanged = { lines: [], words: "" };

// A hot reload evaluates this module again.
if (!customElements.get("code-cell")) {
  customElements.define("code-cell", CodeCell);
  document.documentElement.dataset.notebook = "ready";
}

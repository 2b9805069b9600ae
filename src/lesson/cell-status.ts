import type { CellView } from "../notebook/cell.ts";

/** How long words that all may read are shown, in milliseconds. */
const seenFor = 5000;

/** What a cell says of itself, to screen readers and for a moment to all. */
export class CellStatus {
  readonly #place: HTMLElement;
  /** The reader asked for the run under way, so its end is said; not that of a dependent's, nor one after a pause in typing. */
  #asked = false;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Says something to screen readers and, where `seen`, for a moment to all. */
  say(text: string, seen = false): void {
    this.#place.classList.toggle("visually-hidden", !seen);
    this.#place.textContent = text;
    clearTimeout(this.#hiding);
    if (seen)
      this.#hiding = setTimeout(() => this.#place.classList.add("visually-hidden"), seenFor);
  }

  /** The reader has asked for a run. */
  expectEnd(): void {
    this.#asked = true;
  }

  /** Says how a run has ended, if the reader asked for it. */
  sayEnd({ id, problem, status }: CellView): void {
    if (this.#asked) this.say(problem?.message ?? (status === "ok" ? `Cell ${id} is done.` : ""));
    this.#asked = false;
  }

  dispose(): void {
    clearTimeout(this.#hiding);
  }
}

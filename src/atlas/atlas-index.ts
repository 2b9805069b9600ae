/** What makes the atlas's index answer: the table sorts by its headings, and a filter narrows table and pictures. */
class AtlasIndex extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element && event.target.closest("[data-sort]");
      if (button) this.#sortBy(button);
    });
    const filter = this.#filter;
    filter?.addEventListener("input", () => this.#show());
    filter?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || filter.value === "") return;
      filter.value = "";
      this.#show();
    });
    this.#awaitOwn();
    // After Back the browser puts the field where the reader left it.
    addEventListener("pageshow", () => this.#show());
  }

  /** Narrows what is shown anew, as after a function has come or gone. */
  refresh(): void {
    this.#show();
  }

  /** Once cells run, what measures the reader's function is fetched. One that they have left here runs by itself. */
  #awaitOwn(): void {
    document.addEventListener("session-start", ({ detail: session }) => {
      import("./own-function.ts").then(
        ({ followOwn }) => followOwn(this, session),
        () => {
          const told = document.querySelector("[data-own-told]");
          if (told) told.textContent = "What measures it could not be fetched. Try again online.";
        },
      );
    });
    if (this.#isKept) addEventListener("load", () => setTimeout(runKept, 500), { once: true });
  }

  /** Whether the reader has left a function of their own here. */
  get #isKept(): boolean {
    try {
      return localStorage.getItem(this.dataset["kept"] ?? "") !== null;
    } catch {
      return false;
    }
  }

  get #filter(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("[data-filter]");
  }

  #sortBy(button: Element): void {
    const heading = button.closest("th");
    const body = this.querySelector("tbody");
    if (!heading || !body) return;
    const rising = heading.ariaSort !== "ascending";
    for (const other of this.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    heading.ariaSort = rising ? "ascending" : "descending";
    const column = [...(heading.parentElement?.children ?? [])].indexOf(heading);
    const rows = [...body.rows].map((row) => ({
      row,
      order: row.cells[column]?.dataset["order"],
    }));
    rows.sort((a, b) => {
      // What has nothing to sort by comes last, whichever way.
      if (a.order === undefined || b.order === undefined)
        return Number(a.order === undefined) - Number(b.order === undefined);
      return (rising ? 1 : -1) * byOrder(a.order, b.order);
    });
    body.append(...rows.map(({ row }) => row));
  }

  #show(): void {
    const wanted = (this.#filter?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const shown = new Set<string>();
    for (const row of this.querySelectorAll<HTMLElement>("tr[data-function]")) {
      const words = row.dataset["words"] ?? "";
      row.hidden = !wanted.every((word) => words.includes(word));
      if (!row.hidden) shown.add(row.dataset["function"] ?? "");
    }
    for (const item of this.querySelectorAll<HTMLElement>("li[data-function]"))
      item.hidden = !shown.has(item.dataset["function"] ?? "");
    for (const part of this.querySelectorAll<HTMLElement>("[data-part]"))
      part.hidden = part.querySelector("li[data-function]:not([hidden])") === null;
    const status = this.querySelector("[data-found]");
    const all = this.querySelectorAll("tr[data-function]").length;
    const text =
      wanted.length === 0
        ? ""
        : shown.size === 0
          ? "No function has all of these words."
          : `${shown.size} of ${all} functions.`;
    if (status && status.textContent !== text) status.textContent = text;
  }
}

/** Not code that came by a link: that waits for its button, and this page's own stays as it was built until then. */
function runKept(): void {
  if (location.hash.startsWith("#code=")) return;
  document.querySelector<HTMLElement>('[data-cell="yours"] [data-action="run"]')?.click();
}

/** Numbers by size, anything else by its letters. */
function byOrder(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return a.localeCompare(b);
  // The difference of two infinities is no number.
  return x === y ? 0 : x < y ? -1 : 1;
}

// A hot reload runs this file again, and a name can be defined only once.
if (!customElements.get("atlas-index")) customElements.define("atlas-index", AtlasIndex);
export type { AtlasIndex };

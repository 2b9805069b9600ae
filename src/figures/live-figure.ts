import { figureFromAddress } from "./figure-address.ts";
import type { Figure } from "./figure.ts";
import type { FigureView } from "./figure-view.ts";
import { followSymbols } from "./linked-symbols.ts";
import { loadFigure } from "./registry.ts";

/** What shows that somebody means to use the figure; each is heard once. */
const INTENTS = ["pointerenter", "touchstart", "focusin", "input"] as const;

/**
 * `<live-figure>` brings a built figure to life. At load it only listens; the figure's own file is fetched when
 * somebody reaches for it, or when it is near the viewport and the browser is idle. What was moved before that is
 * read from the controls, so nothing is lost.
 */
export class LiveFigure extends HTMLElement {
  /** Another figure than that of its id, where it was replaced. */
  #figure: Figure | undefined;
  #view: Promise<FigureView> | undefined;
  #observer: IntersectionObserver | undefined;
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const start = (): void => void this.#takeOver();
    for (const type of INTENTS)
      this.addEventListener(type, start, { once: true, passive: true, signal });
    this.addEventListener("click", (event) => void this.#act(event), { signal });
    // After Back the browser puts controls where the reader left them.
    addEventListener("pageshow", () => this.#restored(), { signal });
    if (figureFromAddress(location.search).has(this.#id)) start();
    else whenIdleAfterLoad(() => this.#startWhenNear());
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#observer?.disconnect();
    void this.#view?.then((view) => view.dispose());
    this.#view = undefined;
  }

  get #root(): HTMLElement {
    const root = this.querySelector<HTMLElement>("figure[data-figure]");
    if (!root) throw new Error("<live-figure> holds no figure");
    return root;
  }

  get #id(): string {
    return this.#root.dataset.figure ?? "";
  }

  /** Shows another figure in place of this one; its controls must be the same. */
  async replace(figure: Figure): Promise<void> {
    this.#figure = figure;
    (await this.#takeOver()).replace(figure);
  }

  /** The figure as built: one of the registry, or that of a function whose outputs came with the page. */
  async #load(): Promise<Figure> {
    const { own } = this.dataset;
    if (own === undefined) return loadFigure(this.#id);
    const { ownCurve, readOwnData } = await import("./own/index.ts");
    return ownCurve(this.#id, readOwnData(own));
  }

  #takeOver(): Promise<FigureView> {
    this.#observer?.disconnect();
    this.#view ??= Promise.all([this.#load(), import("./figure-view.ts")])
      .then(([figure, { FigureView }]) => new FigureView(this.#root, this.#figure ?? figure))
      .catch((error: unknown) => {
        // A failed fetch leaves the built figure as it is; the next intent tries again.
        this.#view = undefined;
        for (const type of INTENTS)
          this.addEventListener(type, () => void this.#takeOver(), { once: true, passive: true });
        throw error;
      });
    return this.#view;
  }

  async #act(event: Event): Promise<void> {
    const button = event.target instanceof Element && event.target.closest("button[data-action]");
    if (button) (await this.#takeOver()).act(button);
  }

  #restored(): void {
    // A box or radio button without a value reads as "on", which is no default.
    const moved = [...this.#root.querySelectorAll("input")].some((input) =>
      /^(?:checkbox|radio)$/.test(input.type)
        ? input.checked !== input.defaultChecked
        : input.value !== input.defaultValue,
    );
    const chosen = [...this.#root.querySelectorAll("option")].some(
      ({ selected, defaultSelected }) => selected !== defaultSelected,
    );
    if (this.#view || moved || chosen) void this.#takeOver().then((view) => view.readControls());
  }

  #startWhenNear(): void {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (!this.#stop || this.#view || connection?.saveData) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.#takeOver();
      },
      { rootMargin: "200px" },
    );
    this.#observer.observe(this);
  }
}

function whenIdleAfterLoad(run: () => void): void {
  const idle = (): void => {
    if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 3000 });
    else setTimeout(run, 300);
  };
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}

// A hot reload runs this file again, and a name can be defined only once.
if (!customElements.get("live-figure")) {
  customElements.define("live-figure", LiveFigure);
  followSymbols(document);
}

import { markSliders, readControls, writeControls } from "./control-inputs.ts";
import { defaultState, type AnyState } from "./controls.ts";
import { makeDraggable } from "./drag-handle.ts";
import { addressOf, stateFromAddress } from "./figure-address.ts";
import { figureSizes, type Figure, type FigureSize } from "./figure.ts";
import { LiveNumbers, writeTable } from "./figure-text.ts";
import { MovingLayer } from "./moving-layer.ts";
import { holdSteady } from "./steady-boxes.ts";

/** Below this width CSS shows the narrow drawing; the same condition is in `figure-drawing.css`. */
const NARROW = "(width < 640px)";
/** How long controls must rest before the summary is said, so that a screen reader is not flooded. */
const CALM = 250;

interface Drawing {
  readonly svg: SVGSVGElement;
  readonly layer: MovingLayer;
}

/** A figure on the page that answers: keeps its state, draws at most once a frame, says what is shown. */
export class FigureView {
  readonly #root: HTMLElement;
  readonly #figure: Figure;
  readonly #drawings = new Map<FigureSize, Drawing>();
  readonly #narrow = matchMedia(NARROW);
  readonly #stop = new AbortController();
  readonly #numbers: LiveNumbers;
  #state: AnyState;
  #frame = 0;
  #stale = false;
  #calm: ReturnType<typeof setTimeout> | undefined;

  /** Takes over a figure as built. Controls that the reader has moved, and the address, are heeded. */
  constructor(root: HTMLElement, figure: Figure) {
    this.#root = root;
    this.#figure = figure;
    this.#state = defaultState(figure.controls);
    this.#numbers = new LiveNumbers(root, figure.id);
    const { signal } = this.#stop;
    for (const size of figureSizes) this.#adopt(size);
    holdSteady(
      [
        ...root.querySelectorAll<HTMLElement>(".figure-drawing, .figure-controls"),
        ...document.querySelectorAll<HTMLElement>(`[data-follows="${figure.id}"]`),
      ],
      signal,
    );
    root.addEventListener("input", () => this.readControls(), { signal });
    this.#narrow.addEventListener("change", () => this.#changed(), { signal });
    root.dataset.live = "true";
    this.#set({
      ...readControls(root, figure.controls),
      ...stateFromAddress(location.search, figure.id, figure.controls),
    });
  }

  /** Reads the controls anew, as after Back. */
  readControls(): void {
    this.#set(readControls(this.#root, this.#figure.controls));
  }

  /** Does what a button of the figure says. */
  act(button: Element): void {
    const action = button.getAttribute("data-action");
    if (action === "reset") this.#set(defaultState(this.#figure.controls));
    if (action === "copy-link") void this.#copyLink(button);
  }

  dispose(): void {
    this.#stop.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#calm);
  }

  get #size(): FigureSize {
    return this.#narrow.matches ? "narrow" : "wide";
  }

  #adopt(size: FigureSize): void {
    const svg = this.#root.querySelector<SVGSVGElement>(`svg[data-size="${size}"]`);
    const group = svg?.querySelector("[data-moving]");
    if (!svg || !group) return;
    const { drag } = this.#figure;
    const panel = this.#figure.panel(size);
    this.#drawings.set(size, {
      svg,
      layer: new MovingLayer(group, panel, this.#figure.moving(this.#state, size)),
    });
    if (!drag) return;
    const target = () => ({
      panel,
      handle: drag.handle(this.#state),
      onDrag: (point: { x: number; y: number }) => this.#set(drag.to(point, this.#state)),
    });
    makeDraggable(svg, target, this.#stop.signal);
  }

  #set(next: AnyState): void {
    const before = this.#state;
    if (Object.keys(next).every((name) => Object.is(next[name], before[name]))) return;
    this.#state = next;
    // At once, not with the frame: whoever reads the controls meanwhile must find this state.
    writeControls(this.#root, this.#figure.controls, next);
    this.#changed();
    if (this.#figure.stillFollows?.some((name) => next[name] !== before[name]))
      void this.#redrawStill();
  }

  #changed(): void {
    if (this.#frame) this.#stale = true;
    else this.#draw();
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#say(), CALM);
  }

  /** Draws at once, so that the very next frame shows it; whatever else comes before that frame is drawn in it. */
  #draw(): void {
    this.#stale = false;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#stale) this.#draw();
    });
    const { controls } = this.#figure;
    const size = this.#size;
    this.#drawings.get(size)?.layer.draw(this.#figure.moving(this.#state, size));
    markSliders(this.#root, controls, this.#state);
    this.#numbers.write("seen", this.#figure.values(this.#state));
  }

  #say(): void {
    const summary = this.#root.querySelector("[data-summary]");
    const text = this.#figure.summary(this.#state);
    if (summary && summary.textContent !== text) summary.textContent = text;
    this.#numbers.write("spoken", this.#figure.values(this.#state));
    writeTable(this.#root.querySelector("[data-table]"), this.#figure.table(this.#state));
  }

  async #redrawStill(): Promise<void> {
    const { redrawStill } = await import("./render-figure.ts");
    for (const [size, { svg }] of this.#drawings) redrawStill(svg, this.#figure, this.#state, size);
  }

  async #copyLink(button: Element): Promise<void> {
    const address = addressOf(location.href, this.#figure.id, this.#state);
    let said = "Copied";
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Without permission the address bar is where a link can be copied from.
      history.replaceState(history.state, "", address);
      said = "In the address bar";
    }
    button.textContent = said;
    setTimeout(() => (button.textContent = "Copy link"), 2000);
  }
}

import { ControlInputs } from "./control-inputs.ts";
import { copyLink } from "./copy-link.ts";
import { defaultState, MAX_SEED, snap, type AnyState } from "./controls.ts";
import { makeDraggable } from "./drag-handle.ts";
import { FieldCanvas } from "./field-canvas.ts";
import { addressOf, stateFromAddress } from "./figure-address.ts";
import { figureSizes, type Figure, type FigureSize, type Point } from "./figure.ts";
import { LiveNumbers, writeTable } from "./figure-text.ts";
import { MovingLayer } from "./moving-layer.ts";
import { Player } from "./player.ts";
import { runInSlices } from "./slices.ts";
import { holdSteady } from "./steady-boxes.ts";

/** Below this width CSS shows the narrow drawing; the same condition is in `figure-drawing.css`. */
const NARROW = "(width < 640px)";
/** How long controls must rest before the summary is said, so that a screen reader is not flooded. */
const CALM = 250;

interface Drawing {
  readonly svg: SVGSVGElement;
  readonly layer: MovingLayer;
  readonly field: FieldCanvas | undefined;
}

/** A figure on the page that answers: keeps its state, draws at most once a frame, says what is shown. */
export class FigureView {
  readonly #root: HTMLElement;
  #figure: Figure;
  readonly #drawings = new Map<FigureSize, Drawing>();
  readonly #narrow = matchMedia(NARROW);
  readonly #stop = new AbortController();
  readonly #inputs: ControlInputs;
  readonly #numbers: LiveNumbers;
  /** Measures the held boxes anew. */
  readonly #measure: () => void;
  readonly #players = new Map<string, Player>();
  /** What the controls say. */
  #state: AnyState;
  /** What is drawn and said: the same, or what was before while the new state is still being computed. */
  #shown: AnyState;
  #computing: AbortController | undefined;
  #frame = 0;
  #stale = false;
  #calm: ReturnType<typeof setTimeout> | undefined;

  /** Takes over a figure as built. Controls that the reader has moved, and the address, are heeded. */
  constructor(root: HTMLElement, figure: Figure) {
    this.#root = root;
    this.#figure = figure;
    this.#state = this.#shown = defaultState(figure.controls);
    this.#inputs = new ControlInputs(root, figure.controls);
    this.#numbers = new LiveNumbers(root, figure.id);
    const { signal } = this.#stop;
    for (const size of figureSizes) this.#adopt(size);
    this.#measure = holdSteady(
      [
        ...root.querySelectorAll<HTMLElement>(".figure-drawing, .figure-controls"),
        ...document.querySelectorAll<HTMLElement>(`[data-follows="${figure.id}"]`),
      ],
      signal,
    );
    root.addEventListener(
      "input",
      () => {
        for (const player of this.#players.values()) player.stop();
        this.readControls();
      },
      { signal },
    );
    this.#narrow.addEventListener("change", () => this.#changed(), { signal });
    this.#followTheme();
    root.dataset.live = "true";
    this.#set({
      ...this.#inputs.read(),
      ...stateFromAddress(location.search, figure.id, figure.controls),
    });
  }

  /** Reads the controls anew, as after Back. */
  readControls(): void {
    this.#set(this.#inputs.read());
  }

  /** Does what a button of the figure says. */
  act(button: Element): void {
    const action = button.getAttribute("data-action");
    const name = button.getAttribute("data-control") ?? "";
    if (action === "play") return this.#playerOf(name, button)?.toggle();
    for (const player of this.#players.values()) player.stop();
    if (action === "reset") this.#set(defaultState(this.#figure.controls));
    if (action === "copy-link")
      void copyLink(button, addressOf(location.href, this.#figure.id, this.#state));
    if (action === "press") this.#set(this.#figure.press?.[name]?.(this.#state) ?? {});
    if (action === "next-seed")
      this.#set({ [name]: (Number(this.#state[name]) + 1) % (MAX_SEED + 1) });
  }

  /** Shows another figure with the same controls and panels; what is set stays set. */
  replace(figure: Figure): void {
    if (figure === this.#figure) return;
    this.#figure = figure;
    this.#changed();
  }

  dispose(): void {
    this.#stop.abort();
    this.#computing?.abort();
    for (const player of this.#players.values()) player.stop();
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
    const panel = this.#figure.panel(size);
    this.#drawings.set(size, {
      svg,
      layer: new MovingLayer(group, panel, this.#figure.moving(this.#state, size)),
      field: this.#figure.field && new FieldCanvas(svg, this.#figure.field, panel, size),
    });
    if (!this.#figure.drag) return;
    const target = () => {
      const { drag } = this.#figure;
      return {
        panel,
        handles: drag?.handles(this.#state, size) ?? [],
        picks: drag?.picks ?? false,
        onDrag: (point: Point, which: number) =>
          this.#set(drag?.to(point, this.#state, which, size) ?? {}),
      };
    };
    makeDraggable(svg, target, this.#stop.signal);
  }

  /** Changes some values of the state, or none. */
  #set(changes: Partial<AnyState>): void {
    const before = this.#state;
    const next = { ...before, ...changes } as AnyState;
    if (Object.keys(next).every((name) => Object.is(next[name], before[name]))) return;
    this.#state = next;
    // At once, not with the frame: whoever reads the controls meanwhile must find this state.
    this.#inputs.write(next);
    const { unused } = this.#figure;
    if (unused && this.#inputs.hide(unused(next))) this.#measure();
    this.#computing?.abort();
    const work = this.#figure.compute?.(next);
    if (!work) return this.#show(next);
    const computing = new AbortController();
    this.#computing = computing;
    this.#root.ariaBusy = "true";
    runInSlices(
      work,
      () => {
        this.#computing = undefined;
        this.#root.ariaBusy = null;
        this.#show(next);
      },
      computing.signal,
    );
  }

  #show(next: AnyState): void {
    const before = this.#shown;
    this.#shown = next;
    this.#changed();
    if (this.#figure.stillFollows?.some((name) => next[name] !== before[name]))
      void this.#redrawStill();
  }

  #changed(): void {
    if (this.#frame) this.#stale = true;
    else this.#draw();
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#rest(), CALM);
  }

  /** Draws at once, so that the very next frame shows it; whatever else comes before that frame is drawn in it. */
  #draw(): void {
    this.#stale = false;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#stale) this.#draw();
    });
    const size = this.#size;
    const drawing = this.#drawings.get(size);
    drawing?.field?.draw(this.#shown, drawing.svg);
    drawing?.layer.draw(this.#figure.moving(this.#shown, size));
    this.#numbers.write("seen", this.#figure.values(this.#shown));
  }

  /** Tints on a canvas don't follow the theme by themselves. */
  #followTheme(): void {
    if (!this.#figure.field) return;
    const recolor = () => {
      for (const { field, svg } of this.#drawings.values()) field?.recolor(svg);
    };
    const { signal } = this.#stop;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolor, { signal });
    const observer = new MutationObserver(recolor);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  #playerOf(name: string, button: Element): Player | undefined {
    const control = this.#figure.controls[name];
    if (control?.kind !== "play") return;
    const { advances, label } = control;
    const range = this.#figure.controls[advances];
    if (range?.kind !== "range") return;
    const player =
      this.#players.get(name) ??
      new Player(control, range, {
        at: () => Number(this.#state[advances]),
        move: (value) => {
          if (this.#computing) return false;
          this.#set({ [advances]: snap(range, value) });
          return true;
        },
        changed: (playing) => {
          button.textContent = playing ? "Pause" : label;
        },
      });
    this.#players.set(name, player);
    return player;
  }

  /** Does what waits until the state stays as it is. */
  #rest(): void {
    for (const { field, svg } of this.#drawings.values()) field?.sharpen(svg);
    const summary = this.#root.querySelector("[data-summary]");
    const text = this.#figure.summary(this.#shown);
    if (summary && summary.textContent !== text) summary.textContent = text;
    this.#numbers.write("spoken", this.#figure.values(this.#shown));
    writeTable(this.#root.querySelector("[data-table]"), this.#figure.table(this.#shown));
  }

  async #redrawStill(): Promise<void> {
    const { redrawStill } = await import("./render-figure.ts");
    if (this.#stop.signal.aborted) return;
    for (const [size, { svg }] of this.#drawings) redrawStill(svg, this.#figure, this.#shown, size);
  }
}

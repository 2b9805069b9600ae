import { snap, type PlayControl, type RangeControl } from "./controls.ts";

/** How often a figure moves on where the reader wants little motion, in milliseconds. */
const CALM_BEAT = 500;

/** What a player needs of its figure. */
export interface Played {
  /** Where the slider stands. */
  readonly at: () => number;
  /** Moves it; false while the figure still computes what was asked before, which loses no step. */
  readonly move: (value: number) => boolean;
  /** Called when it has started or stopped by itself. */
  readonly changed: (playing: boolean) => void;
}

/** Moves a slider on in time, until it is at its end, is stopped, or the tab is hidden. */
export class Player {
  readonly #control: PlayControl;
  readonly #range: RangeControl;
  readonly #figure: Played;
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)");
  #frame = 0;
  #last = 0;
  /** Steps that time has brought and that have not been shown yet. */
  #owed = 0;

  constructor(control: PlayControl, range: RangeControl, figure: Played) {
    this.#control = control;
    this.#range = range;
    this.#figure = figure;
  }

  /** Starts from where the slider stands, or from the beginning when it is at its end; stops when it plays. */
  toggle(): void {
    if (this.#frame) return this.stop();
    const { min, max } = this.#range;
    if (this.#figure.at() >= max) this.#figure.move(min);
    this.#last = performance.now();
    this.#owed = 0;
    this.#frame = requestAnimationFrame((time) => this.#tick(time));
    this.#figure.changed(true);
  }

  stop(): void {
    if (!this.#frame) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#figure.changed(false);
  }

  #tick(time: number): void {
    const beat = this.#still.matches ? CALM_BEAT : 0;
    const passed = time - this.#last;
    if (passed >= beat) {
      // After a hidden tab time has passed that nobody saw: go on from where it was.
      this.#owed += (Math.min(passed, CALM_BEAT) / 1000) * this.#control.rate;
      this.#last = time;
      const steps = Math.floor(this.#owed);
      const { max, step } = this.#range;
      const next = snap(this.#range, this.#figure.at() + steps * step);
      if (steps > 0 && this.#figure.move(next)) this.#owed -= steps;
      else if (steps > 0) this.#owed = steps;
      if (this.#figure.at() >= max) return this.stop();
    }
    this.#frame = requestAnimationFrame((again) => this.#tick(again));
  }
}

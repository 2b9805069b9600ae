/** When something was done to the page, and when the page had shown what it led to; milliseconds of the page's clock. */
export interface Stopwatch {
  /** Starts to wait for the next run of each of these cells to be shown, or for a bare page's text to change. */
  watch(selectors: readonly string[]): void;
  /** The same for a cell that runs by itself: the clock begins as its run does. */
  watchRun(selector: string): void;
  /** Milliseconds from the last key or click, or from the beginning of the run, to the end of the frame that shows each, in their order. */
  times(): Promise<number[]>;
  /** The longest time between two frames since `watch`. */
  longestGap(): number;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Runs in the page, before anything of its own. */
export function installStopwatch(): void {
  let from = 0;
  let gap = 0;
  let last = 0;
  let pending: Promise<number>[] = [];
  for (const type of ["keydown", "click"])
    addEventListener(type, ({ timeStamp }) => (from = timeStamp), { capture: true });

  const frame = (time: number): void => {
    gap = Math.max(gap, time - last);
    last = time;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame((time) => {
    last = time;
    requestAnimationFrame(frame);
  });

  /** Cells are shown within a frame: the next task comes once that is painted. */
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });

  const shown = (selector: string): Promise<number> =>
    new Promise((resolve) => {
      const watched = document.querySelector(selector);
      if (!watched) throw new Error(`There is no ${selector}.`);
      const run = watched.getAttribute("data-run");
      const observer = new MutationObserver(() => {
        // A cell shows that it waits and runs, too: its number grows with the end of a run.
        if (run !== null && watched.getAttribute("data-run") === run) return;
        observer.disconnect();
        void painted().then(resolve);
      });
      observer.observe(
        watched,
        run !== null ? { attributeFilter: ["data-run"] } : { childList: true, characterData: true },
      );
    });

  window.stopwatch = {
    watch(selectors) {
      gap = 0;
      pending = selectors.map(shown);
    },
    watchRun(selector) {
      this.watch([selector]);
      const watched = document.querySelector<HTMLElement>(selector);
      if (!watched) return;
      const observer = new MutationObserver(() => {
        if (watched.dataset.state !== "queued") return;
        observer.disconnect();
        from = performance.now();
      });
      observer.observe(watched, { attributeFilter: ["data-state"] });
    },
    times: async () => (await Promise.all(pending)).map((time) => time - from),
    longestGap: () => gap,
  };
}

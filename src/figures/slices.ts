/** How long one slice may hold the page up, in milliseconds: less than a frame, with room for what else it does. */
const SLICE = 8;

/**
 * Runs a computation to its end in short slices, between which the page lives on. A short one ends at once, in the
 * very first slice, so that a slider that drives it is as quick as any.
 *
 * @param done Called when it has ended; not after an abort.
 */
export function runInSlices(work: Iterator<unknown>, done: () => void, signal: AbortSignal): void {
  const slice = (): void => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    do if (work.next().done) return done();
    while (performance.now() < end);
    setTimeout(slice);
  };
  slice();
}

/** What Plot has put off until the next frame: tips, which it sizes once they are on a page. */
let waiting: (() => void)[] = [];

/**
 * Gives Plot a frame clock of its own, after the runtime library has looked for one and found none: nothing here
 * is ever painted, and a drawing has its frame when it is written out.
 */
export function standInForFrames(): void {
  Object.defineProperty(globalThis, "requestAnimationFrame", {
    value: (callback: () => void) => waiting.push(callback),
  });
}

/** Lets what waits for a frame have it. */
export function runFrames(): void {
  const callbacks = waiting;
  waiting = [];
  for (const callback of callbacks) callback();
}

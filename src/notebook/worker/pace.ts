import { limits } from "../limits.ts";
import { safe } from "./before.ts";

/** How fast values may follow each other. */
export interface Pace {
  /** Settles when the page has drawn what it was sent, and may be sent more. */
  turn(): Promise<void>;
  /** The page has drawn. */
  answer(): void;
}

/** A hair less than 60 a second: never twice in one frame. */
const interval = 15;

/**
 * @param ask Asks the page to say when it has drawn.
 * @param countSent How many messages were sent so far: the page's limit of them per second is kept by waiting.
 */
export function createPace(ask: () => void, countSent: () => number): Pace {
  let resolve: (() => void) | undefined;
  let drawn: Promise<void> | undefined;
  let counted = 0;
  let freeAt = 0;
  const nextDrawing = (): Promise<void> => {
    if (drawn === undefined) {
      drawn = new Promise((yes) => (resolve = yes));
      ask();
    }
    return drawn;
  };
  return {
    async turn() {
      const sent = countSent();
      const now = safe.now();
      // Four fifths of what may be sent: the rest is for answers and for cells that a reader runs.
      freeAt = Math.max(freeAt, now) + ((sent - counted) / (0.8 * limits.perSecond)) * 1000;
      counted = sent;
      const pause = Math.max(interval, freeAt - now);
      await Promise.all([nextDrawing(), new Promise<void>((go) => safe.setTimeout(go, pause))]);
    },
    answer() {
      drawn = undefined;
      resolve?.();
    },
  };
}

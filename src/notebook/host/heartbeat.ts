/** What a heartbeat needs of the clock. */
export interface Clock {
  readonly now: () => number;
  /** Calls back again and again; returns what ends it. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

export interface Heartbeat {
  /** Takes an answer; one that was never asked for counts for nothing. */
  answer(n: number): void;
  stop(): void;
}

const interval = 200;

/**
 * Asks again and again for an answer, and says once when none has come for longer than the limit.
 *
 * @param limit Milliseconds, as they are at the time: a reader may give a cell more.
 */
export function startHeartbeat(
  { now, every }: Clock,
  limit: () => number,
  ask: (n: number) => void,
  onSilence: () => void,
): Heartbeat {
  let asked = 0;
  let open: { readonly n: number; since: number } | undefined;
  let lastBeat = now();
  const beat = (): void => {
    const late = now() - lastBeat - interval;
    lastBeat = now();
    // The page itself was held up (asleep, or at work): the silence of that time is not the sandbox's.
    if (open !== undefined && late > interval) open.since += late;
    if (open === undefined) {
      open = { n: ++asked, since: now() };
      ask(asked);
    } else if (now() - open.since > limit()) {
      stop();
      onSilence();
    }
  };
  const stop = every(interval, beat);
  beat();
  return {
    answer(n) {
      if (open?.n === n) open = undefined;
    },
    stop,
  };
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, callback) => {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  },
};

import { safe } from "./before.ts";

type Callback = (...values: readonly unknown[]) => unknown;

/** Clocks of one run of a cell: they end with the run that set them, and say whose code they wake. */
export interface Timers {
  readonly names: Readonly<Record<string, unknown>>;
  /** Ends all that is still waiting. */
  clear(): void;
}

/** @param call Calls back into the cell; it catches and reports what the cell throws. */
export function createTimers(call: (callback: () => unknown) => void): Timers {
  const timeouts = new Set<ReturnType<typeof setTimeout>>();
  const intervals = new Set<ReturnType<typeof setInterval>>();
  let over = false;

  const after = (callback: Callback, delay = 0, ...values: readonly unknown[]) => {
    if (over) return 0;
    const id = safe.setTimeout(() => {
      timeouts.delete(id);
      call(() => callback(...values));
    }, delay);
    timeouts.add(id);
    return id;
  };
  const every = (callback: Callback, delay = 0, ...values: readonly unknown[]) => {
    if (over) return 0;
    const id = safe.setInterval(() => call(() => callback(...values)), delay);
    intervals.add(id);
    return id;
  };
  const clearTimeout = (id: ReturnType<typeof setTimeout>) => {
    safe.clearTimeout(id);
    timeouts.delete(id);
  };
  const clearInterval = (id: ReturnType<typeof setInterval>) => {
    safe.clearInterval(id);
    intervals.delete(id);
  };
  return {
    names: {
      setTimeout: after,
      setInterval: every,
      clearTimeout,
      clearInterval,
      requestAnimationFrame: (callback: Callback) => after(() => callback(safe.now()), 16),
      cancelAnimationFrame: clearTimeout,
      queueMicrotask: (callback: Callback) => void Promise.resolve().then(() => call(callback)),
    },
    clear() {
      over = true;
      for (const id of timeouts) safe.clearTimeout(id);
      for (const id of intervals) safe.clearInterval(id);
    },
  };
}

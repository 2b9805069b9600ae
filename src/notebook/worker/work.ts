import { safe } from "./before.ts";

/** How many runs of units are under way, so that a slider's next value can wait for them. */
export interface Work {
  begin(): void;
  end(): void;
  /** Settles when none is under way, or when some have been for too long to be waited for. */
  calm(): Promise<void>;
}

/** Milliseconds after which a new value no longer waits for what the one before has started. */
const patience = 1000;

export function createWork(): Work {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => void count++,
    end() {
      if (--count > 0) return;
      const callbacks = waiting;
      waiting = [];
      for (const callback of callbacks) callback();
    },
    async calm() {
      // The runtime starts the cells that take a value a moment after it was given.
      await new Promise<void>((go) => safe.setTimeout(go, 0));
      if (count === 0) return;
      await new Promise<void>((go) => {
        waiting.push(go);
        safe.setTimeout(go, patience);
      });
    },
  };
}

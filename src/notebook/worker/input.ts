import type { InputControl, InputState } from "../input-control.ts";

/** How an input is made: its control as the page draws it, and what its states mean to the code. */
export interface Making {
  readonly control: InputControl;
  readonly value: unknown;
  /** The value of a state, or `undefined` in a list of none where it is no state of this input. */
  readonly read: (state: InputState, before: unknown) => readonly [value: unknown] | undefined;
}

interface Held extends Making {
  value: unknown;
  /** Grows whenever the value is set. */
  version: number;
  waiting: (() => void)[];
}

// Beside the objects, not in them: no cell can reach it.
const held = new WeakMap<object, Held>();

/** An input as cells hold it: shown by `view` or `display`. */
export class Input {
  constructor(making: Making) {
    held.set(this, { ...making, version: 0, waiting: [] });
    Object.freeze(this);
  }
  /** The value as it is now; cells that are to follow it take what `view` gives. */
  get value(): unknown {
    return held.get(this)?.value;
  }
}

/** What `view` gives: to the other cells it is the input's value, whatever that is at the time. */
export class View {
  constructor(input: Input) {
    const own = held.get(input);
    if (own !== undefined) held.set(this, own);
    Object.freeze(this);
  }
  [Symbol.toPrimitive](): never {
    throw new TypeError(
      "The value of an input is read in another cell: in its own cell it is not there yet.",
    );
  }
}

for (const { prototype } of [Input, View]) Object.freeze(prototype);

export const controlOf = (input: Input): InputControl => held.get(input)!.control;

/** Sets an input to what the reader set its control to; what is no state of it changes nothing. */
export function setInput(input: Input, state: InputState): void {
  const own = held.get(input)!;
  const read = own.read(state, own.value);
  if (read === undefined) return;
  [own.value] = read;
  own.version++;
  for (const wake of own.waiting.splice(0)) wake();
}

/**
 * The values of an input, the latest whenever it is time for the next. The runtime takes them as it takes a
 * generator's, so that each runs the cells that take it; of those that come while these run, only the last counts.
 *
 * @param over Fails once the run that showed the input is over.
 * @param settled Settles when the cells that took a value have ended and the page has drawn them.
 */
export async function* followInput(
  view: View,
  over: Promise<never>,
  settled: () => Promise<unknown>,
): AsyncGenerator<unknown, void, void> {
  const own = held.get(view)!;
  try {
    for (;;) {
      const { version, value } = own;
      yield value;
      await Promise.race([settled(), over]);
      if (own.version === version)
        await Promise.race([new Promise<void>((wake) => own.waiting.push(wake)), over]);
    }
  } catch {
    // The cell runs anew: what it makes now takes this one's place.
  }
}

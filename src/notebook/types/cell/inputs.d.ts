// Inputs as cells have them (../../worker/inputs.ts), in the calling convention of Observable Inputs.

/** A control to show with `view`. */
interface Input<T> {
  /** The value as it is now; cells that are to follow it take what `view` gives. */
  readonly value: T;
}

/** What `view` gives: in the other cells it is the input's value. */
interface View<T> {
  readonly [Symbol.toPrimitive]: (input: T) => never;
}

/**
 * Shows an input below the cell: `const x = view(Inputs.range([0, 1]))`. In the *other* cells `x` is its value, and
 * they run again whenever the reader changes it.
 */
declare function view<T>(input: Input<T>): View<T>;

interface InputOptions<T> {
  /** What stands beside the control. */
  label?: string;
  /** What it begins with. */
  value?: T;
  disabled?: boolean;
}

/** Controls for the reader to move: show them with `view`. */
declare const Inputs: {
  /** A number on a slider, from 0 to 1 unless told. */
  range(
    extent?: readonly [number, number],
    options?: InputOptions<number> & {
      step?: number;
      /** How many decimals it shows, from 0 to 12. */
      format?: number;
    },
  ): Input<number>;
  /** A number in a box; NaN while it is empty. */
  number(options?: InputOptions<number> & { step?: number; placeholder?: string }): Input<number>;
  number(
    extent: readonly [number, number],
    options?: InputOptions<number> & { step?: number; placeholder?: string },
  ): Input<number>;
  /** A line of text. */
  text(options?: InputOptions<string> & { placeholder?: string }): Input<string>;
  /** On or off. */
  toggle(options?: InputOptions<boolean>): Input<boolean>;
  /** Any of some values. A Map's keys name its values. */
  select<const T>(
    choices: readonly T[] | ReadonlySet<T> | ReadonlyMap<any, T>,
    options: InputOptions<readonly NoInfer<T>[]> & {
      multiple: true;
      format?: (choice: T) => unknown;
    },
  ): Input<T[]>;
  /** One of some values. A Map's keys name its values. */
  select<const T>(
    choices: readonly T[] | ReadonlySet<T> | ReadonlyMap<any, T>,
    options?: InputOptions<NoInfer<T>> & { multiple?: false; format?: (choice: T) => unknown },
  ): Input<T>;
  /** A button that counts its presses, or changes its value by `reduce`. */
  button(
    text?: string,
    options?: InputOptions<number> & { reduce?: (value: number) => number },
  ): Input<number>;
  button<T>(
    text: string,
    options: InputOptions<T> & { value: T; reduce: (value: T) => T },
  ): Input<T>;
  /** Several buttons, each with what it makes of the value: `[["Up", (n) => n + 1], ["Down", (n) => n - 1]]`. */
  button<T>(
    buttons: readonly (readonly [text: string, reduce: (value: T) => T])[],
    options: InputOptions<T> & { value: T },
  ): Input<T>;
};

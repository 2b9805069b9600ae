// What a cell sees beside the language and the modules, as its writer's editor describes it. The engine's side of it is
// ../globals.ts and ../worker/names-at-hand.ts; a test holds the two together.

/** Shows a value below the cell, and gives it back: `const y = display(sigmoid(2))`. A cell may show several. */
declare function display<T>(value: T): T;

/** An input that a cell can show. */
interface CellInput<T> {
  /** As it is now; `view` makes it a value that other cells follow. */
  readonly value: T;
}

/** What `view` gives: to other cells it is the input's value. */
interface View<T> {
  readonly input: CellInput<T>;
}

/** Shows an input, whose value other cells follow: `const t = view(Inputs.range([0, 1]))`. */
declare function view<T>(input: CellInput<T>): View<T>;

/** What every input can be given. */
interface InputOptions {
  readonly label?: string;
  readonly disabled?: boolean;
}

/** Inputs to show with `view`, called as in Observable Inputs. */
declare const Inputs: {
  /** A number on a slider. `format` is how many decimals are shown. */
  range(
    extent?: readonly [low: number, high: number],
    options?: InputOptions & {
      readonly value?: number;
      readonly step?: number;
      readonly format?: number;
    },
  ): CellInput<number>;
  /** A number in a box; NaN while it is empty. */
  number(
    extent?: readonly [low: number, high: number] | NumberOptions,
    options?: NumberOptions,
  ): CellInput<number>;
  /** A line of text. */
  text(
    options?: InputOptions & { readonly value?: string; readonly placeholder?: string },
  ): CellInput<string>;
  /** On or off. */
  toggle(options?: InputOptions & { readonly value?: boolean }): CellInput<boolean>;
  /** One of some values, named by `format` or by a map's keys; with `multiple` any of them. */
  select<T>(
    choices: readonly T[] | ReadonlySet<T> | ReadonlyMap<any, T>,
    options: SelectOptions<T> & { readonly multiple: true; readonly value?: readonly T[] },
  ): CellInput<T[]>;
  select<T>(
    choices: readonly T[] | ReadonlySet<T> | ReadonlyMap<any, T>,
    options?: SelectOptions<T> & { readonly multiple?: false; readonly value?: T },
  ): CellInput<T>;
  /** A button that counts its presses, or changes its value by `reduce`; or several, each with its function. */
  button<T = number>(
    content?: string | readonly (readonly [text: string, reduce: (value: T) => T])[],
    options?: InputOptions & { readonly value?: T; readonly reduce?: (value: T) => T },
  ): CellInput<T>;
};

interface NumberOptions extends InputOptions {
  readonly value?: number;
  readonly step?: number;
  readonly placeholder?: string;
}
interface SelectOptions<T> extends InputOptions {
  readonly format?: (choice: T) => unknown;
}

/** Markup that a cell shows: what `html`, `svg`, `tex` and `md` make. */
interface Markup {
  readonly text: string;
  toString(): string;
}

/** A template tag that also takes one string. */
interface MarkupTag {
  (strings: TemplateStringsArray | string, ...values: readonly unknown[]): Markup;
}

/** HTML to show: `` html`<b>${x}</b>` ``. Values are text; markup and drawings among them stay what they are. */
declare const html: MarkupTag;

/** An SVG drawing to show: `` svg`<svg viewBox="0 0 9 9">…</svg>` ``, or parts of one to put into another. */
declare const svg: MarkupTag;

/** A formula to show: `` tex`\sigma(x)` ``; `tex.block` puts it on a line of its own. */
declare const tex: MarkupTag & {
  /** A formula on a line of its own. */
  readonly block: MarkupTag;
};

/** Markdown to show: `` md`**${x}** mails` ``. */
declare const md: MarkupTag;

/** What is logged stands among what the cell shows, in order. */
declare const console: {
  log(...values: readonly unknown[]): void;
  debug(...values: readonly unknown[]): void;
  info(...values: readonly unknown[]): void;
  warn(...values: readonly unknown[]): void;
  error(...values: readonly unknown[]): void;
  trace(...values: readonly unknown[]): void;
  dir(value: unknown): void;
  /** Shows a list of records as a table. */
  table(data: unknown, columns?: readonly string[]): void;
  /** Logs the values as an error unless the condition holds. */
  assert(condition: unknown, ...values: readonly unknown[]): void;
  /** Logs how often it was called with this label. */
  count(label?: string): void;
  countReset(label?: string): void;
  /** Starts a clock that `timeEnd` and `timeLog` read. */
  time(label?: string): void;
  timeLog(label?: string, ...values: readonly unknown[]): void;
  timeEnd(label?: string): void;
  group(...values: readonly unknown[]): void;
  groupCollapsed(...values: readonly unknown[]): void;
  groupEnd(): void;
  clear(): void;
};

/** Calls back once, after some milliseconds; it ends with the cell's run. */
declare function setTimeout<A extends readonly unknown[]>(
  callback: (...values: A) => void,
  delay?: number,
  ...values: A
): number;

/** Calls back again and again, every so many milliseconds, until the cell's run is over. */
declare function setInterval<A extends readonly unknown[]>(
  callback: (...values: A) => void,
  delay?: number,
  ...values: A
): number;

declare function clearTimeout(timer?: number): void;
declare function clearInterval(timer?: number): void;

/** Calls back about sixty times a second at most, with the time in milliseconds. */
declare function requestAnimationFrame(callback: (time: number) => void): number;
declare function cancelAnimationFrame(frame?: number): void;
declare function queueMicrotask(callback: () => void): void;

/** A deep copy of a value. */
declare function structuredClone<T>(value: T): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;

declare const performance: {
  /** Milliseconds since the worker began, with fractions. */
  now(): number;
  readonly timeOrigin: number;
};

declare const crypto: {
  /** Fills an array with random numbers that no seed brings back. */
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
  readonly subtle: any;
};

declare const TextEncoder: { new (): { encode(text?: string): Uint8Array<ArrayBuffer> } };
declare const TextDecoder: {
  new (encoding?: string): { decode(bytes?: ArrayBufferView | ArrayBufferLike): string };
};

/**
 * What another cell sees of a name: of a promise what it comes to, of a generator one of its values at a time,
 * of what `view` gives the input's value.
 */
type SeenByOtherCells<T> = 0 extends 1 & T
  ? T
  : T extends View<infer Value>
    ? Value
    : T extends Promise<infer Value>
      ? Value
      : T extends Generator<infer Value, any, any> | AsyncGenerator<infer Value, any, any>
        ? Awaited<Value>
        : T;

// What the declarations of Plot name of a page's document. A cell has no page: it gets a drawing to show.
interface Node {
  readonly textContent: string | null;
}
interface Element extends Node {
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}
interface HTMLElement extends Element {}
interface SVGElement extends Element {}
interface SVGSVGElement extends SVGElement {}
interface SVGMarkerElement extends SVGElement {}
interface Document {}

/** Where something stands in a cell's code: offsets of its first character and behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the compiler has against a piece of code. */
export interface TypeProblem extends Span {
  readonly message: string;
}

/** What a name is: its type as TypeScript, and what its writer says of it. */
export interface Description extends Span {
  readonly signature: string;
  /** In the little Markdown that docstrings have. */
  readonly docs: string;
}

/** What could stand at a place. */
export interface Completions {
  /** Where the word begins that they would replace. */
  readonly from: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly name: string;
  /** What is put in, where that is not the name, and from where on it replaces what stands there. */
  readonly insert?: { readonly text: string; readonly from: number };
  /** 1 for what the cells, the functions and the thing at hand give, 0 for what the language has, −1 for keywords. */
  readonly rank: -1 | 0 | 1;
}

/** A call being written, and which of its parameters is next. */
export interface CallHelp extends Span {
  readonly before: string;
  readonly parameters: readonly string[];
  readonly after: string;
  /** Of `parameters`; may lie beyond them. */
  readonly current: number;
  /** Of the call, and of the parameter where something is said of that. */
  readonly docs: string;
}

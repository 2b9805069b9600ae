import type { CellSpec, CellView, CheckSpec, CheckView, Samples, SampleSpec } from "../cell.ts";
import type { InputState } from "../input-control.ts";

/** What a page talks to: cells go in, views come out. Nothing of the worker or the frame shows. */
export interface Session {
  /** Replaces a cell's code. Nothing runs until `run`. */
  edit(id: string, code: string): void;
  /**
   * Runs a cell and then exactly the cells and checks that depend on what it defines.
   *
   * @param timeLimit Milliseconds that the cell may run without a pause, from now on until its code is another.
   */
  run(id: string, timeLimit?: number): void;
  /** Sets an input that a cell shows, by its place among the cell's inputs; what depends on it runs. */
  setInput(id: string, place: number, state: InputState): void;
  /** Ends a cell's run; it works within a second, whatever the cell does. */
  stop(id: string): void;
  /** Says which cells there are now, in reading order: some may be new, some gone. What depends on these runs again. */
  arrange(cells: readonly CellSpec[]): void;
  /**
   * Samples a function of the cells once its cell has run, and anew whenever it is another: told each time with what
   * it gave. What it gave comes from the reader's code, so it may be anything that is a number.
   *
   * @throws RangeError where the inputs are too many or not finite.
   */
  follow(spec: SampleSpec, onSamples: (samples: Samples) => void): void;
  dispose(): void;
}

export interface SessionOptions {
  readonly cells: readonly CellSpec[];
  readonly checks: readonly CheckSpec[];
  /** Address of the sandbox document. */
  readonly sandboxUrl: string;
  /** Called at most once a frame for each cell that changed. */
  readonly onCell: (view: CellView) => void;
  readonly onCheck: (view: CheckView) => void;
  /** Milliseconds that one cell may run without a pause; `limits.time` unless told. */
  readonly timeLimit?: number;
}

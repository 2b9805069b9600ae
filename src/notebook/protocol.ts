import type { Problem } from "./cell.ts";
import type { InputState, InputStates } from "./input-control.ts";
import type { CellModule } from "./imports.ts";
import type { Shift } from "./position.ts";
import type { CellItem } from "./value.ts";

/** A cell or a check, ready to be run. */
export interface Unit {
  readonly kind: "cell" | "check";
  readonly id: string;
  /** As the reader wrote it. */
  readonly code: string;
  /** Its code as the body of a function, and what was put into it. */
  readonly body: string;
  readonly shifts: readonly Shift[];
  /** Names from cells: the name and the id of the cell that defines it. */
  readonly inputs: readonly (readonly [name: string, cell: string])[];
  /** Names at hand that it uses. */
  readonly hand: readonly string[];
  /** Names it imports: its own name, the module, and the module's name, `*` for the module as a whole. */
  readonly imports: readonly (readonly [local: string, module: CellModule, name: string])[];
  /** Cells that must have run first though it uses none of their names. */
  readonly after: readonly string[];
  /** Whether its last statement shows its own value. */
  readonly showsItself: boolean;
  /** What the reader has set the cell's inputs to, where that outlives the run before. */
  readonly set?: InputStates;
  /** Of a check that samples a function: where. */
  readonly xs?: readonly number[];
}

/** What the page asks of the worker. All travels as JSON text. */
export type Request =
  | { readonly type: "ping"; readonly n: number }
  /** A library that the cells of a request to come need, as text. */
  | { readonly type: "library"; readonly name: LibraryName; readonly text: string }
  /** What was sent so far has been drawn. */
  | { readonly type: "drawn" }
  /** The reader has set an input of a cell that ran, or runs, in `run`. */
  | {
      readonly type: "input";
      readonly run: number;
      readonly cell: string;
      readonly place: number;
      readonly state: InputState;
    }
  | {
      readonly type: "run";
      /** Larger than that of any run before. */
      readonly run: number;
      readonly units: readonly Unit[];
      /** Cells and checks that are no more, or have an error that keeps them from running. */
      readonly remove: readonly UnitName[];
    };

/** Libraries that are fetched when a cell first names them: TeX and Markdown. */
export const libraryNames = ["tex", "md"] as const;
export type LibraryName = (typeof libraryNames)[number];

export interface UnitName {
  readonly kind: "cell" | "check";
  readonly id: string;
}

/** What the worker tells of one run of a cell or a check. */
export type UnitReport =
  /** It has begun, or goes on after a pause. */
  | { readonly type: "active" }
  /** It runs once more, for a value that it takes is another now. */
  | { readonly type: "again" }
  /** What it shows from here on takes the place of what it showed. */
  | { readonly type: "clear" }
  /** Whether it has values still to come: a generator of its own is at work. */
  | { readonly type: "ongoing"; readonly on: boolean }
  | { readonly type: "item"; readonly item: CellItem }
  /** What the sampled function gave; numbers that JSON has not are words: "NaN". */
  | { readonly type: "samples"; readonly ys: readonly (number | string)[] }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  /** It cannot run, for a cell it needs has failed. */
  | { readonly type: "waits"; readonly cell: string }
  /** Something that it left behind (a timer, a promise) has failed after its end. */
  | { readonly type: "late"; readonly problem: Problem };

/** What the worker says, or the frame around it. None of it can be trusted. */
export type Response =
  | { readonly type: "ready" }
  | { readonly type: "pong"; readonly n: number }
  /** Wants to hear when all this has been drawn: more waits for that. */
  | { readonly type: "draw" }
  | { readonly type: "fault"; readonly reason: "flood" | "broken" }
  | {
      readonly type: "unit";
      readonly run: number;
      readonly unit: UnitName;
      readonly report: UnitReport;
    };

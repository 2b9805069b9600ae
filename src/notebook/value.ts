import type { InputControl, InputState } from "./input-control.ts";

/**
 * A value as a tree of plain data that can cross a worker boundary and be stored as JSON: numbers travel as
 * their JavaScript literal, so that NaN, -0 and infinities survive.
 */
export type CellValue =
  | {
      readonly type: "literal";
      readonly of: "number" | "bigint" | "boolean" | "undefined" | "null" | "symbol";
      readonly text: string;
    }
  | {
      readonly type: "string";
      readonly text: string;
      /** Length in all, where `text` was cut. */ readonly length?: number;
    }
  | {
      readonly type: "function";
      /** Its head, or what makes an object of a form of its own: `new Date("…")`. */
      readonly text: string;
      /** As the reader wrote it, where it is a reader's. */
      readonly source?: string;
    }
  | {
      readonly type: "array";
      readonly name: string;
      readonly length: number;
      readonly items: readonly CellValue[];
    }
  | {
      readonly type: "set";
      readonly name: string;
      readonly length: number;
      readonly items: readonly CellValue[];
    }
  | {
      readonly type: "object";
      readonly name: string;
      readonly entries: readonly (readonly [key: string, value: CellValue])[];
      /** How many entries there are beside those given. */ readonly more?: number;
    }
  | {
      readonly type: "map";
      readonly name: string;
      readonly length: number;
      readonly entries: readonly (readonly [key: CellValue, value: CellValue])[];
    }
  | {
      readonly type: "error";
      readonly name: string;
      readonly message: string;
      /** Where it was made, in the reader's own source: a line of the cell that shows it, unless `cell` is told. */
      readonly line?: number;
      readonly cell?: string;
      readonly cause?: CellValue;
    }
  | {
      readonly type: "cut";
      /** A cycle, too deep, too many: said in words. */ readonly text: string;
    };

/** Text in which the page finds elements to show. It is untrusted: the page sanitises it by its form. */
export type MarkupForm = "drawing" | "html" | "markdown" | "formula";

/** A row of a table: its index or key, and its cells by column; a column that it lacks is `null`. */
export type TableRow = readonly [label: string, cells: readonly (CellValue | null)[]];

/** One thing that a cell displays. */
export type CellItem =
  | {
      readonly kind: "input";
      /** Its place among the inputs that the cell shows, from 0. */
      readonly place: number;
      /** As the code made it. */
      readonly control: InputControl;
      /** What the reader had set it to before it was made. */
      readonly set?: InputState;
      /** Shown without `view`: no cell can follow it. */
      readonly loose: boolean;
    }
  | { readonly kind: "value"; readonly value: CellValue }
  | {
      readonly kind: "log";
      readonly level: "log" | "info" | "warn" | "error";
      readonly values: readonly CellValue[];
    }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly TableRow[];
      /** Rows and columns in all. */
      readonly length: number;
      readonly width: number;
    }
  | {
      readonly kind: "plot";
      readonly svg: string;
      readonly description: string;
    }
  | {
      readonly kind: "html";
      readonly form: "html" | "markdown";
      readonly markup: string;
    }
  | {
      readonly kind: "formula";
      readonly markup: string;
      /** The formula in TeX: what is said in its place. */
      readonly description: string;
    };

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
  | { readonly type: "function"; readonly text: string }
  | {
      readonly type: "array";
      readonly name: string;
      readonly length: number;
      readonly items: readonly CellValue[];
    }
  | {
      readonly type: "object";
      readonly name: string;
      readonly entries: readonly (readonly [key: string, value: CellValue])[];
      readonly more?: number;
    }
  | { readonly type: "error"; readonly name: string; readonly message: string }
  | {
      readonly type: "cut";
      /** A cycle, too deep, too many: said in words. */ readonly text: string;
    };

/** One thing that a cell displays. */
export type CellItem =
  | { readonly kind: "value"; readonly value: CellValue }
  | {
      readonly kind: "log";
      readonly level: "log" | "info" | "warn" | "error";
      readonly values: readonly CellValue[];
    }
  | {
      readonly kind: "plot";
      /** Untrusted SVG text: the page sanitises it. */ readonly svg: string;
      readonly description: string;
    };

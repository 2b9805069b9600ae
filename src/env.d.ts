type CellView = import("./notebook/cell.ts").CellView; // eslint-disable-line @typescript-eslint/consistent-type-imports -- an import statement would end this file's being global

declare namespace App {
  interface Locals {
    /** The lesson whose page is being built; components of its text read it. */
    lesson?: {
      readonly slug: string;
      /** The lesson's number in the course. */
      readonly number: number;
      /** Its place among the lessons that exist, from 1. */
      readonly position: number;
      /** What each cell shows as built. */
      readonly cells: ReadonlyMap<string, CellView>;
      /** What the functions gave that figures of the lesson show, by the figure's id. */
      readonly samples: ReadonlyMap<string, readonly number[]>;
    };
  }
}

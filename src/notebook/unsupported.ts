/** A form that cannot run in a cell, and what to write in its place. */
export class Unsupported extends Error {
  /** Offset in the source. */
  readonly pos: number;
  constructor(message: string, pos: number) {
    super(message);
    this.pos = pos;
  }
}

/** What a hostile cell does, and how it must end. Nothing of it may reach past its own output. */
export interface HostileCase {
  readonly what: string;
  /** The cell's code; `HERE` stands for the address of a server that must hear nothing, `SOCKET` for its socket. */
  readonly code: string;
  /** The states in which the cell may end; `error` unless told. */
  readonly ends?: RegExp;
  /** What the cell's output must say. */
  readonly says?: RegExp;
}

export const bad = /^(?:error|stopped)$/;
export const stopped = /^stopped$/;
export const any = /^(?:ok|error|stopped)$/;
/** What tells a reader why a cell came to its end. */
export const helpful = /Stopped|Not run|Line \d/;

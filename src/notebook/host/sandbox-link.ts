import type { Fault } from "../end-sandbox.ts";
import type { Request, Response } from "../protocol.ts";

/** A place where cells run. It serves until it is closed or reports its end; then a new one is made. */
export interface SandboxLink {
  /** Whether it is up and takes what it is sent. */
  readonly ready: boolean;
  /** May be called before the sandbox is up. */
  send(request: Request): void;
  /** Ends it at once, whatever runs in it. Nothing is heard of it any more. */
  close(): void;
}

export interface SandboxHandlers {
  readonly onResponse: (response: Response) => void;
  /** It is closed already. */
  readonly onFault: (fault: Exclude<Fault, "stop">) => void;
}

/** @param limit How many milliseconds the sandbox may be silent, as they are at the time. */
export type OpenSandbox = (handlers: SandboxHandlers, limit: () => number) => SandboxLink;

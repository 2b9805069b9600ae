import type { Request, UnitReport } from "../protocol.ts";
import type { OpenSandbox, SandboxHandlers } from "./sandbox-link.ts";

/** A sandbox for tests: it runs nothing, keeps what it is sent, and says what the test has it say. */
export interface FakeSandbox {
  readonly handlers: SandboxHandlers;
  readonly sent: Request[];
  /** How many milliseconds it may be silent now. */
  readonly limit: () => number;
  closed: boolean;
  /** Reports of a unit in the run that it was last sent in. */
  report(kind: "cell" | "check", id: string, ...reports: readonly UnitReport[]): void;
}

/** Opens fake sandboxes and keeps them in the order of their opening. */
export function createFakeSandboxes(): {
  readonly open: OpenSandbox;
  readonly opened: FakeSandbox[];
} {
  const opened: FakeSandbox[] = [];
  const open: OpenSandbox = (handlers, limit) => {
    const sent: Request[] = [];
    const fake: FakeSandbox = {
      handlers,
      sent,
      limit,
      closed: false,
      report(kind, id, ...reports) {
        const run = sent.findLast(
          (request) =>
            request.type === "run" &&
            request.units.some((unit) => unit.kind === kind && unit.id === id),
        );
        if (run?.type !== "run") throw new Error(`${kind} ${id} was never sent`);
        for (const report of reports)
          handlers.onResponse({ type: "unit", run: run.run, unit: { kind, id }, report });
      },
    };
    opened.push(fake);
    return {
      ready: true,
      send: (request) => sent.push(request),
      close: () => {
        fake.closed = true;
      },
    };
  };
  return { open, opened };
}

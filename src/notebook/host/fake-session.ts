import type { CellView, CheckSpec, CheckView } from "../cell.ts";
import { driveNotebook } from "./drive-notebook.ts";
import { createFakeSandboxes } from "./fake-sandbox.ts";
import type { LoadLibrary } from "./libraries.ts";

export const value = {
  type: "item",
  item: { kind: "value", value: { type: "string", text: "v" } },
} as const;
export const ended = { type: "ended" } as const;
export const active = { type: "active" } as const;

/** Starts a session of cells given as id and code, on fake sandboxes, and keeps what it shows. For tests. */
export function startFakeSession(
  codes: Readonly<Record<string, string>>,
  checks: readonly CheckSpec[] = [],
  loadLibrary: LoadLibrary = (name) => Promise.resolve(`text of ${name}`),
) {
  const { open, opened } = createFakeSandboxes();
  const cells: Record<string, CellView> = {};
  const verdicts: Record<string, CheckView> = {};
  const session = driveNotebook(
    {
      cells: Object.entries(codes).map(([id, code]) => ({ id, code })),
      checks,
      onCell: (view) => (cells[view.id] = view),
      onCheck: (view) => (verdicts[view.id] = view),
    },
    {
      open,
      loadLibrary: (name) => loadLibrary(name),
      schedule: (callback) => callback(),
    },
  );
  const last = () => opened.at(-1)!;
  return {
    session,
    opened,
    cells,
    verdicts,
    last,
    /** Names of the units of the last request. */
    sent: () => {
      const request = last().sent.at(-1);
      return request?.type === "run" ? request.units.map(({ id }) => id) : [];
    },
    /** Lets all units of the last request end well. */
    finish: () => {
      const request = last().sent.at(-1);
      if (request?.type === "run")
        for (const { kind, id } of request.units) last().report(kind, id, active, value, ended);
    },
    edit: (id: string, code: string) => {
      session.edit(id, code);
      session.run(id);
    },
  };
}

/** Three cells in a chain and one apart. */
export const chain = { a: "const x = 1", b: "const y = x", c: "y", d: "7" };

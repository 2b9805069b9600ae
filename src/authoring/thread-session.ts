import type { CellView } from "../notebook/cell.ts";
import { driveNotebook, type Driver } from "../notebook/host/drive-notebook.ts";
import { loadLibrary } from "../notebook/host/libraries.ts";
import workerText from "../notebook/worker/worker.ts?bundled";
import { openThreadSandbox } from "./thread-sandbox.ts";

/** A session of cells that stays open, with all that it has shown. For tests. */
export interface ThreadSession extends Driver {
  /** Every view of a cell so far, in order. */
  views(id: string): readonly CellView[];
  last(id: string): CellView;
  /** Settles once something holds; looks again whenever a cell shows anything. */
  until(holds: () => boolean): Promise<void>;
  /** Edits a cell and runs it. */
  write(id: string, code: string): void;
}

/** Starts a session of cells given as id and code, in a thread with the worker's text, and runs them all. */
export function startThreadSession(codes: Readonly<Record<string, string>>): ThreadSession {
  const timeLimit = 10_000;
  const cells = Object.entries(codes).map(([id, code]) => ({ id, code }));
  const seen = new Map<string, CellView[]>(cells.map(({ id }) => [id, []]));
  let waiting: (() => void)[] = [];
  const driver = driveNotebook(
    {
      cells,
      checks: [],
      timeLimit,
      onCell: (view) => {
        seen.get(view.id)?.push(view);
        for (const look of waiting) look();
      },
      onCheck: () => {},
    },
    {
      open: (handlers, limit) => openThreadSandbox(workerText, handlers, limit),
      loadLibrary,
      schedule: setImmediate,
    },
  );
  driver.runAll(cells.map(({ id }) => id));
  return {
    ...driver,
    views: (id) => seen.get(id) ?? [],
    last: (id) => {
      const view = seen.get(id)?.at(-1);
      if (view === undefined) throw new Error(`Cell ${id} has shown nothing yet.`);
      return view;
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiting = waiting.filter((each) => each !== look);
          resolve();
        };
        waiting.push(look);
        look();
      }),
    write: (id, code) => {
      driver.edit(id, code);
      driver.run(id);
    },
  };
}

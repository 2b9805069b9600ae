import type { CellSpec, CellView, CheckSpec, CheckView } from "../notebook/cell.ts";
import { driveNotebook } from "../notebook/host/drive-notebook.ts";
import { loadLibrary } from "../notebook/host/libraries.ts";
import { openThreadSandbox } from "./thread-sandbox.ts";

export interface RunCellsOptions {
  readonly cells: readonly CellSpec[];
  readonly checks: readonly CheckSpec[];
  /** Code to run in place of a cell's own, by cell id. */
  readonly overrides?: Readonly<Record<string, string>>;
  /**
   * Milliseconds after which a lesson in which nothing ends any more counts as endless (an own promise that
   * never settles); code that runs on without a pause has six tenths of it. 10 000 unless told.
   */
  readonly timeLimit?: number;
}

export interface CellResults {
  readonly cells: CellView[];
  readonly checks: CheckView[];
}

/**
 * Runs all cells and checks of a lesson at build, by the very text that the browser's sandbox runs.
 * What fails is told in the views; so is what never ends: its cell is `stopped`, and says so.
 *
 * Such a thread is no sandbox: it is for the site's own lessons alone.
 *
 * @param workerText The text of `notebook/worker/worker.ts`, bundled.
 */
export async function runCells(workerText: string, options: RunCellsOptions): Promise<CellResults> {
  const { overrides = {}, checks, timeLimit = 10_000 } = options;
  const cells = options.cells.map(({ id, code }) => ({ id, code: overrides[id] ?? code }));
  const pauseLimit = timeLimit * 0.6;
  const cellViews = new Map<string, CellView>(
    cells.map(({ id }) => [id, { id, status: "static", run: 0, items: [] }]),
  );
  const checkViews = new Map<string, CheckView>(
    checks.map(({ id }) => [id, { id, verdict: "pending" }]),
  );

  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(deadline);
      driver.dispose();
      resolve({ cells: [...cellViews.values()], checks: [...checkViews.values()] });
    };
    const settle = (): void => {
      const waiting = [...cellViews.values()].some(({ status }) =>
        /^(?:static|queued|running)$/.test(status),
      );
      const unchecked = [...checkViews.values()].some(
        ({ id, verdict }) =>
          verdict === "pending" &&
          checks.some((check) => check.id === id && cellViews.has(check.of)),
      );
      clearTimeout(deadline);
      if (!waiting && !unchecked) finish();
      else deadline = setTimeout(giveUp, timeLimit);
    };
    const driver = driveNotebook(
      {
        cells,
        checks,
        timeLimit: pauseLimit,
        onCell: (view) => {
          cellViews.set(view.id, view);
          settle();
        },
        onCheck: (view) => {
          checkViews.set(view.id, view);
          settle();
        },
      },
      {
        open: (handlers, limit) => openThreadSandbox(workerText, handlers, limit),
        loadLibrary,
        schedule: setImmediate,
      },
    );
    // Only a promise can get here: what runs without a pause is stopped by the thread's own limit.
    const giveUp = (): void => {
      const hanging = [...cellViews.values()].filter(({ status }) => status === "running");
      if (hanging.length === 0) return finish();
      for (const { id } of hanging) driver.stop(id);
      deadline = setTimeout(finish, timeLimit);
    };
    let deadline = setTimeout(giveUp, timeLimit);
    driver.runAll(cells.map(({ id }) => id));
    if (cells.length === 0) finish();
  });
}

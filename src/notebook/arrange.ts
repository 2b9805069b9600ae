import type { CellSpec } from "./cell.ts";
import { createCell, relink, type NotebookState } from "./notebook-state.ts";
import { startRun, takeUpCode, type Started } from "./start-run.ts";

/**
 * The notebook with these cells in this order: some are new, some are gone, some have changed places. What has run and
 * is linked otherwise now (its definer is gone, or there are two) runs again with all that depends on it; nothing else
 * does. New cells wait for their run, but define their names.
 */
export function arrangeCells(before: NotebookState, specs: readonly CellSpec[]): Started {
  const cells = new Map(
    specs.map((spec) => [spec.id, before.cells.get(spec.id) ?? createCell(spec)]),
  );
  const gone = [...before.cells].filter(([id, { held }]) => held && !cells.has(id));
  const arranged = takeUpCode({ ...before, cells }, []);
  const linked = relink(arranged).cells;
  // A run is started for what is linked otherwise than before, which is no news to a cell that has never run.
  const waiting = [...arranged.cells].map(
    ([id, cell]) => [id, cell.ticket === 0 ? linked.get(id)! : cell] as const,
  );
  const { state, request } = startRun({ ...arranged, cells: new Map(waiting) }, []);
  if (gone.length === 0) return request === undefined ? { state } : { state, request };
  const remove = gone.map(([id]) => ({ kind: "cell", id }) as const);
  return {
    state,
    request: {
      type: "run",
      run: state.lastRun,
      units: request?.units ?? [],
      remove: [...remove, ...(request?.remove ?? [])],
    },
  };
}

import { runCells } from "../authoring/run-cells.ts";
import type { CellView } from "../notebook/cell.ts";
import type { Sheet } from "./sheet.ts";

/**
 * What the cell of a sheet shows, by the very text that the browser's sandbox runs.
 *
 * @throws Error where the cell fails: every cell of the site runs as printed.
 */
export async function runTryIt(workerText: string, { id, tryIt }: Sheet): Promise<CellView> {
  const { cells } = await runCells(workerText, { cells: [{ id: "try", code: tryIt }], checks: [] });
  const [view] = cells;
  if (view?.status !== "ok")
    throw new Error(
      `The cell of ${id}'s sheet does not run: ${view?.problem?.message ?? "no end"}`,
    );
  return view;
}

import type { CellView } from "../notebook/cell.ts";
import type { Run } from "./lesson-run.ts";
import type { ExampleData } from "./schemas.ts";

/** An example with what its cells show. */
export interface RunExample extends Omit<ExampleData, "cells"> {
  readonly id: string;
  readonly cells: readonly { readonly code: string; readonly view: CellView }[];
}

/**
 * Runs examples as the reader's browser does, all in one notebook: a reader may put several into theirs.
 *
 * @throws Error where a cell fails, which stops the build: it says which, and why.
 */
export async function runExamples(
  examples: readonly { readonly id: string; readonly data: ExampleData }[],
  run: Run,
): Promise<RunExample[]> {
  const inOrder = [...examples].sort((a, b) => a.data.number - b.data.number);
  const placed = inOrder.map(({ id, data }) => ({
    ...data,
    id,
    cells: data.cells.map((code, i) => ({ id: `${id}-${i + 1}`, code: code.trimEnd() })),
  }));
  const { cells } = await run({ cells: placed.flatMap((example) => example.cells), checks: [] });
  const views = new Map(cells.map((view) => [view.id, view]));
  return placed.map((example) => ({
    ...example,
    cells: example.cells.map(({ id, code }, i) => {
      const view = views.get(id);
      if (view?.status !== "ok") {
        const { line, message = "It does not end." } = view?.problem ?? {};
        const place = line === undefined ? "" : `, line ${line}`;
        throw new Error(
          `content/examples.yaml: cell ${i + 1} of ${example.id}${place}: ${message} Mend it: every example must run.`,
        );
      }
      return { code, view };
    }),
  }));
}

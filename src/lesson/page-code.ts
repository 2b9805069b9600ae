import { KeptCells } from "./kept-cells.ts";

/**
 * Opens a document of the reader's cells in this browser's storage, and follows what other tabs do to it.
 *
 * @param name Of the document, after its page: `lessons/tanh`, `scratchpad`.
 */
export function openKept(name: string): KeptCells {
  const kept = new KeptCells(name, () => localStorage);
  addEventListener("storage", ({ key }) => {
    // No key: everything was cleared.
    if (key === kept.key || key === null) kept.reload();
  });
  addEventListener("pageshow", ({ persisted }) => {
    // A page that comes back whole heard nothing of other tabs while it was away.
    if (persisted) kept.reload();
  });
  return kept;
}

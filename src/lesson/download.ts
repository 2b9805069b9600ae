import { toCellsFile } from "../notebook/cells-file.ts";
import { loadFilePart } from "../notebook/host/file-library.ts";
import type { LinkedCell } from "./code-link.ts";
import { saveText } from "./save-text.ts";

/**
 * Saves cells as one TypeScript file that runs in Node by itself.
 *
 * @param name The file's name without its ending.
 * @returns What was done, in words.
 */
export async function downloadCells(cells: readonly LinkedCell[], name: string): Promise<string> {
  const title = `${document.title}: ${location.origin}${location.pathname}`;
  const file = toCellsFile(cells, { title, name });
  const library = await Promise.all(file.parts.map(loadFilePart));
  saveText(`${name}.ts`, file.toText(library));
  return `Saved as ${name}.ts. Run it with Node 24: node ${name}.ts`;
}

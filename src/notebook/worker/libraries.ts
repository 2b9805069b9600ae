import type { LibraryName } from "../protocol.ts";
import { makeFunction } from "./compile-unit.ts";
import { createMd, createTex, type RenderText } from "./markup.ts";

const renderers = new Map<LibraryName, RenderText>();

/** Takes a library's text. An empty one is a library that could not be fetched. */
export function takeLibrary(name: LibraryName, text: string): void {
  if (text === "" || renderers.has(name)) return;
  const lend = (render: RenderText) => renderers.set(name, render);
  makeFunction(["lend"], text)(lend);
}

const get = (name: LibraryName) => (): RenderText => {
  const render = renderers.get(name);
  if (render === undefined)
    throw new Error(
      `The library behind ${name} could not be fetched. Run the cell again when you are online.`,
    );
  return render;
};

/** What stands behind the names of libraries. */
export const libraries = Object.freeze({ tex: createTex(get("tex")), md: createMd(get("md")) });

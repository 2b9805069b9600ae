import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, relative, resolve as join } from "node:path";
import ts from "typescript";
import type { Plugin } from "vite";
import { plotModule } from "../notebook/types/cell-module.ts";
import {
  entries,
  languageLib,
  libFolder,
  resolve,
  surroundings,
  type Declarations,
} from "../notebook/types/files.ts";
import { madeText } from "./made-text.ts";

/**
 * A Vite plugin that turns `import text from "./environment.d.ts?declarations"` into the declarations of all that a cell
 * can name, as JSON: those of the functions and networks made from their source, docstrings and all, those of Plot and
 * of the language as they are published.
 */
export const declarations = (): Plugin =>
  madeText("declarations", "?declarations", async (environment) => {
    const { texts, files } = await collectDeclarations(environment);
    return { text: JSON.stringify(texts), files };
  });

interface Collected {
  readonly texts: Declarations;
  /** Paths of the sources that they were made from. */
  readonly files: readonly string[];
}

/** @param environment Path of `notebook/types/cell/environment.d.ts`, from which the others are found. */
export async function collectDeclarations(environment: string): Promise<Collected> {
  const src = join(dirname(environment), "../../..");
  const known = new Map<string, string>();
  const files: string[] = [];
  for (const path of surroundings) {
    const file = join(dirname(environment), basename(path));
    files.push(file);
    known.set(path, await readFile(file, "utf8"));
  }
  const program = ts.createProgram({
    rootNames: [join(src, "activations/index.ts"), join(src, "network/index.ts")],
    options: {
      strict: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      lib: [languageLib, "lib.esnext.disposable.d.ts"],
      types: [],
      declaration: true,
      emitDeclarationOnly: true,
    },
  });
  for (const { fileName } of program.getSourceFiles())
    if (fileName.startsWith(src)) files.push(fileName);
  program.emit(undefined, (file, text) => known.set(`/${relative(src, file)}`, text));
  await addLanguage(known);
  await addPlot(known);
  return { texts: onlyReached(known), files };
}

async function addLanguage(known: Map<string, string>): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve("typescript"));
  const waiting = [languageLib, "lib.esnext.disposable.d.ts"];
  for (const name of waiting) {
    if (known.has(`${libFolder}/${name}`)) continue;
    const text = await readFile(join(folder, name), "utf8");
    known.set(`${libFolder}/${name}`, text);
    const { libReferenceDirectives } = ts.preProcessFile(text);
    waiting.push(...libReferenceDirectives.map(({ fileName }) => `lib.${fileName}.d.ts`));
  }
}

async function addPlot(known: Map<string, string>): Promise<void> {
  const index = createRequire(import.meta.url)
    .resolve(plotModule)
    .replace(/\.js$/, ".d.ts");
  const waiting = [entries[plotModule]!];
  for (const path of waiting) {
    if (known.has(path)) continue;
    const text = await readFile(join(dirname(index), relative("/plot", path)), "utf8");
    known.set(path, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      // What Plot says of d3 isn't followed: a cell has no d3.
      const to = resolve(fileName, path);
      if (to !== undefined) waiting.push(to);
    }
  }
}

/** Leaves out the files that no other one leads to: what the functions are made with. */
function onlyReached(known: ReadonlyMap<string, string>): Declarations {
  const reached = new Set<string>([...surroundings, ...Object.values(entries)]);
  for (const path of reached)
    for (const { fileName } of ts.preProcessFile(known.get(path) ?? "").importedFiles) {
      const to = resolve(fileName, path);
      if (to !== undefined && known.has(to)) reached.add(to);
    }
  return Object.fromEntries(
    [...known].filter(([path]) => path.startsWith(libFolder) || reached.has(path)),
  );
}

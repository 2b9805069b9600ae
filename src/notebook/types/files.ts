import ts from "typescript";
import { plotModule } from "./cell-module.ts";

/** Declaration files by their path, as the build collects them. */
export type Declarations = Readonly<Record<string, string>>;

/** Where the declarations of each module that a cell can import begin. */
export const entries: Readonly<Record<string, string>> = {
  activations: "/activations/index.d.ts",
  network: "/network/index.d.ts",
  [plotModule]: "/plot/index.d.ts",
};

/** The files that every cell sees without importing them. */
export const surroundings = [
  "/cell/environment.d.ts",
  "/cell/worker-names.d.ts",
  "/cell/inputs.d.ts",
] as const;

/** What the language has: that of the year that browsers have by now, and no page. */
export const languageLib = "lib.es2025.d.ts";

export const compilerOptions: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Top-level await, and names of a cell's own, even where it imports and exports nothing.
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: [languageLib, "lib.esnext.disposable.d.ts"],
  types: [],
  skipLibCheck: true,
  noEmit: true,
  // The language service asks for them as suggestions, and nobody shows those.
  allowUnusedLabels: true,
  allowUnreachableCode: true,
};

/** The path that an import means; undefined for a module that cells don't have. */
export function resolve(specifier: string, from: string): string | undefined {
  if (!specifier.startsWith(".")) return entries[specifier];
  const path = new URL(specifier, `file://${from}`).pathname;
  if (path.startsWith("/cells/")) return `${path}.ts`;
  return path.replace(/(?:\.d)?\.[jt]s$|$/, ".d.ts");
}

export const libFolder = "/lib";

/** A file, with the version by which the service sees that it has changed. */
interface VersionedFile {
  readonly version: string;
  readonly snapshot: ts.IScriptSnapshot;
}

/** The cells' files over those of the declarations, as the language service sees them. */
export function createFiles(declarations: Declarations) {
  const fixed = new Map(
    Object.entries(declarations).map(([path, text]) => [path, toFile(text, "0")]),
  );
  const cells = new Map<string, VersionedFile & { readonly text: string }>();
  let edits = 0;
  const get = (path: string): VersionedFile | undefined => cells.get(path) ?? fixed.get(path);

  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [...surroundings, ...cells.keys()],
    getScriptVersion: (path) => get(path)?.version ?? "",
    getScriptSnapshot: (path) => get(path)?.snapshot,
    getProjectVersion: () => `${edits}`,
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => `${libFolder}/${languageLib}`,
    fileExists: (path) => get(path) !== undefined,
    readFile: (path) => {
      const snapshot = get(path)?.snapshot;
      return snapshot?.getText(0, snapshot.getLength());
    },
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const path = resolve(text, from);
        if (path === undefined || get(path) === undefined) return { resolvedModule: undefined };
        const extension = path.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
        return { resolvedModule: { resolvedFileName: path, extension } };
      }),
  };
  return {
    host,
    /** Puts a cell's text in place of the one before; what stays the same stays known. */
    write(path: string, text: string): void {
      if (cells.get(path)?.text === text) return;
      cells.set(path, { text, ...toFile(text, `${++edits}`) });
    },
    /** Leaves only the cells of these paths. */
    keepOnly(paths: ReadonlySet<string>): void {
      for (const path of cells.keys())
        if (!paths.has(path)) {
          cells.delete(path);
          edits++;
        }
    },
  };
}

const toFile = (text: string, version: string): VersionedFile => ({
  version,
  snapshot: ts.ScriptSnapshot.fromString(text),
});

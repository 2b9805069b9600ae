import ts from "typescript";
import type { CellSpec } from "../cell.ts";
import type { CallHelp, Completions, Description, TypeProblem } from "./answers.ts";
import { cellSpecifier, findGivers, toCellModule, type NamedCell } from "./cell-module.ts";
import { toCompletions, toCompletionDescription } from "./completions.ts";
import { createFiles, entries, resolve, surroundings, type Declarations } from "./files.ts";
import { findDeclaredNames, findExportedValues } from "./declared-names.ts";
import { toProblems } from "./problems.ts";
import { readNames } from "./read-names.ts";
import { findOwnDocs } from "./own-docs.ts";
import { toCallHelp, toDescription } from "./signatures.ts";

/** What TypeScript knows of a notebook's cells. Places are offsets of a cell's own code. */
export interface TypeService {
  /** Takes the cells as they stand now, in reading order. */
  update(cells: readonly CellSpec[]): void;
  /** What is wrong with a cell: its syntax, or, where that is right, its types. */
  check(id: string): TypeProblem[];
  describe(id: string, at: number): Description | undefined;
  complete(id: string, at: number): Completions | undefined;
  describeCompletion(id: string, at: number, name: string): Description | undefined;
  helpWithCall(id: string, at: number): CallHelp | undefined;
}

/**
 * The TypeScript language service over a notebook: each cell is a module, and sees the names of the others.
 * Nothing of the cells is run.
 */
export function createTypeService(declarations: Declarations): TypeService {
  const functions = findExportedValues(declarations[entries["activations"]!] ?? "");
  const atHand = new Map([["activations", functions]]);
  const atHandNames = new Set(functions);
  const unspoken = new Set(findDeclaredNames(declarations[surroundings[1]] ?? ""));
  const files = createFiles(declarations);
  const service = ts.createLanguageService(files.host, ts.createDocumentRegistry(true));
  const starts = new Map<string, number>();
  let cells: readonly NamedCell[] = [];
  let givers: ReadonlyMap<string, string> = new Map();

  const pathOf = (id: string) => resolve(cellSpecifier(id), "/cells/")!;
  /** Asks about a cell's file, if there is such a cell. */
  const ask = <Answer>(
    id: string,
    question: (path: string, start: number) => Answer,
  ): Answer | undefined => {
    const start = starts.get(id);
    return start === undefined ? undefined : question(pathOf(id), start);
  };

  return {
    update(next) {
      const before = new Map(cells.map((cell) => [cell.id, cell]));
      cells = next.map(({ id, code }) => {
        const known = before.get(id);
        return known?.code === code ? known : { id, code, names: readNames(code, atHandNames) };
      });
      givers = findGivers(cells);
      starts.clear();
      for (const cell of cells) {
        const { text, start } = toCellModule(cell, givers, atHand);
        files.write(pathOf(cell.id), text);
        starts.set(cell.id, start);
      }
      files.keepOnly(new Set(cells.map(({ id }) => pathOf(id))));
    },
    check: (id) =>
      ask(id, (path, start) => {
        const { code } = cells.find((cell) => cell.id === id)!;
        const syntax = service.getSyntacticDiagnostics(path);
        const found = syntax.length > 0 ? syntax : service.getSemanticDiagnostics(path);
        return toProblems(found, { code, start, givers });
      }) ?? [],
    describe: (id, at) =>
      ask(id, (path, start) =>
        toDescription(
          service.getQuickInfoAtPosition(path, start + at),
          start,
          findOwnDocs(service.getProgram(), path, start + at),
        ),
      ),
    complete: (id, at) =>
      ask(id, (path, start) => {
        const { code } = cells.find((cell) => cell.id === id)!;
        return toCompletions(
          service.getCompletionsAtPosition(path, start + at, completionPreferences),
          { code, at, start, unspoken },
        );
      }),
    describeCompletion: (id, at, name) =>
      ask(id, (path, start) =>
        toCompletionDescription(
          service.getCompletionEntryDetails(
            path,
            start + at,
            name,
            undefined,
            undefined,
            undefined,
            undefined,
          ),
          at,
        ),
      ),
    helpWithCall: (id, at) =>
      ask(id, (path, start) =>
        toCallHelp(service.getSignatureHelpItems(path, start + at, undefined), start),
      ),
  };
}

const completionPreferences: ts.GetCompletionsAtPositionOptions = {
  includeCompletionsForModuleExports: false,
  includeCompletionsWithInsertText: true,
  includeCompletionsWithSnippetText: false,
};

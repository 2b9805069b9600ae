import type { Problem } from "./cell.ts";
import { findCycles } from "./cycles.ts";
import { cellModules, type CellModule, type ImportedName } from "./imports.ts";
import type { Parsed, Unparsed } from "./parse.ts";
import { toPosition } from "./position.ts";
import { didYouMean } from "./suggest.ts";

/** A cell's place among the others. */
export interface Link {
  /** What keeps it from running, its own fault or a wait for another cell. */
  readonly problem?: Problem;
  /** Names it takes from other cells, and from which. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Names at hand that it uses and that no cell has taken over. */
  readonly hand: readonly string[];
}

/** The names that cells need not define. */
export interface KnownNames {
  readonly atHand: ReadonlySet<string>;
  readonly builtIn: ReadonlySet<string>;
  /** By module, what can be imported from it. */
  readonly modules: Readonly<Record<CellModule, ReadonlySet<string>>>;
  /** Names of a page's own, that are worth a word of their own. */
  readonly page: ReadonlySet<string>;
}

export interface GraphCell {
  readonly id: string;
  readonly source: Parsed | Unparsed;
  /** Names it declared when it could last be read. */
  readonly lastDeclared?: readonly string[];
}

/** Links cells by the names they give and take, and finds what is wrong before anything runs. */
export function toGraph(cells: readonly GraphCell[], known: KnownNames): Map<string, Link> {
  const definers = findDefiners(cells, known);
  const links = new Map<
    string,
    { problem?: Problem; inputs: Map<string, string>; hand: string[] }
  >();
  for (const cell of cells) {
    const inputs = new Map<string, string>();
    const hand: string[] = [];
    const own = findOwnProblem(cell, definers, known);
    if (cell.source.kind === "parsed") {
      const local = new Set(cell.source.imports.map((each) => each.local));
      for (const name of cell.source.free.keys()) {
        const definer = definers.get(name)?.[0];
        if (local.has(name)) continue;
        if (definer !== undefined && definer !== cell.id) inputs.set(name, definer);
        else if (known.atHand.has(name)) hand.push(name);
      }
    }
    links.set(cell.id, { ...(own && { problem: own }), inputs, hand });
  }
  for (const cycle of findCycles(
    [...links].map(([id, { inputs }]) => [id, [...inputs.values()]]),
  )) {
    for (const id of cycle) {
      const link = links.get(id)!;
      const names = [...link.inputs]
        .filter(([, cell]) => cycle.includes(cell))
        .map(([name]) => name);
      const cell = cells.find((each) => each.id === id)!;
      link.problem ??= {
        message: `Circular definition: this cell needs ${listWords(names)}, which in turn needs this cell (${[...cycle, cycle[0]].join(" → ")}).`,
        ...placeOf(cell.source, names[0]),
      };
    }
  }
  spreadProblems(links);
  return links;
}

/** Cells that depend on any of the given ones, directly or not, the given ones included. */
export function findDependents(
  links: ReadonlyMap<string, Pick<Link, "inputs">>,
  from: Iterable<string>,
): Set<string> {
  const found = new Set(from);
  for (const id of found)
    for (const [other, { inputs }] of links)
      if ([...inputs.values()].includes(id)) found.add(other);
  return found;
}

/** Cells that the given ones need, directly or not, the given ones included. */
export function findNeeded(
  links: ReadonlyMap<string, Pick<Link, "inputs">>,
  from: Iterable<string>,
): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const cell of links.get(id)?.inputs.values() ?? []) found.add(cell);
  return found;
}

/**
 * The imports of a cell that define a name for all cells. One that only repeats what is at hand anyway defines
 * nothing: in its own cell it means the site's own, whatever a reader defines elsewhere.
 */
export function findGivenImports(
  { imports }: Parsed,
  known: Pick<KnownNames, "atHand">,
): ImportedName[] {
  return imports.filter(
    ({ local, module, name }) =>
      module !== "activations" || local !== name || !known.atHand.has(local),
  );
}

/** Each defined name with the cells that define it, in reading order. */
function findDefiners(cells: readonly GraphCell[], known: KnownNames): Map<string, string[]> {
  const definers = new Map<string, string[]>();
  const add = (name: string, id: string) => definers.set(name, [...(definers.get(name) ?? []), id]);
  const imports: { local: string; id: string; key: string }[] = [];
  for (const { id, source, lastDeclared = [] } of cells) {
    if (source.kind === "parsed") {
      for (const name of source.declared.keys()) add(name, id);
      for (const { local, module, name } of findGivenImports(source, known))
        imports.push({ local, id, key: `${module} ${name}` });
    } else {
      // A cell that can't be read still owns its names, so that others wait for it instead of missing it.
      for (const name of new Set([...lastDeclared, ...guessDeclared(source.code)])) add(name, id);
    }
  }
  // An import defines a name for all cells, but importing the same thing twice is no duplicate.
  const seen = new Map<string, string>();
  for (const { local, id, key } of imports) {
    if (seen.get(local) !== key) add(local, id);
    seen.set(local, key);
  }
  return definers;
}

/** What is wrong with a cell itself. */
function findOwnProblem(
  { id, source }: GraphCell,
  definers: ReadonlyMap<string, readonly string[]>,
  known: KnownNames,
): Problem | undefined {
  if (source.kind === "unparsed") return source.problem;
  for (const [name, at] of [
    ...source.declared,
    ...findGivenImports(source, known).map((each) => [each.local, each.at] as const),
  ]) {
    const others = (definers.get(name) ?? []).filter((each) => each !== id);
    if (others.length > 0 && definers.get(name)!.includes(id)) {
      return {
        message: `${name} is defined more than once: in this cell and in ${listCells(others)}. Rename one of them.`,
        ...toPosition(source.code, at),
      };
    }
  }
  const unknownImport = findUnknownImport(source.imports, known.modules);
  if (unknownImport !== undefined) {
    return { message: unknownImport.message, ...toPosition(source.code, unknownImport.at) };
  }
  for (const [name, at] of source.assigned) {
    const definer = definers.get(name)?.[0];
    if (definer !== undefined || known.atHand.has(name) || known.builtIn.has(name)) {
      const owner = definer === undefined ? "It is built in" : `It belongs to cell ${definer}`;
      return {
        message: `This cell can't assign to ${name}. ${owner}: declare a name of your own.`,
        ...toPosition(source.code, at),
      };
    }
  }
  const local = new Set(source.imports.map((each) => each.local));
  const unknown = [...source.free]
    .filter(([name]) => !local.has(name) && !definers.has(name) && !source.guarded.has(name))
    .filter(([name]) => !known.atHand.has(name) && !known.builtIn.has(name))
    .sort(([, a], [, b]) => a - b)[0];
  if (unknown === undefined) return undefined;
  const [name, at] = unknown;
  if (known.page.has(name)) {
    return {
      message: `ReferenceError: ${name} is not defined: cells run apart from the page.`,
      ...toPosition(source.code, at),
    };
  }
  const module = cellModules.find((each) => known.modules[each].has(name));
  if (module !== undefined) {
    return {
      message: `ReferenceError: ${name} is not defined. Write import { ${name} } from "${module}".`,
      ...toPosition(source.code, at),
    };
  }
  const candidates = [
    ...definers.keys(),
    ...known.atHand,
    ...source.declared.keys(),
    ...known.builtIn,
  ];
  return {
    message: `ReferenceError: ${name} is not defined.${didYouMean(name, candidates)}`,
    ...toPosition(source.code, at),
  };
}

/** The first import of a name that its module doesn't have. */
export function findUnknownImport(
  imports: readonly ImportedName[],
  modules: KnownNames["modules"],
): { readonly message: string; readonly at: number } | undefined {
  const found = imports.find(({ module, name }) => name !== "*" && !modules[module].has(name));
  if (found === undefined) return undefined;
  const { module, name, at } = found;
  return { message: `"${module}" has no ${name}.${didYouMean(name, modules[module])}`, at };
}

/** Lets every cell that needs a faulty one wait for it. */
function spreadProblems(
  links: ReadonlyMap<string, { problem?: Problem; inputs: Map<string, string> }>,
): void {
  const faulty = [...links].filter(([, { problem }]) => problem !== undefined).map(([id]) => id);
  for (const id of faulty) {
    for (const dependent of findDependents(links, [id])) {
      const link = links.get(dependent)!;
      link.problem ??= waitFor(id);
    }
  }
}

/** The problem of a cell that can't run before another one does. */
export function waitFor(id: string): Problem {
  return { message: `Waits for cell ${id}, which has an error.`, cell: id };
}

/** Names that lines of broken code seem to declare. */
function guessDeclared(code: string): string[] {
  const declaration =
    /^(?:async\s+)?(?:const|let|var|function\*?|class)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;
  return [...code.matchAll(declaration)].map((match) => match[1]!);
}

function placeOf(
  source: Parsed | Unparsed,
  name: string | undefined,
): { line?: number; column?: number } {
  const at = source.kind === "parsed" && name !== undefined ? source.free.get(name) : undefined;
  return at === undefined ? {} : toPosition(source.code, at);
}

const listWords = (words: readonly string[]) => words.join(" and ");
const listCells = (ids: readonly string[]) => `cell${ids.length > 1 ? "s" : ""} ${listWords(ids)}`;

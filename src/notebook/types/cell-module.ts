import type { CellNames, NameKind } from "./read-names.ts";

/** A cell as a module of its own. */
export interface CellModuleText {
  readonly text: string;
  /** Where the cell's code begins in it. */
  readonly start: number;
}

export interface NamedCell {
  readonly id: string;
  readonly code: string;
  readonly names: CellNames;
}

/** Which cell gives each name, the first in reading order where there are several. */
export function findGivers(cells: readonly NamedCell[]): Map<string, string> {
  const givers = new Map<string, string>();
  for (const { id, names } of cells)
    for (const name of [...names.declared.keys(), ...names.given])
      if (!givers.has(name)) givers.set(name, id);
  return givers;
}

/**
 * A cell's code, to the letter, behind one line that imports what it sees without an import (the other cells' names,
 * the functions, Plot) and exports what it gives. All of it stands before the code, so that a bracket that is still
 * open swallows none of it, and every place is off by one constant.
 *
 * @param atHand Names at hand, by the module that they come from.
 */
export function toCellModule(
  { id, code, names }: NamedCell,
  givers: ReadonlyMap<string, string>,
  atHand: ReadonlyMap<string, readonly string[]>,
): CellModuleText {
  const own = (name: string) => names.declared.has(name) || names.imported.has(name);
  const lead: string[] = [];
  const byCell = new Map<string, string[]>();
  for (const [name, giver] of givers)
    if (giver !== id && !own(name)) byCell.set(giver, [...(byCell.get(giver) ?? []), name]);
  for (const [giver, names] of byCell)
    lead.push(`import{${names.join(",")}}from"${cellSpecifier(giver)}";`);
  for (const [module, all] of atHand) {
    const free = all.filter((name) => !own(name) && !givers.has(name));
    if (free.length > 0) lead.push(`import{${free.join(",")}}from"${module}";`);
  }
  if (!own("Plot") && !givers.has("Plot")) lead.push(`import*as Plot from"${plotModule}";`);
  for (const [name, kind] of names.declared) lead.push(exportOf(name, kind));
  if (names.given.length > 0) lead.push(`export{${names.given.join(",")}};`);
  const before = `${lead.join("")}\n${names.isObject ? "(" : ""}`;
  return { text: before + code + (names.isObject ? "\n)" : ""), start: before.length };
}

/** Where Plot's declarations are found. */
export const plotModule = "@observablehq/plot";

export const cellSpecifier = (id: string) => `./${encodeURIComponent(id)}`;

/** Marks a helper of the line before the code: nobody is shown it. */
export const helperPrefix = "__seen_";

function exportOf(name: string, kind: NameKind): string {
  if (kind === "fixed") return `export{${name}};`;
  const seen = `${helperPrefix}${name}`;
  return `declare const ${seen}:SeenByOtherCells<typeof ${name}>;export{${seen} as ${name}};`;
}

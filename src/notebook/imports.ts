import type { Edits } from "./edits.ts";
import { Unsupported } from "./unsupported.ts";
import { walk, type SyntaxNode } from "./walk.ts";

/** What cells can import from. */
export const cellModules = ["activations", "network"] as const;
export type CellModule = (typeof cellModules)[number];

/** One name that a cell imports. */
export interface ImportedName {
  readonly local: string;
  readonly module: CellModule;
  /** The module's name for it; `*` for the module as a whole. */
  readonly name: string;
  /** Offset of the local name. */
  readonly at: number;
}

/**
 * Reads the import statements of a program and blanks them.
 *
 * @throws {Unsupported} for any other module, exports, `import()` and `import.meta`.
 */
export function findImports(program: SyntaxNode, edits: Edits): ImportedName[] {
  const imports: ImportedName[] = [];
  walk(program, (node) => {
    switch (node.type) {
      case "ImportDeclaration": {
        // A lone semicolon keeps the lines around from joining.
        edits.blank(node.start, node.end, ";");
        if (node.importKind === "type") return false;
        const source = node.source as SyntaxNode;
        const module = cellModules.find((each) => each === source.value);
        if (module === undefined)
          throw new Unsupported(
            `Can't import ${String(source.raw)}: cells have two modules, "activations" and "network".`,
            source.start,
          );
        for (const each of node.specifiers as SyntaxNode[]) {
          if (each.importKind !== "type") imports.push(toImportedName(each, module));
        }
        return false;
      }
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
      case "ExportAllDeclaration":
        throw new Unsupported(
          "A cell exports nothing: what it declares is known to every cell.",
          node.start,
        );
      case "ImportExpression":
        throw new Unsupported("import(…) is not available in cells.", node.start);
      case "MetaProperty":
        if ((node.meta as SyntaxNode).name === "import")
          throw new Unsupported("import.meta is not available in cells.", node.start);
    }
    return undefined;
  });
  return imports;
}

function toImportedName(specifier: SyntaxNode, module: CellModule): ImportedName {
  const local = specifier.local as SyntaxNode;
  const imported = specifier.imported as SyntaxNode | undefined;
  if (specifier.type === "ImportDefaultSpecifier")
    throw new Unsupported(
      `"${module}" has no default export. Write import {${String(local.name)}} …`,
      local.start,
    );
  const name =
    specifier.type === "ImportNamespaceSpecifier" ? "*" : String(imported?.name ?? imported?.value);
  return { local: String(local.name), module, name, at: local.start };
}

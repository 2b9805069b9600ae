import ts from "typescript";

/** The values that a module of re-exports gives, types left out. */
export function findExportedValues(declarations: string): string[] {
  const file = ts.createSourceFile("index.d.ts", declarations, ts.ScriptTarget.ESNext);
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.filter((each) => !each.isTypeOnly).map(({ name }) => name.text);
  });
}

/** The names that a file of `declare const` lines declares. */
export function findDeclaredNames(declarations: string): string[] {
  return [...declarations.matchAll(/^declare const ([\w$]+)/gm)].map(([, name]) => name!);
}

import ts from "typescript";

/** What a cell's text says about names, read however broken the text is. */
export interface CellNames {
  /** Names declared at the top level that other cells see, with whether the name stands for a value to wait for. */
  readonly declared: ReadonlyMap<string, NameKind>;
  /** Names that it imports, by their local name. */
  readonly imported: ReadonlySet<string>;
  /** Imported names that it gives on to the other cells. */
  readonly given: readonly string[];
  /** Whether the whole cell is an object, `{a: 1}`, and no block. */
  readonly isObject: boolean;
}

/** A `fixed` name is the same for all cells (a function, a class, a type); a `value` may be awaited or followed. */
export type NameKind = "fixed" | "value";

/** @param atHand Names at hand without an import: importing them under their own name gives nothing on. */
export function readNames(code: string, atHand: ReadonlySet<string>): CellNames {
  const file = parse(code);
  const declared = new Map<string, NameKind>();
  const imported = new Set<string>();
  const given: string[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const fromHand =
        ts.isStringLiteral(statement.moduleSpecifier) &&
        statement.moduleSpecifier.text === "activations";
      for (const [local, original] of importedNames(statement)) {
        imported.add(local);
        if (!(fromHand && local === original && atHand.has(local))) given.push(local);
      }
    } else for (const [name, kind] of declaredNames(statement)) declared.set(name, kind);
  }
  return {
    declared,
    imported,
    given: given.filter((name) => !declared.has(name)),
    isObject: readsAsObject(code, file),
  };
}

const parse = (code: string) =>
  ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);

function* declaredNames(statement: ts.Statement): Generator<readonly [string, NameKind]> {
  if (ts.isVariableStatement(statement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      const fixed =
        initializer !== undefined &&
        (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
      for (const each of boundNames(name)) yield [each, fixed ? "fixed" : "value"];
    }
  } else if (
    (ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement)) &&
    statement.name !== undefined &&
    statement.name.text !== ""
  )
    yield [statement.name.text, "fixed"];
}

function* boundNames(name: ts.BindingName): Generator<string> {
  if (ts.isIdentifier(name)) {
    if (name.text !== "") yield name.text;
  } else
    for (const element of name.elements)
      if (!ts.isOmittedExpression(element)) yield* boundNames(element.name);
}

function importedNames({ importClause }: ts.ImportDeclaration): [local: string, name: string][] {
  const names: [string, string][] = [];
  if (importClause?.name) names.push([importClause.name.text, "default"]);
  const bindings = importClause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings))
    names.push([bindings.name.text, "*"]);
  else
    for (const { name, propertyName } of bindings?.elements ?? [])
      names.push([name.text, propertyName?.text ?? name.text]);
  return names.filter(([local]) => local !== "");
}

/** The rule by which cells run (../parse.ts): what reads as statements is statements, but for a lone block. */
function readsAsObject(code: string, file: ts.SourceFile): boolean {
  const [first] = file.statements;
  if (first === undefined || !ts.isBlock(first)) return false;
  const lone = file.statements.length === 1 && first.end >= code.trimEnd().length;
  if (countMistakes(file) === 0 && !lone) return false;
  const wrapped = parse(`(${code}\n)`);
  const [only] = wrapped.statements;
  if (wrapped.statements.length !== 1 || only === undefined || !ts.isExpressionStatement(only))
    return false;
  const { expression } = only;
  const object = ts.isParenthesizedExpression(expression) ? expression.expression : undefined;
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return false;
  // The compiler's parser takes `{ f(); }` for an object with a method that lacks a body.
  const strict = object.properties.every(
    (property, i) =>
      !(ts.isMethodDeclaration(property) && property.body === undefined) &&
      !wrapped.text.slice(property.end, object.properties[i + 1]?.pos ?? object.end).includes(";"),
  );
  // A mistake within an object is one of an object.
  return strict && countMistakes(wrapped) <= countMistakes(file);
}

/** How often the parser complained. */
function countMistakes(file: ts.SourceFile): number {
  // The parser keeps them on the file; the public way to them is a whole program.
  return (file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length;
}

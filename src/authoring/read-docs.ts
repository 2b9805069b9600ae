import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** What a module's source says of one of its exports. */
export interface DocumentedName {
  readonly name: string;
  /** As it is called: `network(sizes: readonly number[], options: NetworkOptions = {}): Network`; absent for constants. */
  readonly signature?: string;
  /** The first paragraph of its docstring: Markdown with `code` and **strong** alone. */
  readonly meaning: string;
}

/**
 * Reads the docstrings of what a module exports by `export { a, b as c } from "./file.ts"`, in that order, types left
 * out.
 *
 * @throws Error where an export has no docstring: what a reader can use must say what it is.
 */
export function readDocs(index: string): DocumentedName[] {
  return parse(index).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { exportClause, moduleSpecifier } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
    const file = parse(resolve(dirname(index), moduleSpecifier.text));
    return exportClause.elements.map(({ name, propertyName }) =>
      readName(file, propertyName?.text ?? name.text, name.text),
    );
  });
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function readName(file: ts.SourceFile, declared: string, name: string): DocumentedName {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === declared)
      return {
        name,
        signature: signatureOf(name, statement),
        meaning: meaningOf(statement, file, name),
      };
    if (!ts.isVariableStatement(statement)) continue;
    const found = statement.declarationList.declarations.find(
      (each) => ts.isIdentifier(each.name) && each.name.text === declared,
    );
    if (!found) continue;
    const call = callOf(file, found.type);
    return {
      name,
      meaning: meaningOf(statement, file, name),
      ...(call && { signature: signatureOf(name, call) }),
    };
  }
  throw new Error(`${file.fileName} declares no ${declared}.`);
}

/** How a constant is called whose type is an interface of the same file. */
function callOf(
  file: ts.SourceFile,
  type: ts.TypeNode | undefined,
): ts.SignatureDeclaration | undefined {
  const declaration = file.statements.find(
    (each) => ts.isInterfaceDeclaration(each) && each.name.text === type?.getText(),
  );
  return declaration && ts.isInterfaceDeclaration(declaration)
    ? declaration.members.find(ts.isCallSignatureDeclaration)
    : undefined;
}

function signatureOf(name: string, { parameters, type }: ts.SignatureDeclaration): string {
  const list = parameters.map((each) => each.getText()).join(", ");
  const result = type ? `: ${type.getText()}` : "";
  return `${name}(${list})${result}`.replaceAll(/\s+/g, " ").replaceAll(", }", " }");
}

function meaningOf(node: ts.Node, file: ts.SourceFile, name: string): string {
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment) ?? "";
  const [first = ""] = text.split(/\n\s*\n/);
  if (first === "") throw new Error(`${file.fileName}: ${name} has no docstring.`);
  return first.replaceAll(/\s+/g, " ").trim();
}

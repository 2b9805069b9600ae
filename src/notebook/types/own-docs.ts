import ts from "typescript";

/**
 * What is said of the name at a place by whoever declared it. In a call the language service speaks of the call alone:
 * of `sigmoid(2)` that it takes a number, not what the sigmoid is.
 */
export function findOwnDocs(program: ts.Program | undefined, path: string, at: number): string {
  const file = program?.getSourceFile(path);
  if (program === undefined || file === undefined) return "";
  const name = findIdentifier(file, at);
  if (name === undefined) return "";
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return "";
  const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return ts.displayPartsToString(declared.getDocumentationComment(checker));
}

function findIdentifier(file: ts.SourceFile, at: number): ts.Identifier | undefined {
  const visit = (node: ts.Node): ts.Identifier | undefined => {
    if (at < node.getStart(file) || at > node.end) return undefined;
    if (ts.isIdentifier(node)) return node;
    return ts.forEachChild(node, visit);
  };
  return visit(file);
}

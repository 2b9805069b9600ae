/** A syntax node as the parsers give it: an ESTree node or one of TypeScript's own. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** Whether a value is a syntax node. */
export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string"
  );
}

/**
 * Visits a node and everything in it, parents first, in the order of the source.
 * A visitor that returns `false` keeps its node's children from being visited.
 */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => unknown,
  ancestors: readonly SyntaxNode[] = [],
): void {
  if (visit(node, ancestors) === false) return;
  const path = [...ancestors, node];
  for (const field of Object.keys(node)) {
    const value = node[field];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, visit, path);
    } else if (isNode(value)) walk(value, visit, path);
  }
}

import { analyze, extract_identifiers } from "periscopic";
import { isNode, walk, type SyntaxNode } from "./walk.ts";

/** The names that a piece of JavaScript gives and takes, each with the offset of its first mention. */
export interface References {
  /** Declared at the top level. */
  readonly declared: ReadonlyMap<string, number>;
  /** Used, but declared nowhere in it. */
  readonly free: ReadonlyMap<string, number>;
  /** The free names that it assigns to. */
  readonly assigned: ReadonlyMap<string, number>;
  /** Free names that appear under `typeof`, where an unknown name is no error. */
  readonly guarded: ReadonlySet<string>;
}

type EstreeNode = Parameters<typeof analyze>[0];

/** Finds the names of a parsed program. The tree is changed: give it one of its own. */
export function findReferences(program: SyntaxNode): References {
  walk(program, scopeClasses);
  const { map, scope, globals } = analyze(program as unknown as EstreeNode);

  const declared = new Map<string, number>();
  for (const [name, node] of scope.declarations) declared.set(name, firstMention(node, name));

  const free = new Map<string, number>();
  for (const [name, node] of globals) {
    // Inside a function it is the language's own; at the top level nobody means it.
    if (name !== "arguments") free.set(name, (node as unknown as SyntaxNode).start);
  }

  const assigned = new Map<string, number>();
  const guarded = new Set<string>();
  walk(program, (node, ancestors) => {
    if (node.type === "UnaryExpression" && node.operator === "typeof") {
      const argument = node.argument as SyntaxNode;
      if (argument.type === "Identifier") guarded.add(String(argument.name));
    }
    const target = assignmentTarget(node);
    if (target === undefined) return;
    const path = [...ancestors, node];
    const inner = path.findLast((each) => map.has(each as unknown as EstreeNode));
    const owner = inner === undefined ? scope : map.get(inner as unknown as EstreeNode)!;
    for (const identifier of extract_identifiers(target as unknown as EstreeNode)) {
      const { name, start } = identifier as unknown as { name: string; start: number };
      if (free.has(name) && owner.find_owner(name) === null && !assigned.has(name))
        assigned.set(name, start);
    }
  });
  return { declared, free, assigned, guarded };
}

/** What a node assigns to, where that is a name or a pattern of names. */
function assignmentTarget(node: SyntaxNode): SyntaxNode | undefined {
  let target: unknown;
  if (node.type === "AssignmentExpression") target = node.left;
  else if (node.type === "UpdateExpression") target = node.argument;
  else if (node.type === "ForInStatement" || node.type === "ForOfStatement") target = node.left;
  if (!isNode(target)) return undefined;
  return /^(?:Identifier|ObjectPattern|ArrayPattern)$/.test(target.type) ? target : undefined;
}

/**
 * The scope analysis knows nothing of class expressions' own names and of static blocks, but treats
 * function expressions and blocks rightly, whose scopes are of the same form.
 */
function scopeClasses(node: SyntaxNode): void {
  if (node.type === "ClassExpression" && node.id !== null) {
    node.type = "FunctionExpression";
    node.params = [];
  } else if (node.type === "StaticBlock") node.type = "BlockStatement";
}

/** The offset at which a declaration names one of its names. */
function firstMention(declaration: unknown, name: string): number {
  let found: number | undefined;
  walk(declaration as SyntaxNode, (node) => {
    if (found === undefined && node.type === "Identifier" && node.name === name) found = node.start;
    return found === undefined;
  });
  return found ?? (declaration as SyntaxNode).start;
}

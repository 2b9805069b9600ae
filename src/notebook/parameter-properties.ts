import type { Edits } from "./edits.ts";
import { Unsupported } from "./unsupported.ts";
import { walk, type SyntaxNode } from "./walk.ts";

/**
 * Makes the parameter properties of a class run, by insertions alone: each becomes a field, set from its
 * parameter when the constructor begins or, in a subclass, once `super(…)` has returned.
 *
 * @throws {Unsupported} where the constructor calls `super` elsewhere than in a statement of its own.
 */
export function writeParameterProperties(node: SyntaxNode, edits: Edits): void {
  const body = node.body as SyntaxNode;
  const constructor = (body.body as readonly SyntaxNode[]).find(
    (member) => member.kind === "constructor" && isFunction(member.value),
  );
  if (constructor === undefined) return;
  const { params, body: block } = constructor.value as SyntaxNode & { body: SyntaxNode };
  const properties = (params as readonly SyntaxNode[]).filter(
    ({ type }) => type === "TSParameterProperty",
  );
  if (properties.length === 0) return;

  const names = properties.map((property) => {
    const parameter = property.parameter as SyntaxNode;
    // A parameter with a default begins, for the parser, where its modifiers do.
    const name = (
      parameter.type === "AssignmentPattern" ? parameter.left : parameter
    ) as SyntaxNode;
    edits.blank(property.start, name.start);
    return String(name.name);
  });
  edits.insert(body.start + 1, names.map((name) => `${name};`).join(""));
  const assignments = names.map((name) => `this.${name}=${name};`).join("");
  edits.insert(node.superClass ? afterSuper(block) : block.start + 1, `;${assignments}`);
}

const isFunction = (value: unknown) => (value as SyntaxNode | null)?.type === "FunctionExpression";

/** The offset after the statement that calls `super`. */
function afterSuper(block: SyntaxNode): number {
  const statement = (block.body as readonly SyntaxNode[]).find(
    (each) => each.type === "ExpressionStatement" && isSuperCall(each.expression as SyntaxNode),
  );
  if (statement !== undefined) return statement.end;
  let at = block.start;
  walk(block, (each) => {
    if (isSuperCall(each)) at = each.start;
  });
  throw new Unsupported(
    "A class with parameter properties must call super(…) in a statement of its constructor.",
    at,
  );
}

const isSuperCall = (node: SyntaxNode): boolean =>
  node.type === "CallExpression" && (node.callee as SyntaxNode).type === "Super";

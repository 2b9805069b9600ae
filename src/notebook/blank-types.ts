import type { Edits } from "./edits.ts";
import { writeEnum } from "./enums.ts";
import { writeParameterProperties } from "./parameter-properties.ts";
import { Unsupported } from "./unsupported.ts";
import { walk, type SyntaxNode } from "./walk.ts";

const modifier = /\b(?:public|private|protected|readonly|override|abstract|declare)\b/g;

/**
 * Makes JavaScript of TypeScript: what only TypeScript knows becomes spaces, and the two forms that are more
 * than types, enums and parameter properties, become JavaScript by insertions.
 *
 * @throws {Unsupported} for namespaces, decorators and auto-accessors.
 */
export function blankTypes(source: string, program: SyntaxNode, edits: Edits): void {
  const blank: Blank = (start, end, lead) => edits.blank(start, end, lead);

  walk(program, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (node.type === "ArrowFunctionExpression") moveParenthesis(source, node, blank);
    switch (node.type) {
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSDeclareFunction":
        // A lone semicolon keeps the lines around from joining.
        blank(node.start, node.end, ";");
        return false;
      case "TSTypeAnnotation":
      case "TSTypeParameterDeclaration":
      case "TSTypeParameterInstantiation":
        blank(node.start, node.end);
        return false;
      case "TSAsExpression":
      case "TSSatisfiesExpression": {
        const inner = node.expression as SyntaxNode;
        const start = skipParens(source, inner.end, node, inner);
        blank(start, node.end, endsStatement(node, ancestors) ? ";" : "");
        break;
      }
      case "TSNonNullExpression":
        blank(node.end - 1, node.end);
        break;
      case "TSTypeAssertion": {
        const type = node.typeAnnotation as SyntaxNode;
        blank(node.start, source.indexOf(">", type.end) + 1);
        break;
      }
      case "TSInstantiationExpression":
        break;
      case "TSEnumDeclaration":
        if (node.declare === true) {
          blank(node.start, node.end, ";");
          return false;
        }
        writeEnum(source, node, edits);
        break;
      case "TSModuleDeclaration":
        if (node.declare === true) {
          blank(node.start, node.end, ";");
          return false;
        }
        throw new Unsupported("Namespaces can't run in a cell. Use an object.", node.start);
      case "Decorator":
        throw new Unsupported("Decorators can't run in a cell.", node.start);
      case "TSImportEqualsDeclaration":
      case "TSExportAssignment":
      case "TSNamespaceExportDeclaration":
        throw new Unsupported(
          'Only import … from "activations" or "network" can run in a cell.',
          node.start,
        );
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
        // Both are dealt with whole by whoever reads the imports.
        return node.type !== "ImportDeclaration";
      case "VariableDeclaration":
        if (node.declare === true) {
          blank(node.start, node.end, ";");
          return false;
        }
        break;
      case "ClassDeclaration":
      case "ClassExpression":
        if (node.declare === true) {
          blank(node.start, node.end, ";");
          return false;
        }
        if (node.abstract === true) blank(node.start, source.indexOf("class", node.start));
        blankHeritage(source, node, blank);
        writeParameterProperties(node, edits);
        break;
      case "TSIndexSignature":
        blank(node.start, node.end, ";");
        return false;
      case "TSAbstractMethodDefinition":
      case "TSAbstractPropertyDefinition":
        blank(node.start, node.end, ";");
        return false;
      case "MethodDefinition":
      case "PropertyDefinition": {
        if (node.accessor === true)
          throw new Unsupported(
            "Auto-accessors can't run in a cell. Write get and set.",
            node.start,
          );
        const value = node.value as SyntaxNode | null;
        const bodiless =
          value?.type === "TSDeclareMethod" || value?.type === "TSEmptyBodyFunctionExpression";
        if (bodiless || node.abstract === true || node.declare === true) {
          blank(node.start, node.end, ";");
          return false;
        }
        blankModifiers(source, node, blank);
        break;
      }
      case "Identifier":
      case "ObjectPattern":
      case "ArrayPattern":
        blankMark(source, node, parent, blank);
        break;
    }
    return undefined;
  });
}

type Blank = (start: number, end: number, lead?: string) => void;

const statements =
  /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|PropertyDefinition)$/;

/** Whether nothing but a line break ends the statement that a cast closes. */
function endsStatement(node: SyntaxNode, ancestors: readonly SyntaxNode[]): boolean {
  const i = ancestors.findLastIndex((each) => statements.test(each.type));
  const within = ancestors[i - 1];
  return (
    ancestors[i]?.end === node.end &&
    !(within?.type.startsWith("For") && within.body !== ancestors[i])
  );
}

/** An arrow may not begin a line: where its return type has line breaks, `)` goes after them. */
function moveParenthesis(source: string, arrow: SyntaxNode, blank: Blank): void {
  const type = arrow.returnType as SyntaxNode | undefined;
  if (type === undefined) return;
  const closing = source.lastIndexOf(")", type.start);
  if (!source.slice(closing, type.end).includes("\n")) return;
  blank(closing, closing + 1);
  blank(type.end - 1, type.end, ")");
}

/** After an inner expression in parentheses, the end of the last of them. */
function skipParens(source: string, from: number, outer: SyntaxNode, inner: SyntaxNode): number {
  let depth = 0;
  for (let i = outer.start; i < inner.start; i++) if (source[i] === "(") depth++;
  let end = from;
  for (; depth > 0; depth--) end = source.indexOf(")", end) + 1;
  return end;
}

/** `implements A, B` up to the body. Type arguments of the superclass are nodes of their own. */
function blankHeritage(source: string, node: SyntaxNode, blank: Blank): void {
  const list = node.implements as readonly SyntaxNode[] | undefined;
  const first = list?.[0];
  if (first === undefined) return;
  const start = source.lastIndexOf("implements", first.start);
  blank(start, list!.at(-1)!.end);
}

/** `private`, `readonly` and the like before a member's name, and `?` or `!` after it. */
function blankModifiers(source: string, node: SyntaxNode, blank: Blank): void {
  const key = node.key as SyntaxNode;
  const head = source.slice(node.start, key.start);
  let lastEnd = node.start;
  for (const match of head.matchAll(modifier)) {
    const start = node.start + match.index;
    lastEnd = start + match[0].length;
    blank(start, lastEnd);
  }
  // `private [x] = 1` and `public *f()` would otherwise continue the line before.
  if (lastEnd > node.start && /^\s*[[*]/.test(source.slice(lastEnd)))
    blank(node.start, node.start + 1, ";");
  let after = key.end;
  if (node.computed === true) after = source.indexOf("]", after) + 1;
  blankMarkAt(source, after, blank);
}

/** `x?: T` of a parameter, `x!: T` of a variable, and `this: T` with the comma after it. */
function blankMark(
  source: string,
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  blank: Blank,
): void {
  const annotation = node.typeAnnotation as SyntaxNode | undefined;
  if (node.type === "Identifier" && node.name === "this" && parent && "params" in parent) {
    const comma = /^\s*,/.exec(source.slice(node.end));
    blank(node.start, node.end + (comma?.[0].length ?? 0));
    return;
  }
  if (node.optional === true) {
    const from = node.type === "Identifier" ? node.start + String(node.name).length : node.start;
    const to = annotation?.start ?? node.end;
    const mark = source.lastIndexOf("?", to);
    if (mark >= from) blank(mark, mark + 1);
  }
  if (parent?.type === "VariableDeclarator" && parent.definite === true && parent.id === node)
    blankMarkAt(source, node.start + String(node.name).length, blank);
}

function blankMarkAt(source: string, from: number, blank: Blank): void {
  const match = /^\s*[?!](?!=)/.exec(source.slice(from));
  if (match !== null && !source.slice(from).trimStart().startsWith("?."))
    blank(from + match[0].length - 1, from + match[0].length);
}

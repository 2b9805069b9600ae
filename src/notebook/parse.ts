import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import { blankTypes, Unsupported } from "./blank-types.ts";
import type { Problem } from "./cell.ts";
import { findImports, type ImportedName } from "./imports.ts";
import { toPosition } from "./position.ts";
import { findReferences, type References } from "./references.ts";
import type { SyntaxNode } from "./walk.ts";

/** A cell's source, read. */
export interface Parsed extends References {
  readonly kind: "parsed";
  readonly code: string;
  /** The code with types and imports blanked: JavaScript of the same length. */
  readonly script: string;
  /** The last statement, where it is an expression, whose value the cell shows. */
  readonly shown?: { readonly start: number; readonly end: number };
  /** Whether that expression is itself a call of `display`, which shows its value already. */
  readonly showsItself: boolean;
  readonly imports: readonly ImportedName[];
}

/** A cell's source that cannot be read. */
export interface Unparsed {
  readonly kind: "unparsed";
  readonly code: string;
  readonly problem: Problem;
}

const TypeScriptParser = Parser.extend(
  tsPlugin() as unknown as (base: typeof Parser) => typeof Parser,
);
const options = {
  ecmaVersion: "latest",
  sourceType: "module",
  allowAwaitOutsideFunction: true,
  // The TypeScript parser reads them.
  locations: true,
} as const;

/** Reads a cell. A cell that is nothing but `{a: 1}` is an object, not a block with a label. */
export function parse(code: string): Parsed | Unparsed {
  try {
    return parseAs(code, false);
  } catch (error) {
    const failures = [toFailure(error)];
    if (/^\s*(?:\/\/.*\n\s*|\/\*[^]*?\*\/\s*)*\{/.test(code)) {
      try {
        return parseAs(code, true);
      } catch (second) {
        const failure = toFailure(second);
        failures.push({ ...failure, offset: failure.offset - 1 });
      }
    }
    // Of two readings, the one that got further is the one the writer meant.
    const { message, offset } = failures.reduce((a, b) => (b.offset > a.offset ? b : a));
    const at = Math.min(Math.max(offset, 0), code.length);
    return { kind: "unparsed", code, problem: { message, ...toPosition(code, at) } };
  }
}

function parseAs(code: string, asObject: boolean): Parsed {
  const wrap = (text: string) => (asObject ? `(${text}\n)` : text);
  const lead = asObject ? 1 : 0;
  const unwrap = (text: string) => text.slice(lead, lead + code.length);

  const typed = TypeScriptParser.parse(wrap(code), options) as unknown as SyntaxNode;
  const erased = blankTypes(wrap(code), typed);
  const { imports, script } = findImports(erased, typed);
  const program = Parser.parse(script, options) as unknown as SyntaxNode & { body: SyntaxNode[] };
  const names = findReferences(Parser.parse(script, options) as unknown as SyntaxNode);

  const last = program.body.at(-1);
  const shown =
    last !== undefined && (last.type === "ExpressionStatement" || isObjectText(script, last))
      ? { start: asObject ? 0 : last.start, end: asObject ? code.length : last.end }
      : undefined;
  const shift = (mentions: ReadonlyMap<string, number>) =>
    new Map([...mentions].map(([name, at]) => [name, at - lead]));
  return {
    kind: "parsed",
    code,
    script: unwrap(script),
    ...(shown && { shown }),
    showsItself:
      last?.type === "ExpressionStatement" && isDisplayCall(last.expression as SyntaxNode),
    imports,
    declared: shift(names.declared),
    free: shift(names.free),
    assigned: shift(names.assigned),
    guarded: names.guarded,
  };
}

/** Whether a final block reads as an object as well, as `{a: 1}` does. */
function isObjectText(script: string, statement: SyntaxNode): boolean {
  if (statement.type !== "BlockStatement") return false;
  try {
    const text = `(${script.slice(statement.start, statement.end)})`;
    const { body } = Parser.parse(text, options) as unknown as { body: SyntaxNode[] };
    return (body[0]?.expression as SyntaxNode | undefined)?.type === "ObjectExpression";
  } catch {
    return false;
  }
}

function isDisplayCall(expression: SyntaxNode): boolean {
  const call =
    expression.type === "AwaitExpression" ? (expression.argument as SyntaxNode) : expression;
  if (call.type !== "CallExpression") return false;
  const callee = call.callee as SyntaxNode;
  return callee.type === "Identifier" && callee.name === "display";
}

function toFailure(error: unknown): { message: string; offset: number } {
  if (error instanceof Unsupported) return { message: error.message, offset: error.pos };
  if (error instanceof SyntaxError) {
    const { pos } = error as SyntaxError & { pos?: number };
    // The parser appends its own place, "(2:18)".
    const text = error.message.replace(/\s*\(\d+:\d+\)$/, "").replace(/[.]$/, "");
    return { message: `SyntaxError: ${text}.`, offset: pos ?? 0 };
  }
  throw error;
}

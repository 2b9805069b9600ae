import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import { blankTypes } from "./blank-types.ts";
import type { Problem } from "./cell.ts";
import { Edits } from "./edits.ts";
import { findImports, type ImportedName } from "./imports.ts";
import { limits } from "./limits.ts";
import { toPosition, toSourceOffset, type Shift } from "./position.ts";
import { findReferences, type References } from "./references.ts";
import { Unsupported } from "./unsupported.ts";
import type { SyntaxNode } from "./walk.ts";

/** A cell's source, read. */
export interface Parsed extends References {
  readonly kind: "parsed";
  readonly code: string;
  /** The code as JavaScript: types and imports blanked, and what enums and the like need put in between. */
  readonly script: string;
  /** What was put into the script. */
  readonly shifts: readonly Shift[];
  /** The last statement, where it is an expression, whose value the cell shows; as offsets of the script. */
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

const tooLong: Problem = {
  message: `A cell has at most ${limits.code.toLocaleString("en")} characters. Write the rest in another one.`,
  line: 1,
  column: 1,
};
const tooDeep = "Too many things within each other to read.";

/**
 * Gives up where reading never ends: the parser tries each meaning of a form such as `<T>(x)` in turn, for those inside
 * it once more, and the page would stand still for it.
 */
const withPatience = (base: typeof Parser): typeof Parser => {
  const Base = base as unknown as new (...args: never[]) => {
    readonly input: string;
    readonly start: number;
    nextToken(): void;
  };
  return class extends Base {
    #tokens = 0;
    override nextToken(): void {
      if (++this.#tokens > 10_000 + 5 * this.input.length)
        throw new Unsupported(tooDeep, this.start);
      super.nextToken();
    }
  } as unknown as typeof Parser;
};
const TypeScriptParser = Parser.extend(
  tsPlugin() as unknown as (base: typeof Parser) => typeof Parser,
  withPatience,
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
  if (code.length > limits.code) return { kind: "unparsed", code, problem: tooLong };
  try {
    return parseAs(code, false);
  } catch (error) {
    const failures = [toFailure(error)];
    if (/^\s*(?:\/\/.*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*\{/.test(code)) {
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
  const lead = asObject ? "(" : "";
  const trail = asObject ? "\n)" : "";
  const source = lead + code + trail;
  const typed = TypeScriptParser.parse(source, options) as unknown as SyntaxNode;
  const edits = new Edits();
  blankTypes(source, typed, edits);
  const imports = findImports(typed, edits);
  const { text, shifts } = edits.apply(source);
  const program = parseScript(text, shifts) as SyntaxNode & { body: SyntaxNode[] };
  const names = findReferences(parseScript(text, shifts));

  const last = program.body.at(-1);
  const shown =
    last !== undefined && (last.type === "ExpressionStatement" || isObjectText(text, last))
      ? asObject
        ? { start: 0, end: text.length - lead.length - trail.length }
        : { start: last.start, end: last.end }
      : undefined;
  const toSource = (mentions: ReadonlyMap<string, number>) =>
    new Map([...mentions].map(([name, at]) => [name, toSourceOffset(at, shifts) - lead.length]));
  return {
    kind: "parsed",
    code,
    script: text.slice(lead.length, text.length - trail.length),
    shifts: shifts.map(([at, length]) => [at - lead.length, length] as const),
    ...(shown && { shown }),
    showsItself:
      last?.type === "ExpressionStatement" && isDisplayCall(last.expression as SyntaxNode),
    imports,
    declared: toSource(names.declared),
    free: toSource(names.free),
    assigned: toSource(names.assigned),
    guarded: names.guarded,
  };
}

/** Reads JavaScript; where it can't be read, the place is that of the source it was made from. */
function parseScript(text: string, shifts: readonly Shift[]): SyntaxNode {
  try {
    return Parser.parse(text, options) as unknown as SyntaxNode;
  } catch (error) {
    const { pos } = error as { pos?: number };
    if (error instanceof SyntaxError && pos !== undefined)
      Object.assign(error, { pos: toSourceOffset(pos, shifts) });
    throw error;
  }
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
  // The parser's own stack, in code such as a.b.b.b and so on.
  if (error instanceof RangeError) return { message: tooDeep, offset: 0 };
  if (error instanceof Unsupported) return { message: error.message, offset: error.pos };
  if (error instanceof SyntaxError) {
    const { pos } = error as SyntaxError & { pos?: number };
    // The parser appends its own place, "(2:18)".
    const text = error.message.replace(/\s*\(\d+:\d+\)$/, "").replace(/[.]$/, "");
    return { message: `SyntaxError: ${text}.`, offset: pos ?? 0 };
  }
  throw error;
}

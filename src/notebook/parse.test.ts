import { expect, test } from "vitest";
import { parse, type Parsed } from "./parse.ts";

const read = (code: string): Parsed => {
  const source = parse(code);
  if (source.kind === "unparsed") throw new Error(source.problem.message);
  return source;
};

test.each([
  ["const x: number = 1; x", "const x         = 1; x"],
  ["let z!: number", "let z         "],
  [
    "function f<T>(this: Foo, x?: number): x is string { return x! as any }",
    "function f   (           x         )              { return x ;       }",
  ],
  ["const g = async <T,>(x: T): Promise<T> => x", "const g = async     (x   )             => x"],
  ["f<number>(x); new Map<string, number>()", "f        (x); new Map                ()"],
  ["<any>y; a satisfies B;", "     y; a            ;"],
  ["tag<string>`x`", "tag        `x`"],
  ["(x as any) = 3", "(x       ) = 3"],
  ["let a = (b as any) as number, c = 1", "let a = (b       )          , c = 1"],
  ["for (let i = 0 as number; i < 1; i++);", "for (let i = 0          ; i < 1; i++);"],
  [
    "class A<T> extends B<T> implements C { private x?: number = 1 }",
    "class A    extends B                 {         x          = 1 }",
  ],
  [
    "abstract class Z { abstract f(): void; readonly y = 1 }",
    "         class Z { ;                            y = 1 }",
  ],
  ["interface I { a: number }", ";                        "],
  ["declare const q: number", ";                      "],
  [
    "function o(a: string): void;\nfunction o(a: any) {}",
    ";                           \nfunction o(a     ) {}",
  ],
  ["const s = 'x: number as y'", "const s = 'x: number as y'"],
  ["o?.a!.b", "o?.a .b"],
])("types become spaces and nothing moves: %j", (code, script) => {
  expect(read(code).script).toBe(script);
});

test.each([
  ["const q = x as number\n(y)"],
  ["type Foo = number\n(1)"],
  ["let a = b\ninterface I {}\n[1].map(f)"],
])("lines that were apart stay apart when types are gone: %j", (code) => {
  const { script } = read(code);
  expect(
    script
      .split("\n")
      .slice(0, -1)
      .some((line) => line.includes(";")),
  ).toBe(true);
});

test("a return type that spans lines leaves the arrow where JavaScript allows it", () => {
  const { script } = read("const f = (a: number):\n number => a");
  expect(new Function(`${script}; return f(3)`)()).toBe(3);
});

test.each([
  ["1 + 1", "1 + 1"],
  ["const x = 1;\nx;", "x;"],
  ["{a: 1}", "{a: 1}"],
  ["// the point\n{a: 1, b: [2]}", "// the point\n{a: 1, b: [2]}"],
  ["const y = 1;\n{a: y}", "{a: y}"],
  ["{}", "{}"],
  ["const x = 1", undefined],
  ["if (a) b()", undefined],
  ["{ const t = 1; display(t) }", undefined],
  ["function f() {}", undefined],
  ["", undefined],
  ["// nothing", undefined],
])("of %j the cell shows %j", (code, shown) => {
  const source = read(code);
  expect(source.shown && code.slice(source.shown.start, source.shown.end)).toBe(shown);
});

test.each([
  ["const x = ;", "SyntaxError: Unexpected token.", 1, 11],
  ["let a = 1;\nlet a = 2", "SyntaxError: Identifier 'a' has already been declared.", 2, 5],
  ["{a: 1, b: }", "SyntaxError: Unexpected token.", 1, 11],
  ["f(\n", "SyntaxError: Unexpected token.", 2, 1],
  ["}; alert(1); {", "SyntaxError: Unexpected token.", 1, 1],
  ["return 3", "SyntaxError: 'return' outside of function.", 1, 1],
  [
    'import d3 from "d3"',
    `Can't import "d3": cells have two modules, "activations" and "network".`,
    1,
    16,
  ],
  ['import a from "activations"', `"activations" has no default export. Write import {a} …`, 1, 8],
  ["export const k = 1", "A cell exports nothing: what it declares is known to every cell.", 1, 1],
  ['await import("x")', "import(…) is not available in cells.", 1, 7],
])("%j is refused at its place", (code, message, line, column) => {
  expect(parse(code)).toMatchObject({ kind: "unparsed", problem: { message, line, column } });
});

test("imports are read and blanked, and types among them are nobody's names", () => {
  const source = read(
    'import { sigmoid as s, type Params } from "activations";\nimport type { A } from "elsewhere"; s(1)',
  );
  expect(source.imports).toEqual([{ local: "s", module: "activations", name: "sigmoid", at: 20 }]);
  expect(source.script.replaceAll(/[ ;\n]/g, "")).toBe("s(1)");
});

test.each([
  ["types within types", "<T>(".repeat(40) + "x" + ")".repeat(40)],
  ["a cell of comments that cannot be read", "/* a comment */ ".repeat(1000) + "x("],
  ["members of members", "a" + ".b".repeat(19_000)],
  ["more than a thousand lines", "x = x + 1; // one more line of many\n".repeat(1_200)],
])("of %s is said what is wrong, soon", (_, code) => {
  expect(parse(code).kind).toBe("unparsed");
});

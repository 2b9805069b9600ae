import ts from "typescript";
import { expect, test } from "vitest";
import { parse, type Parsed } from "./parse.ts";
import { toPosition, toSourceOffset } from "./position.ts";

const read = (code: string): Parsed => {
  const source = parse(code);
  if (source.kind === "unparsed") throw new Error(JSON.stringify(source.problem));
  return source;
};

/** What a program leaves in `out`, as the engine makes JavaScript of it and as TypeScript itself does. */
const evaluate = (script: string): unknown => new Function(`"use strict";${script};return out`)();
const byTypeScript = (code: string): unknown =>
  evaluate(
    ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
    }).outputText,
  );

test.each([
  ["enum E { A, B, C } const out = [E, E.B, E[2], Object.keys(E)]"],
  ["enum E { A = 3, B, C = B * 2, D } const out = [E, E[4], E.D]"],
  ["enum E { A = 1 << 0, B = 1 << 1, AB = A | B, All = E.AB | 4 } const out = E"],
  ["const enum E { Up = 'up', Down = `down`, } const out = [E, E.Down, Object.entries(E)]"],
  ['enum E { "a-b" = 2, c, default, "d", E } const out = [E, E["a-b"]]'],
  ["enum E {} const out = E"],
  ["enum E { A = -1, B, C = ('x' as string).length } const out = [E, E[0]]"],
  [
    "enum E {\n  // first, of two\n  A, // it ends, here\n  B = 5 /* five, */, /* and */\n  C\n  // last\n}\nconst out = E",
  ],
  ["function f() { enum E { A = 7 } return E } const out = f()"],
  ["enum E { A = 1, B = [1, 2].map((A) => A + E.A).length } const out = E"],
  ["enum E { A } const f = (e: E): e is E.A => e === E.A; const out = f(0)"],
  ["class P { constructor(public x: number, private readonly y = x + 1) {} } const out = new P(1)"],
  [
    "class P { z = 3; constructor(readonly x: number, y: number, protected w?: string) { this.z += y } }\nconst out = Object.entries(new P(1, 2))",
  ],
  [
    "class A { constructor(readonly a: number) {} } class B extends A { constructor(a: number, public b: string) { const t = a * 2; super(t); this.b += t } }\nconst out = Object.entries(new B(1, 'x'))",
  ],
  [
    "class B extends Array<number> { constructor(public b: string) { super() } } const out = new B('x').b",
  ],
  [
    "class P { constructor(x: number); constructor(public x: number | string) {} } const out = new P(4).x",
  ],
  ["const P = class<T> { constructor(public x: T) {} }; const out = [{ a: new P(1) }]"],
  [
    "abstract class Shape<T extends object = {}> { abstract area(): number; abstract readonly name: string; protected static count = 0; declare tag: T; constructor(protected scale = 1) { Shape.count++ } twice(): number { return 2 * this.area() } get n(): number { return Shape['count'] } }\nclass Square extends Shape<{}> implements Iterable<number> { override readonly name = 'square'; constructor(private side: number) { super(2) } override area() { return this.side ** 2 * this.scale } *[Symbol.iterator](): Generator<number> { yield this.side } }\nconst s = new Square(3); const out = [s.twice(), s.name, [...s], s.n, Object.keys(s)]",
  ],
  [
    "class Stack<T> { #items: T[] = []; static of<T>(...items: T[]): Stack<T> { const s = new Stack<T>(); s.#items.push(...items); return s } peek(): T | undefined { return this.#items.at(-1) } get size(): number { return this.#items.length } set top(value: T) { this.#items[this.size - 1] = value } }\nconst s = Stack.of<number>(1, 2); s.top = 9; const out = [s.peek(), s.size]",
  ],
  [
    "function over(x: string): string; function over(x: number): number; function over(x: any) { return x } const out = over(2)",
  ],
  ["const out = (<T,>(x: T): T => x)<number>(3)"],
  [
    "let v!: number; v = 1; const o = { m<T>(this: unknown, x?: T) { return x } }; const out = o.m!(v)",
  ],
  ["type A = { a: number }; const t = { a: 1 } as const satisfies A; const out = t.a!"],
  [
    "function assert(c: unknown): asserts c { if (!c) throw 1 } const out = [assert(true), ((x: any): x is number => true)(1)]",
  ],
  [
    "class G { [key: string]: unknown; static { G.prototype.x = 1 } declare x?: number } const out = new G().x",
  ],
  ["const a = { b: { c: 1 } } as { b?: { c: number } }; const out = [a?.b!.c, a.b?.c!]"],
  ["for (const x of [1, 2] as number[]) var out: number = x"],
  [
    "interface I { (x: number): void; new (x: string): I } declare const i: I; declare enum D { A } const out = typeof i",
  ],
  ["const out = [1, 2].map<string>((x): string => `${x as number}`)"],
])("%j means what TypeScript makes of it", (code) => {
  expect(evaluate(read(code).script)).toEqual(byTypeScript(code));
});

test.each([
  ["enum E { A, B = broken, C = 2 }", "broken"],
  ["enum E { A,\n B = 1, 'c-d', C }\n  marker", "marker"],
  [
    "class P extends Q { constructor(private x: number, public y = dflt) { super(); marker } }",
    "dflt",
  ],
  [
    "class P extends Q { constructor(private x: number, public y = dflt) { super(); marker } }",
    "marker",
  ],
])("in %j the place of %j can be found again", (code, word) => {
  const { script, shifts } = read(code);
  expect(toSourceOffset(script.indexOf(word), shifts)).toBe(code.indexOf(word));
});

test("enums and classes are names that all cells know, at their places", () => {
  const { declared, free } = read(
    "enum A { X, Y = X + z }\nclass B { constructor(public c = d) {} }",
  );
  expect([...declared]).toEqual([
    ["A", 5],
    ["B", 30],
  ]);
  expect(Object.fromEntries(free)).toEqual({ z: 20, d: 57 });
});

test.each([
  [
    "enum E { A = 'a',\n  B }",
    "This enum member needs a value: the one before it is not a number to count on from.",
    2,
    3,
  ],
  ["namespace N {}", "Namespaces can't run in a cell. Use an object.", 1, 1],
  ["module M { export const x = 1 }", "Namespaces can't run in a cell. Use an object.", 1, 1],
  ["const a = 1;\n@dec class X {}", "Decorators can't run in a cell.", 2, 1],
  ["class X {\n  @dec m() {} }", "Decorators can't run in a cell.", 2, 3],
  ["class X { accessor y = 1 }", "Auto-accessors can't run in a cell. Write get and set.", 1, 11],
  [
    "class P extends Q { constructor(public x = 1) {\n if (x) super() } }",
    "A class with parameter properties must call super(…) in a statement of its constructor.",
    2,
    9,
  ],
])("%j is refused by name, at its place", (code, message, line, column) => {
  expect(parse(code)).toMatchObject({ kind: "unparsed", problem: { message, line, column } });
});

test("an enum defined twice is an error at the second", () => {
  const code = "enum A { X }\nenum A { Y }";
  expect(parse(code)).toMatchObject({ problem: toPosition(code, 18) });
});

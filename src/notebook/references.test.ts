import { expect, test } from "vitest";
import { parse } from "./parse.ts";

const names = (code: string) => {
  const source = parse(code);
  if (source.kind === "unparsed") throw new Error(source.problem.message);
  const { declared, free, assigned } = source;
  return [declared, free, assigned].map((each) => [...each.keys()].sort().join(" "));
};

test.each([
  ["const a = b", "a", "b", ""],
  ["function f(x) { return x + y }", "f", "y", ""],
  ["const {a, b: [c], ...d} = o", "a c d", "o", ""],
  ["for (const i of xs) { var v = i }", "v", "xs", ""],
  ["class A extends B { m() { return A } }", "A", "B", ""],
  ["const A = class C { m() { return C } }", "A", "", ""],
  ["class A { static { const q = 1 } }", "A", "", ""],
  ["const f = function g() { return g }", "f", "", ""],
  ["x = 2; ({y} = z); w++", "", "w x y z", "w x y"],
  ["let x = 1; x = 2; x++", "x", "", ""],
  ["const f = (x) => { x = 1 }", "f", "", ""],
  ["for (k in o);", "", "k o", "k"],
  ["o.p = 1; o[q] = 2", "", "o q", ""],
  ["({k: v, [m]: n, s})", "", "m n s v", ""],
  ["outer: for (;;) break outer", "", "", ""],
  ["try {} catch (e) { e }", "", "", ""],
  ["const f = (a: T, b = c): U => a", "f", "c", ""],
  ["function f() { return arguments.length }", "f", "", ""],
  ["type T = typeof x; let t: T", "t", "", ""],
  ["`${a}${b.c}`", "", "a b", ""],
  ["const x = 1; { const x = 2; y }", "x", "y", ""],
])("%j declares, takes and assigns to the right names", (code, declared, free, assigned) => {
  expect(names(code)).toEqual([declared, free, assigned]);
});

test("a name keeps the offset of its first mention", () => {
  const source = parse("const a: number = b;\nb + c");
  expect(source.kind === "parsed" && [...source.free]).toEqual(
    expect.arrayContaining([
      ["b", 18],
      ["c", 25],
    ]),
  );
});

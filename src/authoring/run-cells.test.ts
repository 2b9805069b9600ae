import { expect, test } from "vitest";
import type { CellSpec, CellView, CheckSpec } from "../notebook/cell.ts";
import type { CellItem } from "../notebook/value.ts";
import workerText from "../notebook/worker/worker.ts?bundled";
import { runCells, type CellResults, type RunCellsOptions } from "./run-cells.ts";

/** A limit for tests of what never ends. All others have the usual one: a busy machine may be slow to start a thread. */
const SOON = 4000;

/** Runs cells given as id and code. */
async function run(
  codes: Readonly<Record<string, string>>,
  checks: readonly CheckSpec[] = [],
  { timeLimit, overrides = {} }: Pick<RunCellsOptions, "timeLimit" | "overrides"> = {},
): Promise<CellResults & { readonly of: (id: string) => CellView }> {
  const cells: CellSpec[] = Object.entries(codes).map(([id, code]) => ({ id, code }));
  const results = await runCells(workerText, { cells, checks, overrides, timeLimit });
  return { ...results, of: (id) => results.cells.find((cell) => cell.id === id)! };
}

/** What items show, in short. */
const shown = (items: readonly CellItem[]): string[] =>
  items.map((item) => {
    if (item.kind === "plot") return item.svg.slice(0, 4);
    if (item.kind === "table") return item.columns.join();
    if (item.kind === "html" || item.kind === "formula") return item.markup;
    if (item.kind === "input") return `${item.control.type} ${item.control.label}`;
    const values = item.kind === "log" ? item.values : [item.value];
    return values.map((value) => ("text" in value ? value.text : JSON.stringify(value))).join(" ");
  });

test.each([
  ["1 + 1", ["2"]],
  ["const x: number = -0; x", ["-0"]],
  [
    "{a: 1}",
    ['{"type":"object","name":"","entries":[["a",{"type":"literal","of":"number","text":"1"}]]}'],
  ],
  ["1e-300", ["1e-300"]],
  ["let n = 1;\nn += 1;\nn;", ["2"]],
  ["display('a'); display('b')", ["a", "b"]],
  ["console.log('x', 2)", ["x 2"]],
  ["await Promise.resolve(3)", ["3"]],
  ["Promise.resolve(4)", ["4"]],
  ["const wait = await new Promise<number>((go) => setTimeout(() => go(5), 10)); wait", ["5"]],
  ["sigmoid(0)", ["0.5"]],
  ["sigmoid.derivative(0)", ["0.25"]],
  ['import { sigmoid as s } from "activations"; s(0)', ["0.5"]],
  ['import * as A from "activations"; A.relu(-1)', ["0"]],
  ['import * as N from "network"; N.gainOf("selu").toFixed(6)', ["1.000000"]],
  ["const unseen = 1", []],
  ["undefined", ["undefined"]],
  ["x // a comment at the end\nconst x = 1", []],
  ["7 // a comment at the end", ["7"]],
  ["(1, 2)", ["2"]],
  ["typeof nothingKnown", ["undefined"]],
  ["[1, NaN].map(String).join()", ["1,NaN"]],
])("the cell %j shows %j", async (code, expected) => {
  const { cells } = await run({ only: code });
  if (code.startsWith("x //")) expect(cells[0]!.problem?.message).toMatch(/before initialization/);
  else expect([cells[0]!.problem?.message, shown(cells[0]!.items)]).toEqual([undefined, expected]);
});

test("cells see each other's names whatever the order, and each runs once", async () => {
  const { cells, of } = await run({
    last: "total",
    middle: "const total = xs.reduce((a, b) => a + b, 0)",
    first: "const xs = [1, 2, 3]",
  });
  expect(shown(of("last").items)).toEqual(["6"]);
  expect(cells.map(({ status, run }) => [status, run])).toEqual([
    ["ok", 1],
    ["ok", 1],
    ["ok", 1],
  ]);
});

test("a cell trains a network on XOR, with an activation from another cell", async () => {
  const { of, checks } = await run(
    {
      bend: "const bend = (x: number) => x * Math.exp(-x * x)",
      f: `import { accuracy, adam, network, train, xorCorners, type Network } from "network";
const data = xorCorners();
const net: Network = network([2, 4, 1], { activation: bend, seed: 2 });
let solved = 0;
for (const { step, network: now } of train(net, data, { optimizer: adam({ learningRate: 0.05 }) })) {
  if (accuracy(now, data) < 1) continue;
  solved = step;
  break;
}
solved > 0 && solved < 500`,
    },
    [
      check(
        'import { network, predict } from "network";\n' +
          'assert(predict(network([2, 1], {seed: 3}), [0, 0])[0] === 0); assert(solved > 0, "unsolved")',
        ["solved"],
      ),
      { ...check('import { nothing } from "network"; nothing', []), id: "wrong" },
    ],
  );
  expect([of("f").problem, shown(of("f").items)]).toEqual([undefined, ["true"]]);
  expect(checks).toEqual([
    { id: "right", verdict: "pass" },
    { id: "wrong", verdict: "fail", message: '"network" has no nothing.' },
  ]);
});

test("a promise that a cell declares reaches other cells as its value", async () => {
  const { of } = await run({ a: "const p = Promise.resolve(8)", b: "p + 1" });
  expect(shown(of("b").items)).toEqual(["9"]);
});

test("a reader's own name takes the place of one at hand in all cells", async () => {
  const { of } = await run({ a: "sigmoid(0)", b: "const sigmoid = (x: number) => 42" });
  expect(shown(of("a").items)).toEqual(["42"]);
});

test("an error names its line and column, and cells that need it wait for the one at fault", async () => {
  const { of } = await run({
    a: "const f = (x: number) => x;\nconst y: number = (null as any).deep;",
    b: "y + 1; const z = 2",
    c: "z",
    d: "1",
  });
  expect(of("a")).toMatchObject({ status: "error", problem: { line: 2, column: 33 } });
  expect(of("a").problem!.message).toBe(
    "TypeError: Cannot read properties of null (reading 'deep')",
  );
  expect(of("b")).toMatchObject({ status: "error", problem: { cell: "a" } });
  expect(of("c")).toMatchObject({ status: "error", problem: { cell: "a" } });
  expect(of("d").status).toBe("ok");
});

test.each([
  ["null.x", 1, 6],
  ["\n  (undefined as any).x", 2, 22],
  ["const a = 1;\n\nnull!.x", 3, 7],
  ["await null;\nthrow new Error('x')", 2, 7],
  ["{a: null.x}", 1, 10],
  ["const o = 1;\n{a: null.x}", 2, 10],
  ["let s: string = 'x';\nfunction f(): void { (null as any).g() }\nf()", 2, 36],
])("the error of %j is at line %i, column %i", async (code, line, column) => {
  const { cells } = await run({ only: code });
  expect(cells[0]!.problem).toMatchObject({ line, column });
});

test("an error inside another cell's function is placed at the call and names the other place", async () => {
  const { of } = await run({ a: "function f(x) {\n  return x.y.z;\n}", b: "const q = 1;\nf({})" });
  expect(of("b").problem).toMatchObject({ line: 2, column: 1 });
  expect(of("b").problem!.message).toMatch(/\(in cell a, line 2\)$/);
  expect(of("b").problem!.message).not.toMatch(/AsyncFunction|evaluate|anonymous/);
});

test("an endless loop stops its cell and what needs it, and the rest still runs", async () => {
  const { of } = await run(
    { loop: "while (true) {}\nconst v = 1", needs: "v", free: "1", more: "2" },
    [],
    { timeLimit: SOON },
  );
  expect(of("loop")).toMatchObject({ status: "stopped" });
  expect(of("loop").problem!.message).toMatch(/2\.4 s without a pause/);
  expect(of("needs")).toMatchObject({ status: "error", problem: { cell: "loop" } });
  expect([of("free").status, of("more").status]).toEqual(["ok", "ok"]);
});

test("a promise that never settles stops its cell", async () => {
  const { of } = await run({ never: "await new Promise(() => {})", free: "1" }, [], {
    timeLimit: SOON,
  });
  expect([of("never").status, of("free").status]).toEqual(["stopped", "ok"]);
});

test.each([
  "void Promise.reject(new Error('left alone'));\nawait new Promise((go) => setTimeout(go, 50))",
  "setTimeout(() => {\n throw new Error('left alone') }, 1); await new Promise((go) => setTimeout(go, 50))",
])("an error that nobody caught shows in its cell: %j", async (code) => {
  const { of } = await run({ a: code });
  expect(of("a")).toMatchObject({
    status: "error",
    run: 1,
    problem: { message: "Error: left alone" },
  });
});

test("a plot is shown as SVG text with a description", async () => {
  const { of } = await run({
    p: "Plot.plot({marks: [Plot.lineY([1, 2, 3], {x: (d, i) => i})]})",
    q: "Plot.lineY([{x: 0, y: 1}, {x: 1, y: 2}], {x: 'x', y: 'y'}).plot()",
  });
  expect([of("p").problem, of("q").problem]).toEqual([undefined, undefined]);
  const [item] = of("q").items;
  expect(item).toMatchObject({
    kind: "plot",
    description: "Plot of y against x: x from 0.0 to 1.0, y from 1.0 to 2.0",
  });
  expect(item!.kind === "plot" && item!.svg).toMatch(/^<svg[^]*<path[^]*<\/svg>$/);
});

const check = (code: string, names: readonly string[] = ["f"]): CheckSpec => ({
  id: "right",
  of: "f",
  claim: "It is right.",
  code,
  names,
});
const wanted = check("close(f(2), reference.sigmoid(2), {relative: 1e-12}, 'f(2)')");

test.each([
  ["const f = sigmoid", wanted, "pass", undefined],
  ["const f = (x: number) => 1", wanted, "fail", "f(2): wanted 0.8807970779778823, got 1."],
  ["const f = () => '1'", wanted, "fail", 'f(2): wanted the number 0.8807970779778823, got "1".'],
  ["const g = 1", wanted, "fail", "Define f: the check looks for it."],
  ["const f = ", wanted, "fail", "The cell has an error."],
  ["throw new Error('no'); const f = 1", wanted, "fail", "The cell has an error."],
  ["const f = 1", check("assert(f === 1, 'not one')"), "pass", undefined],
  ["const f = 2", check("assert(f === 1, 'not one')"), "fail", "not one"],
  ["const f = 1", check("assert(false)", []), "fail", "It does not hold."],
  [
    "const Math = {abs: () => 0}; const f = 1",
    check("assert(Math.abs(-2) === 2)"),
    "pass",
    undefined,
  ],
  [
    "const assert = () => {}; const close = assert; const f = 1",
    check("assert(f === 2, 'still wrong')"),
    "fail",
    "still wrong",
  ],
  [
    "const reference = {sigmoid: () => 5}; const f = () => 5",
    wanted,
    "fail",
    "f(2): wanted 0.8807970779778823, got 5.",
  ],
  [
    "const f = () => 5; try { Math.exp = () => 1 } catch {}",
    check("assert(Math.exp(1) > 2)", []),
    "pass",
    undefined,
  ],
])("the code %j gets the verdict it deserves", async (code, spec, verdict, message) => {
  const { checks } = await run({ f: code }, [spec]);
  expect(checks[0]).toEqual({ id: "right", verdict, ...(message !== undefined && { message }) });
});

test("a check that never ends fails, and its cell keeps its result", async () => {
  const { checks, of } = await run({ f: "const f = () => { while (true) {} }" }, [check("f()")], {
    timeLimit: SOON,
  });
  expect(checks[0]).toMatchObject({ verdict: "fail" });
  expect(checks[0]!.message).toMatch(/without a pause/);
  expect(of("f").status).toBe("ok");
});

test("a check sees names that other cells define", async () => {
  const { checks } = await run({ other: "const g = 3", f: "const f = g" }, [
    check("assert(f === g)", ["f", "g"]),
  ]);
  expect(checks[0]!.verdict).toBe("pass");
});

test("an override runs in place of a cell's own code", async () => {
  const { checks } = await run({ f: "const f = 1" }, [check("assert(f === 2)")], {
    overrides: { f: "const f = 2" },
  });
  expect(checks[0]!.verdict).toBe("pass");
});

test.each([
  ["tanhh(1)", "ReferenceError: tanhh is not defined. Did you mean tanh?"],
  ["tanh = 3", "This cell can't assign to tanh. It is built in: declare a name of your own."],
  [
    'import d3 from "d3"',
    `Can't import "d3": cells have two modules, "activations" and "network".`,
  ],
  ["const x = ;", "SyntaxError: Unexpected token."],
])("the code %j is refused with a remedy", async (code, message) => {
  const { cells } = await run({ only: code });
  expect(cells[0]!.problem!.message).toBe(message);
});

test.each([
  "globalThis.hidden = 1",
  "Math.hidden = 1",
  "Array.prototype.hidden = 1",
  "Object.hidden = 1",
  "self.hidden = 1",
])("a cell hides nothing from sight: %j", async (code) => {
  const { cells } = await run({ only: code });
  expect(cells[0]).toMatchObject({ status: "error", problem: { line: 1 } });
  expect(cells[0]!.problem!.message).toMatch(/not extensible/);
});

import { expect, test } from "vitest";
import { findDependents, findNeeded, toGraph, type KnownNames } from "./graph.ts";
import { parse } from "./parse.ts";

const known: KnownNames = {
  atHand: new Set(["sigmoid", "tanh", "display"]),
  builtIn: new Set(["Math", "document2"]),
  modules: { activations: new Set(["sigmoid"]), network: new Set(["train", "sgd"]) },
  page: new Set(["document"]),
};
const graph = (codes: Readonly<Record<string, string>>) =>
  toGraph(
    Object.entries(codes).map(([id, code]) => ({ id, source: parse(code) })),
    known,
  );
const messages = (codes: Readonly<Record<string, string>>) =>
  Object.fromEntries([...graph(codes)].map(([id, { problem }]) => [id, problem?.message]));

test("cells are linked by names whatever their order", () => {
  const links = graph({ a: "y + sigmoid(1)", b: "const y = x", c: "const x = Math.PI" });
  expect([...links].map(([id, { inputs, hand }]) => [id, [...inputs], hand])).toEqual([
    ["a", [["y", "b"]], ["sigmoid"]],
    ["b", [["x", "c"]], []],
    ["c", [], []],
  ]);
  expect([...findDependents(links, ["c"])]).toEqual(["c", "b", "a"]);
  expect([...findNeeded(links, ["a"])]).toEqual(["a", "b", "c"]);
});

test("a reader's own name takes the place of one at hand and is no duplicate", () => {
  const links = graph({ a: "sigmoid(1)", b: "const sigmoid = 1" });
  expect(links.get("a")).toMatchObject({ hand: [] });
  expect([...links.get("a")!.inputs]).toEqual([["sigmoid", "b"]]);
});

test("an import means the site's own in its own cell, and a reader's definition everywhere else", () => {
  const links = graph({
    a: 'import { sigmoid } from "activations"; sigmoid(1)',
    b: "const sigmoid = 1",
    c: "sigmoid",
  });
  expect([...links.get("a")!.inputs]).toEqual([]);
  expect([...links.get("c")!.inputs]).toEqual([["sigmoid", "b"]]);
});

test.each([
  [
    "a name defined twice",
    { a: "let x = 1", b: "let x = 2", c: "x", d: "1" },
    {
      a: "x is defined more than once: in this cell and in cell b. Rename one of them.",
      b: "x is defined more than once: in this cell and in cell a. Rename one of them.",
      c: "Waits for cell a, which has an error.",
      d: undefined,
    },
  ],
  [
    "a cycle",
    { a: "const x = y", b: "const y = x", c: "x" },
    {
      a: "Circular definition: this cell needs y, which in turn needs this cell (a → b → a).",
      b: "Circular definition: this cell needs x, which in turn needs this cell (a → b → a).",
      c: "Waits for cell a, which has an error.",
    },
  ],
  ["a cell that calls itself", { a: "const f = (n) => f(n - 1)" }, { a: undefined }],
  [
    "an unknown name",
    { a: "tanhh(1)" },
    { a: "ReferenceError: tanhh is not defined. Did you mean tanh?" },
  ],
  ["a name like nothing known", { a: "qwertz" }, { a: "ReferenceError: qwertz is not defined." }],
  [
    "a name of the page",
    { a: "document.title" },
    { a: "ReferenceError: document is not defined: cells run apart from the page." },
  ],
  [
    "another cell's variable assigned to",
    { a: "let n = 1", b: "n = 2" },
    {
      a: undefined,
      b: "This cell can't assign to n. It belongs to cell a: declare a name of your own.",
    },
  ],
  [
    "a built-in assigned to",
    { a: "Math = 2" },
    { a: "This cell can't assign to Math. It is built in: declare a name of your own." },
  ],
  [
    "an unknown import",
    { a: 'import { sigmoit } from "activations"' },
    { a: '"activations" has no sigmoit. Did you mean sigmoid?' },
  ],
  [
    "a name that was not imported",
    { a: "train(1)" },
    { a: 'ReferenceError: train is not defined. Write import { train } from "network".' },
  ],
  [
    "an unknown import from the other module",
    { a: 'import { sigmoid } from "network"', b: 'import { trian } from "network"' },
    { a: '"network" has no sigmoid.', b: '"network" has no trian. Did you mean train?' },
  ],
  [
    "two modules' exports under one name",
    { a: 'import { sigmoid as f } from "activations"', b: 'import { train as f } from "network"' },
    {
      a: "f is defined more than once: in this cell and in cell b. Rename one of them.",
      b: "f is defined more than once: in this cell and in cell a. Rename one of them.",
    },
  ],
  [
    "the same import twice",
    {
      a: 'import { sigmoid } from "activations"',
      b: 'import { sigmoid } from "activations"; sigmoid',
    },
    { a: undefined, b: undefined },
  ],
  [
    "an import of what is at hand, though a reader defines the name",
    { a: "const sigmoid = 1", b: 'import { sigmoid } from "activations"; sigmoid', c: "sigmoid" },
    { a: undefined, b: undefined, c: undefined },
  ],
  [
    "a renamed import of a name defined elsewhere",
    { a: "const s = 1", b: 'import { sigmoid as s } from "activations"' },
    {
      a: "s is defined more than once: in this cell and in cell b. Rename one of them.",
      b: "s is defined more than once: in this cell and in cell a. Rename one of them.",
    },
  ],
  [
    "an unreadable cell that others need",
    { a: "const x = ;", b: "x", c: "1" },
    {
      a: "SyntaxError: Unexpected token.",
      b: "Waits for cell a, which has an error.",
      c: undefined,
    },
  ],
  ["an unknown name under typeof", { a: "typeof nothing" }, { a: undefined }],
])("%s is told on the cells concerned", (_, codes, expected) => {
  expect(messages(codes)).toEqual(expected);
});

test("a waiting cell names the cell it waits for, and an unknown name its place", () => {
  const links = graph({ a: "\n  nothing", b: "const y = 1 + nope", c: "y" });
  expect(links.get("a")!.problem).toMatchObject({ line: 2, column: 3 });
  expect(links.get("c")!.problem).toMatchObject({ cell: "b" });
});

test("names that a broken cell declared when it could be read are waited for", () => {
  const links = toGraph(
    [
      { id: "a", source: parse("const {p, q} = ;"), lastDeclared: ["p", "q"] },
      { id: "b", source: parse("q") },
    ],
    known,
  );
  expect(links.get("b")!.problem).toMatchObject({ cell: "a" });
});

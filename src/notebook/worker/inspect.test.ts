import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { inspect } from "./inspect.ts";

const number = (text: string) => ({ type: "literal", of: "number", text });

test.each([
  [-0, "-0"],
  [NaN, "NaN"],
  [-Infinity, "-Infinity"],
  [1e-300, "1e-300"],
  [0.1 + 0.2, "0.30000000000000004"],
])("the number %j is printed as its literal", (value, text) => {
  expect(inspect(value)).toEqual(number(text));
});

class Point {
  x = 1;
  get length() {
    throw new Error("not asked for");
  }
}
const circle: Record<string, unknown> = {};
circle.self = circle;

test.each([
  ["a bigint", 10n, { type: "literal", of: "bigint", text: "10n" }],
  ["null", null, { type: "literal", of: "null", text: "null" }],
  ["undefined", undefined, { type: "literal", of: "undefined", text: "undefined" }],
  ["a symbol", Symbol("s"), { type: "literal", of: "symbol", text: "Symbol(s)" }],
  ["a string", "a\nb", { type: "string", text: "a\nb" }],
  ["a function", function f() {}, { type: "function", text: "function f" }],
  ["a class", Point, { type: "function", text: "class Point" }],
  [
    "an array",
    [1, , 2],
    {
      type: "array",
      name: "",
      length: 3,
      items: [number("1"), { type: "cut", text: "empty" }, number("2")],
    },
  ],
  [
    "a typed array",
    new Float32Array(2),
    { type: "array", name: "Float32Array", length: 2, items: [number("0"), number("0")] },
  ],
  ["a set", new Set([1]), { type: "set", name: "Set", length: 1, items: [number("1")] }],
  [
    "a map",
    new Map<unknown, number>([
      ["k", 1],
      [2, 3],
    ]),
    {
      type: "map",
      name: "Map",
      length: 2,
      entries: [
        [{ type: "string", text: "k" }, number("1")],
        [number("2"), number("3")],
      ],
    },
  ],
  [
    "an object with symbols",
    { [Symbol("s")]: 1, hidden: undefined },
    {
      type: "object",
      name: "",
      entries: [
        ["hidden", { type: "literal", of: "undefined", text: "undefined" }],
        ["[Symbol(s)]", number("1")],
      ],
    },
  ],
  [
    "an error with a cause",
    new Error("no", { cause: 7 }),
    { type: "error", name: "Error", message: "no", cause: number("7") },
  ],
  ["a buffer", new ArrayBuffer(8), { type: "function", text: "new ArrayBuffer(8)" }],
  [
    "an address",
    new URL("https://x.test/"),
    { type: "function", text: 'new URL("https://x.test/")' },
  ],
  ["a large bigint", 10n ** 400n, { type: "cut", text: `1${"0".repeat(279)}… (401 digits)` }],
  [
    "an enormous bigint",
    1n << 1_000_000n,
    { type: "cut", text: "a bigint of more than 3,000 digits" },
  ],
  ["an instance", new Point(), { type: "object", name: "Point", entries: [["x", number("1")]] }],
  ["an object without prototype", Object.create(null), { type: "object", name: "", entries: [] }],
  ["an error", new TypeError("no"), { type: "error", name: "TypeError", message: "no" }],
  ["a date", new Date(0), { type: "function", text: 'new Date("1970-01-01T00:00:00.000Z")' }],
  ["a pattern", /a/g, { type: "function", text: "/a/g" }],
  [
    "a cycle",
    circle,
    { type: "object", name: "", entries: [["self", { type: "cut", text: "circular" }]] },
  ],
  [
    "a getter",
    {
      get a() {
        throw new Error("not asked for");
      },
    },
    { type: "object", name: "", entries: [["a", { type: "cut", text: "getter" }]] },
  ],
  [
    "a proxy that refuses",
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    ),
    { type: "cut", text: "unreadable" },
  ],
  [
    "a proxy that has no class",
    new Proxy(new Error("x"), {
      getPrototypeOf() {
        throw new Error("no");
      },
    }),
    { type: "cut", text: "unreadable" },
  ],
  ["a false map", Object.create(Map.prototype) as object, { type: "cut", text: "unreadable" }],
])("%s becomes plain data", (_, value, expected) => {
  expect(inspect(value)).toEqual(expected);
});

test("the same object twice is no cycle", () => {
  const o = { a: 1 };
  expect(JSON.stringify(inspect([o, o]))).not.toContain("circular");
});

test("an object that names itself by a getter is not asked", () => {
  let asked = 0;
  const odd = {
    constructor: {
      get name() {
        return String(++asked);
      },
    },
    toString: () => String(++asked),
    toJSON: () => ++asked,
  };
  inspect(odd);
  inspect(
    Object.create({
      get constructor() {
        return ++asked;
      },
    }),
  );
  expect(asked).toBe(0);
});

test("a function has its source and an error its line where they are known", () => {
  const f = () => 1;
  const knowledge = { sourceOf: () => "(): number => 1", placeOf: () => ({ line: 3, cell: "a" }) };
  expect(inspect([f, new Error("no")], knowledge)).toMatchObject({
    items: [
      { type: "function", source: "(): number => 1" },
      { type: "error", line: 3, cell: "a" },
    ],
  });
});

test("size is kept within limits", () => {
  expect(inspect("x".repeat(50_000))).toMatchObject({ length: 50_000 });
  expect(inspect(Array(5_000).fill(0))).toMatchObject({
    length: 5_000,
    items: { length: limits.items },
  });
  const wide = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`k${i}`, i]));
  expect(inspect(wide)).toMatchObject({ more: 150 });
  const many = Array.from({ length: 100 }, () => Array(100).fill(0));
  expect(JSON.stringify(inspect(many)).split('"type"').length).toBeLessThanOrEqual(
    limits.nodes + 5,
  );
  let deep: unknown = 1;
  for (let i = 0; i < 100; i++) deep = { deep };
  expect(JSON.stringify(inspect(deep)).split("deep").length - 1).toBeLessThanOrEqual(
    limits.depth + 1,
  );
});

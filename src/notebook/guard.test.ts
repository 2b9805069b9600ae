import { expect, test } from "vitest";
import { readResponse } from "./guard.ts";
import { limits } from "./limits.ts";

const unit = { kind: "cell", id: "a" };
const report = (report: unknown) => JSON.stringify({ type: "unit", run: 1, unit, report });
const item = (item: unknown) => report({ type: "item", item });

test.each([
  ["no text", { type: "ready" }],
  ["no JSON", "{"],
  ["null", "null"],
  ["an array", "[]"],
  ["an unknown type", '{"type":"navigate"}'],
  ["no type", "{}"],
  ["a pong without number", '{"type":"pong"}'],
  ["a pong that isn't whole", '{"type":"pong","n":1.5}'],
  ["an unknown fault", '{"type":"fault","reason":"hello"}'],
  [
    "a run that isn't a number",
    JSON.stringify({ type: "unit", run: "1", unit, report: { type: "ended" } }),
  ],
  ["a negative run", JSON.stringify({ type: "unit", run: -1, unit, report: { type: "ended" } })],
  [
    "a unit of no known kind",
    JSON.stringify({
      type: "unit",
      run: 1,
      unit: { kind: "page", id: "a" },
      report: { type: "ended" },
    }),
  ],
  [
    "an id of enormous length",
    JSON.stringify({
      type: "unit",
      run: 1,
      unit: { kind: "cell", id: "a".repeat(1000) },
      report: { type: "ended" },
    }),
  ],
  ["a report of no known type", report({ type: "html", html: "<b>" })],
  ["a failure without message", report({ type: "failed", problem: {} })],
  ["an item of no known kind", item({ kind: "script", html: "<b>" })],
  ["markup of no known form", item({ kind: "html", form: "drawing", markup: "<b>" })],
  ["markup that is no text", item({ kind: "html", form: "html", markup: {} })],
  ["a formula that says nothing", item({ kind: "formula", markup: "<b>" })],
  ["a table without rows", item({ kind: "table", columns: [], length: 1, width: 1 })],
  ["a table of odd columns", item({ kind: "table", columns: [1], rows: [], length: 1, width: 1 })],
  ["samples that are no list", report({ type: "samples", ys: { length: 2, 0: 1, 1: 2 } })],
  ["samples among which is text", report({ type: "samples", ys: [1, "2"] })],
  ["samples among which is nothing", report({ type: "samples", ys: [1, null] })],
  ["samples that are objects", report({ type: "samples", ys: [{ valueOf: 1 }] })],
  ["too many samples", report({ type: "samples", ys: Array(limits.samples + 1).fill(0) })],
  ["an input without a control", item({ kind: "input", place: 0 })],
  ["an input of no known type", item({ kind: "input", place: 0, control: { type: "file" } })],
  ["an input at no place", item({ kind: "input", place: -1, control: { type: "toggle" } })],
  [
    "a slider without ends",
    item({ kind: "input", place: 0, control: { type: "range", min: "0", max: null } }),
  ],
  ["choices that are no list", item({ kind: "input", place: 0, control: { type: "select" } })],
  ["an ongoing that says neither", report({ type: "ongoing", on: 1 })],
  ["a value of no known type", item({ kind: "value", value: { type: "script" } })],
  [
    "a literal of no known kind",
    item({ kind: "value", value: { type: "literal", of: "code", text: "x" } }),
  ],
  [
    "a drawing that is too large",
    item({ kind: "plot", svg: "x".repeat(limits.svg + 1), description: "" }),
  ],
  ["a drawing that is no text", item({ kind: "plot", svg: {}, description: "" })],
  [
    "a message that is too large",
    item({ kind: "value", value: { type: "string", text: "x".repeat(limits.wire) } }),
  ],
])("%s does not pass", (_, data) => {
  expect(readResponse(data)).toBeUndefined();
});

test("what is not known of a known message is dropped", () => {
  const data = `{"type":"unit","run":1,"unit":{"kind":"cell","id":"a","x":1},"report":{"type":"failed","problem":{"message":"m","line":2,"column":3,"cell":"b","html":"<b>"}},"__proto__":{"polluted":1},"more":1}`;
  expect(readResponse(data)).toEqual({
    type: "unit",
    run: 1,
    unit,
    report: { type: "failed", problem: { message: "m", line: 2, column: 3 } },
  });
});

test.each([
  [0, 1],
  [-1, 1],
  [1.5, 1],
  [1e9, 1],
  ["2", 1],
  [null, 1],
])("a place like line %j is no place", (line, column) => {
  const response = readResponse(report({ type: "late", problem: { message: "m", line, column } }));
  expect(response).toMatchObject({ report: { problem: { message: "m" } } });
  expect(JSON.stringify(response)).not.toContain("line");
});

test("long lists, deep trees and long texts are cut", () => {
  const number = { type: "literal", of: "number", text: "1" };
  let deep: unknown = number;
  for (let i = 0; i < 50; i++) deep = { type: "array", name: "", length: 1, items: [deep] };
  const wide = { type: "array", name: "", length: 1e4, items: Array(10_000).fill(number) };
  const long = { type: "string", text: "x".repeat(100_000) };
  const read = (value: unknown) => JSON.stringify(readResponse(item({ kind: "value", value })));
  expect(read(deep).split("items").length - 1).toBeLessThanOrEqual(limits.depth + 1);
  expect(read(wide).split("literal").length - 1).toBe(limits.items);
  expect(read(long).length).toBeLessThan(limits.text + 200);
});

test("tables, maps and errors pass with what is known of them, within their size", () => {
  const number = { type: "literal", of: "number", text: "1" };
  const table = {
    kind: "table",
    columns: Array(50).fill("c"),
    rows: Array(500).fill(["0", Array(50).fill(number)]),
    length: 500,
    width: 50,
    html: "<b>",
  };
  const response = readResponse(item(table));
  expect(response).toMatchObject({
    report: { item: { columns: { length: 20 }, rows: { length: 100 }, length: 500, width: 50 } },
  });
  expect(JSON.stringify(response).split("literal").length - 1).toBeLessThanOrEqual(limits.nodes);
  const error = { type: "error", name: "E", message: "m", line: 2, cell: "a", cause: number };
  const map = { type: "map", name: "Map", length: 1 };
  const entries = [[number, { ...error, html: "<b>" }], [1, 2], 3];
  expect(readResponse(item({ kind: "value", value: { ...map, entries } }))).toEqual({
    type: "unit",
    run: 1,
    unit,
    report: {
      type: "item",
      item: { kind: "value", value: { ...map, entries: [[number, error]] } },
    },
  });
});

test("an input is made anew: known fields, texts and lists cut to size", () => {
  const control = {
    type: "select",
    label: "x".repeat(1e5),
    options: [..."ab", { toString: "c" }, ...Array<string>(1e3).fill("d")],
    state: [0, "1", -1, 2.5, 1],
    multiple: "yes",
    onclick: "ran = 1",
  };
  const read = readResponse(item({ kind: "input", place: 3, control, set: { a: 1 }, loose: 1 }));
  const options = ["a", "b", "", ...Array<string>(97).fill("d")];
  expect(read).toMatchObject({ report: { item: { kind: "input", place: 3, loose: false } } });
  expect(JSON.parse(JSON.stringify(read))).toHaveProperty("report.item.control", {
    type: "select",
    label: "x".repeat(limits.inputText),
    disabled: false,
    options,
    multiple: false,
    state: [0, 1],
  });
  expect(read).not.toHaveProperty("report.item.set");
});

import { expect, test } from "vitest";
import type { CellItem, CellValue } from "../notebook/value.ts";
import { outputHtml, prefixIds } from "./output-markup.ts";
import { itemTree, outputTree, problemTree } from "./output-tree.ts";

const number = (text: string): CellValue => ({ type: "literal", of: "number", text });
const text = (value: string): CellValue => ({ type: "string", text: value });
const html = (item: CellItem) => outputHtml([itemTree(item)], "p-");

test("A value is its literal and nothing else", () => {
  expect(html({ kind: "value", value: number("-0") })).toBe(
    '<div data-item="" data-kind="value"><code>-0</code></div>',
  );
});

test("A log line shows its values with spaces between and text without quotes", () => {
  const item: CellItem = { kind: "log", level: "log", values: [text("x ="), number("2")] };
  expect(html(item)).toBe(
    '<div data-item="" data-kind="log" data-level="log"><code>x =</code> <code>2</code></div>',
  );
});

test("A warning says so in words", () => {
  expect(html({ kind: "log", level: "warn", values: [text("steep")] })).toContain("Warning: ");
});

test("A plot is an image with a description", () => {
  const item: CellItem = { kind: "plot", svg: "<svg></svg>", description: 'of "y"' };
  expect(html(item)).toBe(
    '<div data-item="" data-kind="plot" role="img" aria-label="of &quot;y&quot;"><svg></svg></div>',
  );
});

const markup = `"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;`;
test.each<[string, CellItem]>([
  ["a string", { kind: "value", value: text(markup) }],
  ["a log", { kind: "log", level: "error", values: [text(markup)] }],
  [
    "a key",
    { kind: "value", value: { type: "object", name: "Object", entries: [[markup, number("1")]] } },
  ],
  ["a class name", { kind: "value", value: { type: "object", name: markup, entries: [] } }],
  ["an error", { kind: "value", value: { type: "error", name: markup, message: markup } }],
  ["a function", { kind: "value", value: { type: "function", text: markup } }],
  ["a description", { kind: "plot", svg: "", description: markup }],
])("Markup in %s stays text", (_, item) => {
  expect(html(item)).not.toMatch(/<(script|img)/);
});

test("Markup in an error message stays text", () => {
  expect(outputHtml([problemTree({ message: markup }, false)], "")).not.toMatch(/<(script|img)/);
});

test("A long array opens to its parts and says how many are missing", () => {
  const items = Array.from({ length: 50 }, (_, i) => number(`${i / 7}`));
  const out = html({ kind: "value", value: { type: "array", name: "Array", length: 120, items } });
  expect(out).toContain("<details");
  expect(out).toContain("<summary><code>Array(120) [0, ");
  expect(out).toContain("<li>showing 50 of 120</li>");
});

test("A problem begins with its place, which attributes repeat", () => {
  const out = outputHtml(
    [problemTree({ message: "Missing bracket.", line: 2, column: 19 }, false)],
    "",
  );
  expect(out).toBe(
    '<p data-error="" data-line="2" data-column="19"><strong>Line 2, column 19:</strong> Missing bracket.</p>',
  );
});

test("A stopped cell says so in bold, the reason after it", () => {
  const out = outputHtml(
    [problemTree({ message: "Stopped after 2 seconds. It was busy." }, true)],
    "",
  );
  expect(out).toBe('<p data-error=""><strong>Stopped after 2 seconds.</strong> It was busy.</p>');
});

test("Items come in order, the problem last", () => {
  const tree = outputTree({
    id: "c",
    status: "error",
    items: [
      { kind: "value", value: number("1") },
      { kind: "value", value: number("2") },
    ],
    problem: { message: "no" },
  });
  expect(outputHtml(tree, "").replaceAll(/<[^>]*>/g, "|")).toBe("||1||||2|||no|");
});

test("Ids of two drawings on a page don't meet", () => {
  const svg = '<svg><clipPath id="clip-0"></clipPath><g clip-path="url(#clip-0)"></g></svg>';
  expect(prefixIds(svg, "a-1-")).toBe(
    '<svg><clipPath id="a-1-clip-0"></clipPath><g clip-path="url(#a-1-clip-0)"></g></svg>',
  );
});

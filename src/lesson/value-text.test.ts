import { expect, test } from "vitest";
import type { CellValue } from "../notebook/value.ts";
import { previewText, valueText } from "./value-text.ts";

const number = (text: string): CellValue => ({ type: "literal", of: "number", text });
const array = (
  items: CellValue[],
  length = items.length,
  name = "Array",
): CellValue & { type: "array" } => ({
  type: "array",
  name,
  length,
  items,
});

test.each<[CellValue, string]>([
  [number("-0"), "-0"],
  [number("-Infinity"), "-Infinity"],
  [number("NaN"), "NaN"],
  [number("1e-300"), "1e-300"],
  [{ type: "literal", of: "bigint", text: "12n" }, "12n"],
  [{ type: "literal", of: "undefined", text: "undefined" }, "undefined"],
  [{ type: "string", text: 'a "quoted"\nword' }, '"a \\"quoted\\"\\nword"'],
  [{ type: "string", text: "abc", length: 1000 }, '"abc" … 997 more characters'],
  [{ type: "function", text: "(x) => x" }, "(x) => x"],
  [{ type: "error", name: "RangeError", message: "too far" }, "RangeError: too far"],
  [{ type: "error", name: "Error", message: "" }, "Error"],
  [{ type: "cut", text: "…" }, "…"],
  [array([]), "[]"],
  [array([number("1"), array([number("-0")])]), "[1, [-0]]"],
  [array([number("1"), number("2")], 100), "[1, 2, … 98 more]"],
  [array([number("0.5")], 1, "Float64Array"), "Float64Array [0.5]"],
  [{ type: "object", name: "Object", entries: [] }, "{}"],
  [
    {
      type: "object",
      name: "Object",
      entries: [
        ["a", number("1")],
        ["not a name", number("2")],
        ["3", number("4")],
      ],
      more: 2,
    },
    '{a: 1, "not a name": 2, 3: 4, … 2 more}',
  ],
  [{ type: "object", name: "Point", entries: [["x", number("1")]] }, "Point {x: 1}"],
])("%j prints as %s", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test("A preview says the length, folds what is inside and stops where the room ends", () => {
  const rows = array(Array.from({ length: 50 }, () => array([number("1"), number("2")])));
  expect(previewText(rows, 20)).toBe("Array(50) [[…], […], […], […], …]");
});

import { expect, test } from "vitest";
import { maybeTable, toTable } from "./table.ts";

const text = (item: ReturnType<typeof maybeTable>) =>
  item?.kind === "table" &&
  [
    `#,${item.columns.join()}`,
    ...item.rows.map(([label, cells]) =>
      [label, ...cells.map((cell) => (cell && "text" in cell ? cell.text : "none"))].join(),
    ),
  ].join(" | ");

test.each([
  [
    [
      { a: 1, b: "x" },
      { a: -0, b: "y" },
    ],
    "#,a,b | 0,1,x | 1,-0,y",
  ],
  [[{ a: 1 }, { b: null }], "#,a,b | 0,1,none | 1,none,null"],
  [[{ d: new Date(0) }, { d: 2n }], '#,d | 0,new Date("1970-01-01T00:00:00.000Z") | 1,2n'],
])("records read as a table: %#", (records, expected) => {
  expect(text(maybeTable(records))).toBe(expected);
});

class Point {
  x = 1;
}
test.each([
  ["one record", [{ a: 1 }]],
  ["numbers", [1, 2]],
  ["lists", [[1], [2]]],
  ["records with parts", [{ a: [1] }, { a: [2] }]],
  ["records with functions", [{ a: () => 1 }, { a: () => 2 }]],
  ["instances of a class", [new Point(), new Point()]],
  ["empty records", [{}, {}]],
  ["records and others", [{ a: 1 }, null]],
  [
    "a record with a getter",
    [{ a: 1 }, Object.defineProperty({}, "a", { get: () => 1, enumerable: true })],
  ],
  ["records with long texts", [{ a: "x".repeat(200) }, { a: "" }]],
  ["an object", { a: { x: 1 }, b: { x: 2 } }],
  ["a string", "ab"],
])("%s read as what they are", (_, value) => {
  expect(maybeTable(value)).toBeUndefined();
});

test.each([
  [[1, "x"], "#,Value | 0,1 | 1,x"],
  [[[1, 2], [3]], "#,0,1 | 0,1,2 | 1,3,none"],
  [{ p: { x: 1 }, q: 5 }, "#,x,Value | p,1,none | q,none,5"],
  [new Map([["k", { x: 1 }]]), "#,x | k,1"],
  [new Set([7]), "#,Value | 0,7"],
  [new Float32Array([1, 0.5]), "#,Value | 0,1 | 1,0.5"],
  [[{ length: 3 }, { length: 4 }], "#,length | 0,3 | 1,4"],
])("any collection can be told as a table: %#", (value, expected) => {
  expect(text(toTable(value))).toBe(expected);
});

test("columns can be chosen, and how much is left out is known", () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => ({ i, square: i * i }));
  const table = toTable(rows, ["square"]);
  expect(table).toMatchObject({
    columns: ["square"],
    length: 5_000,
    width: 1,
    rows: { length: 100 },
  });
  const wide = [Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`c${i}`, i]))];
  expect(toTable(wide)).toMatchObject({ columns: { length: 20 }, width: 50 });
});

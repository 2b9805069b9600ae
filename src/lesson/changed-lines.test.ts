import { expect, test } from "vitest";
import { changedLines, linesInWords } from "./changed-lines.ts";

test.each([
  ["a\nb\nc", "a\nb\nc", [], "nothing changed"],
  ["a\nb\nc", "a\nX\nc", [2], "one line changed"],
  ["a\nc", "a\nb\nc", [2], "one line inserted"],
  ["a\nb\nc", "a\nc", [], "one line deleted"],
  ["a\nb\nc\nd", "X\nb\nY\nd", [1, 3], "two apart, the one between kept"],
  ["", "a", [1], "typed into an empty cell"],
  ["a", "", [1], "emptied"],
  ["a\na", "a\na\na", [3], "a repeated line added"],
  ["a\nb", "b\na", [2], "lines swapped: one of them counts as moved"],
])("changed lines of %j → %j are %j (%#: %s)", (original, current, lines) => {
  expect(changedLines(original, current)).toEqual(lines);
});

test("A very long paste is marked whole instead of compared line by line", () => {
  const long = (prefix: string) =>
    Array.from({ length: 1500 }, (_, i) => `${prefix}${i}`).join("\n");
  expect(changedLines(long("a"), long("b"))).toHaveLength(1500);
});

test.each([
  [[], ""],
  [[2], "Line 2 is"],
  [[2, 3, 4, 5], "Lines 2–5 are"],
  [[1, 3, 4, 8], "Lines 1, 3–4 and 8 are"],
])("%j reads %j", (lines, words) => {
  expect(linesInWords(lines)).toBe(words);
});

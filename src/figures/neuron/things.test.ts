import { expect, test } from "vitest";
import { ENTRIES, entryText, idOf, lists, rowAndColumn, sentence, wordAt } from "./things.ts";

test("every thing is a list of 64 numbers", () => {
  for (const list of Object.values(lists)) {
    expect(list).toHaveLength(ENTRIES);
    expect(list.every(Number.isFinite)).toBe(true);
  }
});

test("each word's row is zeros but for a single 1 at the word's id", () => {
  sentence.forEach((word, i) => {
    const row = lists.word.slice(8 * i, 8 * i + 8);
    expect(row.reduce((a, b) => a + b)).toBe(1);
    expect(row.indexOf(1) + 1).toBe(idOf(word));
  });
});

test("the tone is read as often as its frequencies need", () => {
  // Two of its periods are 4.55 ms, that is 36.4 samples; pressure stays within −1 and 1.
  expect(Math.max(...lists.wave)).toBeLessThanOrEqual(1);
  expect(lists.wave[0]).toBe(0);
  const crossings = lists.wave.filter((v, i) => v > 0 && (lists.wave[i - 1] ?? 0) <= 0);
  expect(crossings.length).toBeGreaterThanOrEqual(4);
});

test("entries are counted from 1, row by row", () => {
  expect(rowAndColumn(1)).toEqual({ row: 1, column: 1 });
  expect(rowAndColumn(28)).toEqual({ row: 4, column: 4 });
  expect(rowAndColumn(64)).toEqual({ row: 8, column: 8 });
  expect(wordAt(28)).toBe("the");
  expect(entryText("digit", 28)).toBe("7");
  expect(entryText("wave", 1)).toBe("0.00");
});

import { expect, test } from "vitest";
import type { Verdict } from "../notebook/cell.ts";
import { countWords } from "./exercise.ts";

test.each<[Verdict[], string, string]>([
  [["pending", "pending"], "0 of 2", "Run the cell to check it."],
  [["pass", "fail"], "1 of 2", "Run again after a change; nothing is lost."],
  [["fail", "fail"], "0 of 2", "Run again after a change; nothing is lost."],
  [["pass", "pass"], "2 of 2", "Done."],
])("%j counts as %s: %s", (verdicts, count, note) => {
  expect(countWords(verdicts)).toEqual({ count, note });
});

test("checks that passed before are named until the cell has run", () => {
  expect(countWords(["pending", "pending"], 1)).toEqual({
    count: "0 of 2",
    note: "Run the cell to check it; 1 passed before.",
  });
  expect(countWords(["fail", "pass"], 2).note).toBe("Run again after a change; nothing is lost.");
});

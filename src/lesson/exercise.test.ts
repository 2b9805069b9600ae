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

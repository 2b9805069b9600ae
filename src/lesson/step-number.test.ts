import { expect, test } from "vitest";
import { stepNumber } from "./step-number.ts";

test.each([
  ["3", 1, "4"],
  ["0", -1, "-1"],
  ["-1", 1, "0"],
  ["0.25", 2, "0.27"],
  ["0.1", -1, "0.0"],
  ["-0.1", 1, "0.0"],
  ["0.99", 1, "1.00"],
  [".5", 1, "0.6"],
  ["2.", 1, "3"],
  ["1.5e-3", -6, "0.9e-3"],
  ["1E10", 1, "2E10"],
  ["0.1", 2, "0.3"],
])("%s changed by %d is %s", (text, steps, expected) => {
  expect(stepNumber(text, steps)).toBe(expected);
});

test.each(["0xff", "1_000", "10n", "99999999999999999999", ".", "", "x"])("%s stays", (text) => {
  expect(stepNumber(text, 1)).toBeUndefined();
});

import { expect, test } from "vitest";
import { dyingReluFacts } from "./facts-dying-relu.ts";

type Id = keyof typeof dyingReluFacts;

test.each<readonly [Id, number, string]>([
  ["F7.1", 0.375, "0.375"],
  ["F7.1b", 7 / 3, "2.333"],
  ["F7.1c", 0.3605896, "0.3606"],
  ["F7.1d", 14 / 3, "4.667"],
  ["F7.2", 226, "226"],
  ["F7.2b", 112, "112"],
  ["F7.2c", 79, "79"],
  ["F7.2d", 40, "40"],
  ["F7.3", 11.7503, "11.8"],
  ["F7.3b", 39.3469, "39.3"],
  ["F7.3c", 67.5348, "67.5"],
  ["F7.3d", 86.4665, "86.5"],
  ["F7.3e", 98.8891, "98.9"],
])("%s is %d", (id, value, text) => {
  const { value: found, text: printed, what } = dyingReluFacts[id];
  expect(Math.abs(found / value - 1)).toBeLessThan(1e-5);
  expect(printed).toBe(text);
  expect(what).not.toBe("");
});

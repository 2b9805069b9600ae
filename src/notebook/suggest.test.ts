import { expect, test } from "vitest";
import { didYouMean, suggest } from "./suggest.ts";

test.each([
  ["tanhh", "tanh"],
  ["simgoid", "sigmoid"],
  ["leakyrelu", "leakyRelu"],
  ["xs", undefined],
  ["relux", "relu"],
  ["somethingElse", undefined],
])("for %j it proposes %j", (name, expected) => {
  expect(suggest(name, ["sigmoid", "tanh", "relu", "leakyRelu", "ys2"])).toBe(expected);
});

test.each([
  ["simgoid", " Did you mean sigmoid?"],
  ["leakyrelu", " Did you mean leaky-relu?"],
  ["transformer", ""],
])("%s suggests “%s”", (name, words) => {
  expect(didYouMean(name, ["sigmoid", "tanh", "leaky-relu"])).toBe(words);
});

test("of a name of one letter nothing is left to go by", () => {
  expect(suggest("x", ["y", "z"])).toBeUndefined();
});

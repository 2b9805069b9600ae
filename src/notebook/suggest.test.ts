import { expect, test } from "vitest";
import { suggest } from "./suggest.ts";

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

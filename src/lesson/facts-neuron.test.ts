import { expect, test } from "vitest";
import { neuronFacts as facts } from "./facts-neuron.ts";

type Id = keyof typeof facts;

/** Numbers from an independent computation, each with the text that prose prints. */
const expected: Readonly<Record<Id, readonly [value: number, text: string]>> = {
  "F1.1": [1.5, "1.5"],
  "F1.1b": [1.5, "1.5"],
  "F1.1c": [1, "1"],
  "F1.1d": [0.8175744762, "0.8176"],
  "F1.2": [0.2236067977, "0.224"],
  "F1.2b": [0.6708203932, "0.671"],
  "F1.3": [16, "16"],
  "F1.3b": [650, "650"],
};

test.each(Object.entries(expected))("%s is %s", (id, [value, text]) => {
  const fact = facts[id as Id];
  expect(Math.abs(fact.value / value - 1)).toBeLessThan(1e-9);
  expect(fact.text).toBe(text);
  expect(fact.what).not.toBe("");
});

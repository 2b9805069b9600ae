import { expect, test } from "vitest";
import { sigmoid } from "../activations/index.ts";
import { facts } from "./facts.ts";
import type { FactId } from "./facts.ts";
import type { reluFacts } from "./facts-relu.ts";

/** Numbers from an independent computation, each with the text that prose prints. */
const expected: Readonly<
  Record<Exclude<FactId, keyof typeof reluFacts>, readonly [value: number, text: string]>
> = {
  "F3.1": [0.5, "0.5"],
  "F3.1b": [0.25, "0.25"],
  "F3.2": [4.394449, "4.394"],
  "F3.2b": [0.9, "0.9"],
  "F3.3": [4.58486, "4.585"],
  "F3.4": [0.00664806, "0.00665"],
  "F3.4b": [4.53958e-5, "4.54 × 10⁻⁵"],
  "F3.5": [-0.9999546, "−0.99995"],
  "F3.5b": [-4.53937e-5, "−4.54 × 10⁻⁵"],
  "F3.6": [36.7368, "36.74"],
  "F3.6b": [709.7827, "709.78"],
  "F3.6c": [16.63553, "16.64"],
  "F3.6d": [88.72284, "88.72"],
  "F3.7": [2.718281828, "2.718"],
  "F5.1": [9.5367432e-7, "9.5 × 10⁻⁷"],
};

test.each(Object.entries(expected))("%s is %s", (id, [value, text]) => {
  const fact = facts[id as FactId];
  expect(Math.abs(fact.value / value - 1)).toBeLessThan(2e-6);
  expect(fact.text.replaceAll("\u00a0", " ")).toBe(text);
  expect(fact.what).not.toBe("");
});

test("the slope is below 0.01 just beyond F3.3 and above it just before", () => {
  const x = facts["F3.3"].value;
  expect(sigmoid.derivative(x)).toBeCloseTo(0.01, 15);
  expect(sigmoid.derivative(x + 1e-6)).toBeLessThan(0.01);
  expect(sigmoid.derivative(-x + 1e-6)).toBeGreaterThan(0.01);
});

test("the number formats saturate where theory has it", () => {
  expect(facts["F3.2"].value).toBeCloseTo(2 * Math.log(9), 14);
  expect(facts["F3.6"].value).toBeCloseTo(53 * Math.LN2, 10);
  expect(facts["F3.6b"].value).toBeCloseTo(Math.log(Number.MAX_VALUE), 10);
  expect(facts["F3.6c"].value).toBeCloseTo(24 * Math.LN2, 5);
  expect(facts["F3.6d"].value).toBeCloseTo(128 * Math.LN2, 4);
});

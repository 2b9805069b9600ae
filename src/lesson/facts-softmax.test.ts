import { expect, test } from "vitest";
import { softmaxFacts } from "./facts-softmax.ts";

/** Numbers from an independent computation at 40 digits, each with the text that prose prints. */
const expected: Readonly<
  Record<keyof typeof softmaxFacts, readonly [value: number, text: string]>
> = {
  "F9.1": [0.09003057317, "0.09003"],
  "F9.1b": [0.24472847105, "0.2447"],
  "F9.1c": [0.66524095577, "0.6652"],
  "F9.2": [0.8668133322, "0.8668"],
  "F9.2b": [0.5064803911, "0.5065"],
  "F9.2c": [0.9999546, "0.999955"],
  "F9.2d": [0.3671654011, "0.3672"],
  "F9.2e": [0.8323955818, "0.8324"],
  "F9.2f": [1.0986122887, "1.0986"],
  "F9.3": [0.09608004065, "0.0961"],
  "F9.3b": [0.009960524313, "0.00996"],
  "F9.4": [1.3132616875, "1.313"],
  "F9.5": [-0.9099694268, "−0.91"],
  "F10.1": [1002.4076059644, "1002.408"],
  "F10.2": [0.5, "0.5"],
  "F10.3": [0.06099792607, "0.06"],
  "F10.3b": [0.2921129503, "0.3"],
};

test.each(Object.entries(expected))("%s is %s", (id, [value, text]) => {
  const fact = softmaxFacts[id as keyof typeof softmaxFacts];
  expect(Math.abs(fact.value / value - 1)).toBeLessThan(1e-9);
  expect(fact.text.replaceAll("\u00a0", " ")).toBe(text);
  expect(fact.what).not.toBe("");
});

test("the plot's peaks are those of a geometric series", () => {
  for (const [fact, count] of [
    [softmaxFacts["F9.3"], 100],
    [softmaxFacts["F9.3b"], 1000],
  ] as const) {
    const q = Math.exp(-10 / (count - 1));
    expect(fact.value).toBeCloseTo((1 - q) / (1 - q ** count), 14);
  }
});

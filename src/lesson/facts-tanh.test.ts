import { expect, test } from "vitest";
import { sigmoid, tanh } from "../activations/index.ts";
import { tanhFacts } from "./facts-tanh.ts";

type Id = keyof typeof tanhFacts;

/** Numbers from an independent computation, each with the text that prose prints. */
const expected: Readonly<
  Record<Exclude<Id, "F4.1" | "F4.3" | "F4.3b" | "F4.7c">, readonly [value: number, text: string]>
> = {
  "F4.2": [1.662886, "1.663"],
  "F4.2b": [0.1339746, "0.134"],
  "F4.2c": [4, "4"],
  "F4.2d": [0.0706508, "0.0707"],
  "F4.2e": [0.1049936, "0.105"],
  "F4.2f": [0.00986604, "0.00987"],
  "F4.2g": [0.0451767, "0.0452"],
  "F4.2h": [1.815832e-4, "1.82 × 10⁻⁴"],
  "F4.4": [0.293379, "0.293"],
  "F4.4b": [0.394294, "0.394"],
  "F4.5": [1.592537, "1.593"],
  "F4.5b": [1.846229, "1.846"],
  "F4.5c": [1.414214, "1.414"],
  "F4.5d": [1, "1"],
  "F4.6": [12.52631, "12.5"],
  "F4.7": [1.0000889e-12, "1.0000889 × 10⁻¹²"],
  "F4.7b": [8.89006e-5, "8.9 × 10⁻⁵"],
  "F4.8": [18.3684, "18.37"],
  "F4.9": [354.8914, "354.9"],
  "F4.10": [0.4199743, "0.42"],
  "F4.10b": [1.706977e-4, "1.7 × 10⁻⁴"],
  "F4.10c": [8.73831e-21, "8.7 × 10⁻²¹"],
  "F4.10d": [3.541124e-14, "3.5 × 10⁻¹⁴"],
  "F4.11": [0.9999973, "1"],
  "F4.12": [0.9640276, "0.96"],
};

test.each(Object.entries(expected))("%s is %s", (id, [value, text]) => {
  const fact = tanhFacts[id as Id];
  expect(Math.abs(fact.value / value - 1)).toBeLessThan(2e-6);
  expect(fact.text.replaceAll("\u00a0", " ")).toBe(text);
  expect(fact.what).not.toBe("");
});

test("tanh is the sigmoid stretched and shifted, but for rounding", () => {
  expect(tanhFacts["F4.1"].value).toBeLessThan(1e-15);
});

test("the slopes cross at F4.2 and nowhere further out", () => {
  const x = tanhFacts["F4.2"].value;
  expect(x).toBeCloseTo(2 * Math.acosh((1 + Math.sqrt(3)) / 2), 12);
  expect(tanhFacts["F4.2b"].value).toBeCloseTo(1 - Math.sqrt(3) / 2, 14);
  for (let further = x + 1e-6; further < 20; further += 0.01)
    expect(tanh.derivative(further)).toBeLessThan(sigmoid.derivative(further));
});

test("positive inputs give both gradients one sign in every example, centred ones in about half", () => {
  expect(tanhFacts["F4.3"].value).toBe(1000);
  expect(tanhFacts["F4.3b"].value).toBeGreaterThan(440);
  expect(tanhFacts["F4.3b"].value).toBeLessThan(560);
});

test("the typed formula loses small numbers, saturates early, and its repair overflows", () => {
  expect(tanhFacts["F4.7c"].value).toBe(0);
  expect(tanhFacts["F4.8"].value).toBeCloseTo((53 * Math.LN2) / 2, 10);
  expect(tanhFacts["F4.9"].value).toBeCloseTo(Math.log(Number.MAX_VALUE) / 2, 10);
});

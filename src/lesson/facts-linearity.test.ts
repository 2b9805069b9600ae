import { expect, test } from "vitest";
import { linearityFacts } from "./facts-linearity.ts";

type Id = keyof typeof linearityFacts;

test.each<readonly [Id, number, string, number]>([
  ["F2.1", 7, "7", 11],
  ["F2.1b", 11, "11", 11],
  ["F2.1c", -0.5, "−0.5", 11],
  ["F2.1d", -15.5, "−15.5", 11],
  ["F2.1e", -15.5, "−15.5", 11],
  ["F2.1f", 20, "20", 11],
  ["F2.1g", 3, "3", 11],
  ["F2.2", 75, "75", 11],
  ["F2.3", 0.69314718056, "0.6931", 11],
  ["F2.4", 0.71617, "0.716", 5],
  ["F2.4b", 0.78091, "0.781", 5],
  ["F2.4c", 0.99709, "0.997", 5],
  ["F2.5", 200 / 3, "66.7", 2],
  ["F2.6", 0, "0", 11],
  ["F2.6b", 1, "1", 11],
  ["F2.6c", 1, "1", 11],
  ["F2.6d", 0, "0", 11],
  ["F2.8", 2110, "2110", 11],
  ["F2.8b", 10100, "10100", 11],
])("%s is %d", (id, value, text, digits) => {
  expect(linearityFacts[id].value).toBeCloseTo(value, digits);
  expect(linearityFacts[id].text).toBe(text);
});

test("descent gives up two of the three corners within ten steps, and never wins a fourth", () => {
  expect(linearityFacts["F2.9"].value).toBeGreaterThan(0);
  expect(linearityFacts["F2.9"].value).toBeLessThanOrEqual(10);
  expect(linearityFacts["F2.9b"].value).toBe(1);
  expect(linearityFacts["F2.9c"].value).toBe(200);
});

test("descent leaves three corners right for the lowest loss", () => {
  const { value } = linearityFacts["F2.3b"];
  expect(value - Math.LN2).toBeGreaterThanOrEqual(-1e-12);
  expect(value - Math.LN2).toBeLessThan(1e-6);
});

test("one bend comes several times closer to the unit cost than a straight line", () => {
  expect(linearityFacts["F2.7b"].value).toBeLessThan(linearityFacts["F2.7"].value / 3);
  expect(linearityFacts["F2.7d"].value).toBeCloseTo(
    linearityFacts["F2.7"].value / linearityFacts["F2.7b"].value,
    11,
  );
});

test("each fact says what it is", () => {
  for (const { what } of Object.values(linearityFacts)) expect(what).not.toBe("");
});

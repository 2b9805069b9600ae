import { expect, test } from "vitest";
import { reluFacts } from "./facts-relu.ts";

type Id = keyof typeof reluFacts;

test.each<readonly [Id, number, string]>([
  ["F6.1", 0.015625, "0.0156"],
  ["F6.1b", 0.0625, "0.0625"],
  ["F6.1c", 32, "32"],
  ["F6.2", 64, "64"],
  ["F6.2b", 12, "12"],
  ["F6.2c", 13, "13"],
  ["F6.3b", 0.158655253931, "0.1587"],
  ["F6.5", 0.34657359028, "0.347"],
])("%s is %d", (id, value, text) => {
  expect(reluFacts[id].value).toBeCloseTo(value, 11);
  expect(reluFacts[id].text).toBe(text);
});

// Seeded: the band is what another stream or order of draws could give.
test.each<readonly [Id, number, number]>([
  ["F6.3", 49.7, 50.3],
  ["F6.4", 5, 24],
  ["F6.4b", 24, 44],
  ["F6.4c", 36, 50],
  ["F6.4d", 48, 50],
  ["F6.4e", 25, 45],
  ["F6.4f", 46, 50],
])("%s lies between %d and %d", (id, low, high) => {
  expect(reluFacts[id].value).toBeGreaterThanOrEqual(low);
  expect(reluFacts[id].value).toBeLessThanOrEqual(high);
  expect(Number(reluFacts[id].text)).toBeCloseTo(reluFacts[id].value, 1);
});

test("each fact says what it is", () => {
  for (const { what } of Object.values(reluFacts)) expect(what).not.toBe("");
});

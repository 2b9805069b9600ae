import { expect, test } from "vitest";
import { checkCoverage, coverageIds } from "./check-coverage.ts";
import { coverageSchema, type CoverageData } from "./schemas.ts";

const pending: CoverageData = { says: "It waits.", at: [{ lesson: "tanh", pending: true }] };
const everything = Object.fromEntries(coverageIds.map((id) => [id, pending]));
const sigmoid = { covers: ["S28", "F3.1"], anchors: new Set(["E9", "the-curve"]) };
const lessons = new Map([["sigmoid", sigmoid]]);
const whole = { ...everything, S28: { says: "It is there.", at: ["sigmoid#the-curve"] } };

test("the items are 62 statements and 41 corrections", () => {
  expect(coverageIds.filter((id) => id.startsWith("S"))).toHaveLength(62);
  expect(coverageIds.filter((id) => id.startsWith("E"))).toHaveLength(41);
  expect(coverageIds).toContain("E12b");
});

test("places that exist and lessons that are to come are in order", () => {
  expect(checkCoverage(whole, lessons)).toEqual([]);
});

test("an item without a place and an id that is none are named", () => {
  const gap = Object.entries(whole).filter(([id]) => id !== "S7");
  expect(checkCoverage(Object.fromEntries([...gap, ["S63", pending]]), lessons)).toEqual([
    "S7 has no place.",
    "There is no item S63.",
  ]);
});

test("an anchor that is not there is named, with the one that was meant", () => {
  const wrong = { ...whole, S29: { says: "It is off.", at: ["sigmoid#the-curv"] } };
  expect(checkCoverage(wrong, lessons)).toEqual([
    expect.stringMatching(/^S29: nothing in the lesson sigmoid has the id the-curv\..*the-curve/),
  ]);
});

test("a place in a lesson that does not exist must be pending", () => {
  const early = { ...whole, S39: { says: "It is early.", at: ["tanh#E13"] } };
  expect(checkCoverage(early, lessons)).toEqual([
    "S39 is placed in tanh, which is no lesson yet: write { lesson: tanh, pending: true }.",
  ]);
});

test("a pending item fails as soon as its lesson exists", () => {
  const tanh = { covers: [], anchors: new Set(["E13"]) };
  const problems = checkCoverage(whole, new Map([...lessons, ["tanh", tanh]]));
  expect(problems).toHaveLength(coverageIds.length - 1);
  expect(problems[0]).toBe("S1 waits for the lesson tanh, which exists: name its place there.");
});

test("what a lesson says of itself must have a place in it", () => {
  expect(checkCoverage(everything, lessons)).toEqual([
    "The lesson sigmoid says that it covers S28, which has no place there.",
  ]);
});

test.each([
  ["an anchor without a lesson", { says: "A sentence.", at: ["#E9"] }],
  ["no place at all", { says: "A sentence.", at: [] }],
  ["a lesson that the course does not have", { says: "A.", at: [{ lesson: "x", pending: true }] }],
  ["a lesson that is not said to be pending", { says: "A.", at: [{ lesson: "tanh" }] }],
  ["nothing said", { says: "", at: ["sigmoid#E9"] }],
])("the schema refuses %s", (_, row) => {
  expect(coverageSchema.safeParse(row).success).toBe(false);
});

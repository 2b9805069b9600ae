import { expect, test } from "vitest";
import {
  defaultState,
  extremeStates,
  fromPosition,
  parseControl,
  positions,
  snap,
  toPosition,
  type RangeControl,
} from "./controls.ts";

const x: RangeControl = {
  kind: "range",
  label: "x",
  min: -6,
  max: 5,
  step: 0.05,
  value: 1.5,
  format: String,
};

test.each([
  [1.5, 1.5],
  [1.53, 1.55],
  [0.15000000000000002, 0.15],
  [-7, -6],
  [9, 5],
])("a slider at %f stands at %f", (asked, stands) => {
  expect(snap(x, asked)).toBe(stands);
});

test("a slider with stops stands at the nearest one, and its input counts them", () => {
  const t: RangeControl = { ...x, min: 0.1, max: 10, stops: [0.1, 0.5, 1, 2, 10], value: 1 };
  expect([0.04, 0.7, 1.4, 3, 99].map((asked) => snap(t, asked))).toEqual([0.1, 0.5, 1, 2, 10]);
  expect(positions(t)).toEqual({ min: 0, max: 4, step: 1 });
  expect(toPosition(t, 2)).toBe(3);
  expect(fromPosition(t, 3)).toBe(2);
  expect(toPosition(x, 1.5)).toBe(1.5);
});

test.each([
  ["", undefined],
  ["abc", undefined],
  ["Infinity", undefined],
  ["2", 2],
])("the text %j is read as %j", (text, value) => {
  expect(parseControl(x, text)).toBe(value);
});

test("the extremes are each control's ends, the others at rest", () => {
  const controls = { x, grid: { kind: "toggle", label: "Grid", value: false } } as const;
  expect(defaultState(controls)).toEqual({ x: 1.5, grid: false });
  expect(extremeStates(controls)).toEqual([
    { x: 1.5, grid: false },
    { x: -6, grid: false },
    { x: 5, grid: false },
    { x: 1.5, grid: true },
    { x: 1.5, grid: false },
  ]);
});

test("a seed is read as a whole number of four digits; buttons hold no value", () => {
  const controls = {
    seed: { kind: "seed", label: "Seed", value: 3 },
    step: { kind: "button", label: "Step" },
    run: { kind: "play", label: "Run", advances: "x", rate: 10 },
  } as const;
  expect(defaultState(controls)).toEqual({ seed: 3 });
  expect(parseControl(controls.seed, "12")).toBe(12);
  for (const text of ["-1", "1.5", "", "12345", "x"])
    expect(parseControl(controls.seed, text)).toBeUndefined();
});

import { expect, test } from "vitest";
import { fold, foldedCorners, inputsOf, piecesOfOneLayer, tent } from "./tent.ts";

test("the tent is 0, 1, 0 at 0, ½, 1", () => {
  expect([0, 0.25, 0.5, 0.75, 1].map(tent)).toEqual([0, 0.5, 1, 0.5, 0]);
});

test.each([0, 1, 2, 3, 4, 5, 6])("%i folds have 2 to that power pieces on [0, 1]", (folds) => {
  const corners = foldedCorners(folds);
  expect(corners).toHaveLength(2 ** folds + 1);
  for (const [x, y] of corners) expect(fold(x, folds)).toBe(y);
  // Straight in between: a dyadic middle is exact in floating point.
  corners.slice(1).forEach(([x, y], i) => {
    const [x0, y0] = corners[i]!;
    expect(fold((x0 + x) / 2, folds)).toBe((y0 + y) / 2);
  });
});

test("each piece takes a value once", () => {
  for (const folds of [1, 3, 6])
    for (const y of [0.25, 0.6])
      for (const x of inputsOf(y, 2 ** folds)) expect(fold(x, folds)).toBeCloseTo(y, 12);
});

test("twelve units side by side make thirteen pieces, in six folds sixty-four", () => {
  expect(piecesOfOneLayer(12)).toBe(13);
  expect(foldedCorners(6).length - 1).toBe(64);
});

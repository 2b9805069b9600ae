import { expect, test } from "vitest";
import { relu } from "../../activations/index.ts";
import { fold, inputsOf, piecesOfOneLayer, tent, zigzag, zigzagCorners } from "./tent.ts";

test("the tent is 0, 1, 0 at 0, ½, 1", () => {
  expect([0, 0.25, 0.5, 0.75, 1].map(tent)).toEqual([0, 0.5, 1, 0.5, 0]);
});

test.each([0, 1, 2, 3, 4, 5, 6])("%i folds make 2 to that power equal pieces", (folds) => {
  const pieces = 2 ** folds;
  // Sixteenths of a piece are exact in floating point.
  for (let i = 0; i <= 16 * pieces; i++) {
    const x = i / (16 * pieces);
    expect(fold(x, folds)).toBe(zigzag(x, pieces));
  }
  for (const [x, y] of zigzagCorners(pieces)) expect(fold(x, folds)).toBe(y);
});

test("each piece takes a value once", () => {
  for (const pieces of [2, 8, 13, 64])
    for (const y of [0, 0.25, 0.6])
      for (const x of inputsOf(y, pieces)) expect(zigzag(x, pieces)).toBeCloseTo(y, 12);
});

test("where two pieces meet they share an input", () => {
  expect(inputsOf(0, 8)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(inputsOf(1, 7)).toHaveLength(4);
  expect(inputsOf(0.5, 7)).toHaveLength(7);
});

test("one layer of n ReLUs makes a zigzag of n + 1 pieces", () => {
  const units = 6;
  const pieces = piecesOfOneLayer(units);
  const layer = (x: number): number =>
    pieces * x +
    Array.from({ length: units }, (_, i) => i + 1).reduce(
      (sum, i) => sum + (i % 2 === 0 ? 2 : -2) * pieces * relu(x - i / pieces),
      0,
    );
  for (let i = 0; i <= 100; i++) expect(layer(i / 100)).toBeCloseTo(zigzag(i / 100, pieces), 12);
});

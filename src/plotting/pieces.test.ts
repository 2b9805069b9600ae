import { expect, test } from "vitest";
import { activations } from "../activations/index.ts";
import { grounds, pieces } from "./pieces.ts";

const extent = { x: [-4, 4], y: [-2, 4] } as const;
const ends = (f: (x: number) => number, kinks: readonly number[] = []) =>
  pieces(f, extent, { kinks }).map((piece) =>
    [piece[0]!, piece.at(-1)!].map((point) => point.map((each) => Number(each.toFixed(6)))),
  );

test("a curve that fits is one piece", () => {
  expect(ends(activations.tanh)).toEqual([
    [
      [-4, -0.999329],
      [4, 0.999329],
    ],
  ]);
});

test("a jump parts a curve, a kink does not", () => {
  expect(ends(activations.step, [0])).toEqual([
    [
      [-4, 0],
      [expect.closeTo(0), 0],
    ],
    [
      [expect.closeTo(0), 1],
      [4, 1],
    ],
  ]);
  expect(ends(activations.relu, [0])).toHaveLength(1);
});

test("a curve ends on the edge that it leaves by, and begins on the one that it comes back by", () => {
  expect(ends((x) => 2 * x)).toEqual([
    [
      [-1, -2],
      [2, 4],
    ],
  ]);
  expect(ends((x) => x * x)).toEqual([
    [
      [expect.closeTo(-2, 2), 4],
      [expect.closeTo(2, 2), 4],
    ],
  ]);
  expect(ends((x) => 5 - x * x)).toHaveLength(2);
});

test("the ground under a line reaches on where the line has left", () => {
  const [outline] = grounds((x) => 2 * x, extent, { kinks: [] });
  expect(outline).toEqual([
    [-4, 0],
    [-4, -2],
    [-1, -2],
    [2, 4],
    [4, 4],
    [4, 0],
  ]);
});

test("what never fits is not there", () => {
  expect(ends(() => 9)).toEqual([]);
});

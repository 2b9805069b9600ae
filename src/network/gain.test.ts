import { expect, test } from "vitest";
import type { ScalarId } from "../activations/index.ts";
import { activations } from "../activations/index.ts";
import { gainOf, ownFunction } from "./index.ts";

// E f², 1/√E f² and 1/√E f′² for z ~ N(0, 1), computed apart from this code with 25 digits.
test.each<readonly [ScalarId, number, number, number]>([
  ["identity", 1, 1, 1],
  ["sigmoid", 0.293379, 1.84623, 4.72265],
  ["tanh", 0.394294, 1.59254, 1.46741],
  ["relu", 0.5, Math.SQRT2, Math.SQRT2],
  ["leaky-relu", 0.50005, 1.41414, 1.41414],
  ["elu", 0.644945, 1.2452, 1.22343],
  ["selu", 1, 1, 0.966026],
  ["gelu", 0.425221, 1.53353, 1.48111],
  ["silu", 0.355776, 1.67653, 1.62332],
  ["mish", 0.452342, 1.48685, 1.44476],
  ["softplus", 0.921246, 1.04187, 1.84623],
  ["softsign", 0.183014, 2.33753, 2.09578],
  ["hard-swish", 0.331567, 1.73666, 1.67008],
])("the gain of %s", (id, square, forward, backward) => {
  const f = activations[id];
  expect(gainOf(id)).toBeCloseTo(forward, 5);
  expect(gainOf(id) ** -2).toBeCloseTo(square, 5);
  expect(f.gain.backward).toBeCloseTo(backward, 5);
  // A reader's own copy, sloped by a difference, has the same gains.
  const own = ownFunction((x) => f(x));
  expect(gainOf(own)).toBeCloseTo(forward, 5);
  expect(own.gain.backward).toBeCloseTo(backward, 4);
});

test("a function that has no such factor keeps its weights as they are", () => {
  expect(gainOf(() => 0)).toBe(1);
  expect(gainOf(Math.log)).toBe(1);
  expect(gainOf((x) => 1 / (x * 0))).toBe(1);
});

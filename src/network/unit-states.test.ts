import { expect, test } from "vitest";
import type { ScalarId } from "../activations/index.ts";
import { countUnits, findUnitStates, networkFrom } from "./index.ts";
import type { UnitFunctionChoice, UnitWord } from "./index.ts";

const xs = [[-1], [-0.5], [0], [0.5], [1]];

/** One hidden unit z = x + b on inputs from −1 to 1. */
function stateOf(activation: UnitFunctionChoice, b: number) {
  const net = networkFrom([{ W: [[1]], b: [b], activation }, { W: [[1]] }]);
  const states = findUnitStates(net, xs);
  expect(states.map((layer) => layer.length)).toEqual([1]);
  return states[0]![0]!;
}

test.each<readonly [ScalarId, number, UnitWord]>([
  ["relu", -1.5, "dead"],
  // z = 0 at its highest: the slope there is 0, too.
  ["relu", -1, "dead"],
  // Off on four inputs of five is no death.
  ["relu", -0.9, "healthy"],
  ["relu", 0.9, "healthy"],
  ["relu", 1.5, "one-sided"],
  ["leaky-relu", -1.5, "dark"],
  ["leaky-relu", 1.5, "one-sided"],
  ["elu", -1.5, "dark"],
  ["elu", 1.5, "one-sided"],
  ["elu", -9, "saturated"],
  ["gelu", -1.5, "dark"],
  ["gelu", -6, "saturated"],
  ["gelu", 1.5, "healthy"],
  ["sigmoid", -1.5, "healthy"],
  ["sigmoid", 8, "saturated"],
  ["sigmoid", -800, "dead"],
  ["tanh", -1.5, "healthy"],
  ["tanh", -6, "saturated"],
  ["identity", -1.5, "healthy"],
  ["identity", 1.5, "healthy"],
  ["step", 0, "dead"],
  ["hard-tanh", 3, "dead"],
])("a %s unit with bias %d is %s", (activation, b, word) => {
  expect(stateOf(activation, b).word).toBe(word);
});

test("more than one may hold: a dead ReLU is dark, a saturated GELU too; a leaky one is never dead", () => {
  expect(stateOf("relu", -2)).toMatchObject({ dead: true, dark: true, saturated: false });
  expect(stateOf("gelu", -6)).toMatchObject({ dead: false, dark: true, saturated: true });
  expect(stateOf("leaky-relu", -50)).toMatchObject({ dead: false, dark: true });
});

test("an own function without a derivative is judged alike", () => {
  expect(stateOf((x) => Math.max(0, x), -1.5).word).toBe("dead");
  expect(stateOf((x) => Math.max(0, x), 1.5).word).toBe("one-sided");
});

test("units are counted by layer or all together", () => {
  const net = networkFrom([
    { W: [[1], [1], [1]], b: [-2, 0, 2], activation: "relu" },
    { W: [[1, 0, 0]], b: [-1], activation: "relu" },
    { W: [[1]] },
  ]);
  const states = findUnitStates(net, xs);
  expect(countUnits(states)).toEqual({
    ...{ units: 4, dead: 2, dark: 2, oneSided: 1, saturated: 0, healthy: 1 },
  });
  expect(countUnits([states[1]!])).toMatchObject({ units: 1, dead: 1 });
});

test("without inputs nothing can be said", () => {
  const net = networkFrom([{ W: [[1]], activation: "relu" }, { W: [[1]] }]);
  expect(() => findUnitStates(net, [])).toThrow(RangeError);
  expect(() => findUnitStates(net, [[1, 2]])).toThrow("findUnitStates: xs[0] must hold 1 numbers");
});

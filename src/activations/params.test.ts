import { describe, expect, test } from "vitest";
import {
  activations,
  clampedSwiglu,
  crossEntropy,
  elu,
  glu,
  hardTanh,
  leakyRelu,
  logSumExp,
  prelu,
  relu,
  sigmoid,
  silu,
  sine,
  softmax,
  softplus,
  thresholdedRelu,
} from "./index.ts";
import type {
  Activation,
  ActivationId,
  GatedId,
  ParamsOf,
  ScalarActivation,
  ScalarId,
  VectorId,
} from "./index.ts";

/** What a reader may pass in a cell, where types don't stop the run. */
const anything = (value: unknown) => value as never;

describe("parameters", () => {
  test("given in a call override the defaults, which stay", () => {
    expect(leakyRelu(-1, { alpha: 0.1 })).toBe(-0.1);
    expect(leakyRelu.derivative(-1, { alpha: 0.1 })).toBe(0.1);
    expect(leakyRelu(-1, { alpha: undefined })).toBe(-0.01);
    expect(leakyRelu.defaults).toEqual({ alpha: 0.01 });
  });

  test("fixed by `with` become defaults, and the facts follow", () => {
    const steep = leakyRelu.with({ alpha: 3 });
    expect([steep(-1), steep.derivative(-1), steep(-1, { alpha: 2 })]).toEqual([-3, 3, -2]);
    expect(steep.defaults).toEqual({ alpha: 3 });
    expect(steep.lipschitz).toEqual({ value: 3, at: -1 });
    expect(steep.kinks).toEqual([{ x: 0, left: 3, right: 1 }]);
    expect(leakyRelu.with({ alpha: 1 }).kinks).toEqual([]);
    expect(leakyRelu.with({ alpha: -1 }).range).toMatchObject({ lo: 0, loOpen: false });
    expect([steep.id, steep.name]).toEqual(["leaky-relu", "Leaky ReLU"]);
  });

  test("may be chosen at run time for any function of the catalogue", () => {
    const f: ScalarActivation = activations["leaky-relu"];
    const chosen = Object.fromEntries(Object.keys(f.parameters).map((name) => [name, 0.5]));
    expect(f(-2, chosen)).toBe(-1);
  });

  test("are not needed to map a list", () => {
    expect([-1, 2].map(relu)).toEqual([0, 2]);
    expect([0, 9].map(sigmoid.derivative)[0]).toBe(0.25);
  });
});

test.each([
  [
    "an unknown name",
    () => leakyRelu(1, anything({ slope: 1 })),
    new TypeError('leakyRelu: unknown parameter "slope"; it takes alpha.'),
  ],
  [
    "a parameter where there are none",
    () => sigmoid(1, ...([{ alpha: 1 }] as unknown as [])),
    new TypeError('sigmoid: unknown parameter "alpha"; it takes no parameters.'),
  ],
  [
    "a bare number for a parameter",
    () => leakyRelu(1, anything(0.1)),
    new TypeError(
      "leakyRelu: parameters go by name, as in {alpha: 0.01}; got 0.1. " +
        "For a list, write xs.map((x) => leakyRelu(x)).",
    ),
  ],
  [
    "a text for a number",
    () => leakyRelu(1, { alpha: anything("0.1") }),
    new TypeError("leakyRelu: parameter alpha must be a number, got string."),
  ],
  [
    "NaN",
    () => leakyRelu.with({ alpha: NaN }),
    new RangeError("leakyRelu: parameter alpha must be a finite number, got NaN."),
  ],
  [
    "a negative ELU alpha",
    () => elu(1, { alpha: -1 }),
    new RangeError("elu: parameter alpha must be a finite number, above 0, got -1."),
  ],
  [
    "a frequency of zero",
    () => sine(1, { omega: 0 }),
    new RangeError("sine: parameter omega must be a finite number, not 0, got 0."),
  ],
  [
    "a softplus sharpness of zero",
    () => softplus.with({ beta: 0 }),
    new RangeError("softplus: parameter beta must be a finite number, above 0, got 0."),
  ],
  [
    "a threshold below zero",
    () => thresholdedRelu(1, { theta: -1 }),
    new RangeError("thresholdedRelu: parameter theta must be a finite number, at least 0, got -1."),
  ],
  [
    "a lower bound above the upper one",
    () => hardTanh(0, { lo: 2 }),
    new RangeError("hardTanh: parameter lo must be below hi, got 2 and 1."),
  ],
  [
    "a missing gate value",
    () => glu(1, anything(undefined)),
    new TypeError("glu takes a number, got undefined."),
  ],
  [
    "a clamp of zero",
    () => clampedSwiglu(1, 1, { limit: 0 }),
    new RangeError("clampedSwiglu: parameter limit must be a finite number, above 0, got 0."),
  ],
  [
    "a class that no logit stands for",
    () => crossEntropy([1, 2], 2),
    new RangeError(
      "crossEntropy: the target must be an index below 2, the number of logits, got 2.",
    ),
  ],
  [
    "a temperature of zero",
    () => softmax([1], { temperature: 0 }),
    new RangeError("softmax: parameter temperature must be a finite number, above 0, got 0."),
  ],
  [
    "an infinite temperature",
    () => softmax([1], { temperature: Infinity }),
    new RangeError(
      "softmax: parameter temperature must be a finite number, above 0, got Infinity.",
    ),
  ],
  [
    "a list where a number belongs",
    () => sigmoid(anything([1, 2])),
    new TypeError(
      "sigmoid takes a number, got a list. For a list, write xs.map((x) => sigmoid(x)).",
    ),
  ],
  [
    "a number where a list belongs",
    () => softmax(anything(1)),
    new TypeError("softmax takes a list of numbers, got number."),
  ],
  [
    "a list with a hole in it",
    () => softmax([1, anything(undefined)]),
    new TypeError("softmax takes a list of numbers, got undefined at index 1."),
  ],
])("%s is refused by name", (_, call, error) => {
  expect(call).toThrow(error);
});

test("negative slopes of leaky and parametric ReLU are allowed", () => {
  expect([leakyRelu(-2, { alpha: -1 }), prelu(-2, { alpha: -0.5 })]).toEqual([2, 1]);
});

/** Never run: each line marked here must be refused by the compiler. */
export function wrongIdsAndParametersDoNotCompile(): void {
  const alpha: ParamsOf<"leaky-relu">["alpha"] = 0.1;
  leakyRelu(1, { alpha });
  softmax([1], { temperature: 2 });
  const fine: ActivationId = "leaky-relu";
  activations[fine].tex.trim();
  // @ts-expect-error an id is kebab-case
  const id: ActivationId = "leakyRelu";
  activations[id].tex.trim();
  // @ts-expect-error no such function
  void activations["leaky-tanh"];
  // @ts-expect-error no such parameter
  leakyRelu(1, { beta: 1 });
  // @ts-expect-error parameters go by name
  leakyRelu(1, 0.1);
  // @ts-expect-error the sigmoid takes none
  sigmoid(1, { alpha: 1 });
  // @ts-expect-error the sigmoid takes none
  sigmoid.with({ alpha: 1 });
  // @ts-expect-error a vector function wants a list
  softmax(1);
  // @ts-expect-error a vector function has a matrix of slopes, not one
  softmax.derivative([1]);
  // @ts-expect-error the step has no such parameter
  const none: ParamsOf<"step">["alpha"] = 1;
  void none;
  // @ts-expect-error the swish parameter is beta
  silu(1, { alpha: 1 });
  // @ts-expect-error a vector function's id is no scalar one's
  const scalarId: ScalarId = "softmax";
  // @ts-expect-error a gated function's id is no vector one's
  const vectorId: VectorId = "glu";
  // @ts-expect-error a reduction's id is no gated one's
  const gatedId: GatedId = "log-sum-exp";
  void [scalarId, vectorId, gatedId];
  // @ts-expect-error a gate wants its value
  glu(1);
  // @ts-expect-error a gated function has two slopes
  glu.derivative(1, 2).toFixed();
  // @ts-expect-error a reduction gives one number
  logSumExp([1]).map(String);
  // @ts-expect-error a kernel wants typed arrays
  relu.mapInto([1], [1]);
}

/** Never run: the tag tells the kinds apart, and all of them are told. */
export function oneNumberOf(f: Activation): number {
  switch (f.kind) {
    case "scalar":
      return f(1);
    case "vector":
      return f([1])[0] ?? NaN;
    case "reduction":
      return f([1]);
    case "gated":
      return f(1, 2);
  }
}

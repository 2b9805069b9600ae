import { describe, expect, test } from "vitest";
import { activations, leakyRelu, relu, sigmoid, softmax } from "./index.ts";
import type { ActivationId, ParamsOf, ScalarActivation } from "./index.ts";

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
}

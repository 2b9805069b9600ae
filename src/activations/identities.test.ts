import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as all from "./index.ts";
import type { Activation, ScalarActivation } from "./index.ts";

const { gelu, hardSwish, mish, relu, sigmoid, silu, softplus, tanh } = all;

const x = fc.double({ min: -50, max: 50, noNaN: true });
const positive = fc.double({ min: 0.1, max: 10, noNaN: true });
const near = (a: number, b: number, scale = 1) =>
  Math.abs(a - b) <= 8 * Number.EPSILON * Math.max(1, scale);

describe("for every x", () => {
  const holds = (claim: (x: number) => boolean) => fc.assert(fc.property(x, claim));

  test("σ(x) + σ(−x) = 1", () => holds((x) => near(sigmoid(x) + sigmoid(-x), 1)));
  test("tanh x = 2σ(2x) − 1", () => holds((x) => near(tanh(x), 2 * sigmoid(2 * x) - 1)));
  test("softplus′ = σ", () => holds((x) => near(softplus.derivative(x), sigmoid(x))));
  test("ln σ(x) = −softplus(−x)", () => holds((x) => all.logSigmoid(x) === -softplus(-x)));
  test("softplus(x) − softplus(−x) = x", () =>
    holds((x) => near(softplus(x) - softplus(-x), x, Math.abs(x))));
  test("relu(x) − relu(−x) = x", () => holds((x) => relu(x) - relu(-x) === x));
  test("relu(x) + relu(−x) = |x|", () => holds((x) => relu(x) + relu(-x) === Math.abs(x)));
  test.each([silu, gelu, hardSwish, all.geluTanh, all.quickGelu])("$name(x) − $name(−x) = x", (f) =>
    holds((x) => near(f(x) - f(-x), x, Math.abs(x))),
  );
  test("Mish has no such identity", () => expect(mish(1) - mish(-1)).toBeCloseTo(1.1685, 4));
  test("leaky ReLU with α = 0 is ReLU", () =>
    holds((x) => Object.is(all.leakyRelu(x, { alpha: 0 }), relu(x))));
  test("CELU at α = 1 is ELU", () => holds((x) => all.celu(x) === all.elu(x)));
  test("quick GELU is SiLU with β = 1.702", () =>
    holds((x) => all.quickGelu(x) === silu(x, { beta: 1.702 })));
  test("x − tanhshrink(x) = tanh x", () =>
    holds((x) => near(x - all.tanhshrink(x), tanh(x), Math.abs(x))));
  test("erf(x) + erfc(x) = 1, and Φ follows", () =>
    holds(
      (x) =>
        near(all.erf(x) + all.erfc(x), 1) && near(gelu(x), x * 0.5 * all.erfc(-x / Math.SQRT2), 60),
    ));
  test("GEGLU and SwiGLU with the value 1 are GELU and SiLU", () =>
    holds((x) => all.geglu(x, 1) === gelu(x) && all.swiglu(x, 1) === silu(x)));
  test("σ of the difference is the softmax of two", () =>
    holds((x) => near(all.softmax([x, 0])[0] ?? NaN, sigmoid(x))));

  test("Swish with β at x is SiLU at βx, over β", () =>
    fc.assert(
      fc.property(x, positive, (x, beta) =>
        near(silu(x, { beta }), silu(beta * x) / beta, 60 * Math.abs(x)),
      ),
    ));
  test("softcap holds a value below its cap and keeps its sign", () =>
    fc.assert(
      fc.property(x, positive, (x, cap) => {
        const y = all.softcap(x, { cap });
        return (
          Math.abs(y) <= cap && Math.abs(y) <= Math.abs(x) * (1 + 1e-15) + 1e-300 && y * x >= 0
        );
      }),
    ));
});

describe("the kernels", () => {
  const everything: readonly Activation[] = Object.values(all.activations);
  const scalars: readonly ScalarActivation[] = everything.filter((f) => f.kind === "scalar");
  const xs = Float64Array.from([-Infinity, -800, -3, -0.5, -0, 0, 1e-300, 0.3, 1, 6, 40, NaN]);

  test.each(scalars)("of $name write what single calls return", (f) => {
    const out = new Float64Array(xs.length);
    f.mapInto(xs, out);
    expect([...out]).toEqual(Array.from(xs, (x) => f(x)));
    f.derivativeInto(xs, out);
    expect([...out]).toEqual(Array.from(xs, (x) => f.derivative(x)));
  });

  test.each(scalars)("of $name do so too where no entry is far out", (f) => {
    const near = xs.filter((x) => Math.abs(x) < 50);
    const out = new Float64Array(near.length);
    f.mapInto(near, out);
    expect([...out]).toEqual(Array.from(near, (x) => f(x)));
    f.derivativeInto(near, out);
    expect([...out]).toEqual(Array.from(near, (x) => f.derivative(x)));
  });

  test("take parameters, 32-bit numbers, and their own input as output", () => {
    const list = Float32Array.of(-1, 2);
    all.leakyRelu.mapInto(list, list, { alpha: 0.5 });
    expect([...list]).toEqual([-0.5, 2]);
    all.softmax.mapInto(list, list, { temperature: 2.5 });
    expect(list[0]).toBeCloseTo(sigmoid(-1), 7);
  });

  test("refuse lists of unlike length and plain lists", () => {
    expect(() => relu.mapInto(xs, new Float64Array(1))).toThrow(
      new RangeError("relu.mapInto: input and output must have one length, got 12 and 1."),
    );
    expect(() => relu.mapInto(xs, [1] as never)).toThrow(
      new TypeError("relu.mapInto takes Float64Arrays or Float32Arrays, got a list."),
    );
  });
});

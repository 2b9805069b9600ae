import { describe, expect, test } from "vitest";
import { activations, clampedSwiglu, glu, ossSwiglu, sigmoid, silu } from "./index.ts";
import type { Activation } from "./index.ts";

const everything: readonly Activation[] = Object.values(activations);
const gated = everything.filter((f) => f.kind === "gated");
const grid = [-12.3, -7.5, -2.2, -0.4, 0.3, 1.7, 6.1, 11.9];

describe.each(gated)("$name", (f) => {
  test("has the partial slopes that central differences show", () => {
    const h = 1e-5;
    for (const a of grid) {
      for (const b of grid) {
        const { gate, value } = f.derivative(a, b);
        expect(gate).toBeCloseTo((f(a + h, b) - f(a - h, b)) / (2 * h), 6);
        expect(value).toBeCloseTo((f(a, b + h) - f(a, b - h)) / (2 * h), 6);
      }
    }
  });

  test("sends a gradient back by both inputs", () => {
    const { gate, value } = f.derivative(0.7, -1.3);
    expect(f.vjp(0.7, -1.3, 2)).toEqual({ gate: 2 * gate, value: 2 * value });
  });

  test("hands NaN on", () => {
    expect(f(NaN, 1)).toBeNaN();
    expect(f(1, NaN)).toBeNaN();
  });

  test("takes the same parameters by a call and by `with`", () => {
    const half = Object.fromEntries(Object.entries(f.defaults).map(([name, d]) => [name, d / 2]));
    expect(f.with(half)(3, -2)).toBe(f(3, -2, half));
  });
});

test("gates do what their names say", () => {
  expect(glu(2, 3)).toBe(sigmoid(2) * 3);
  expect(clampedSwiglu(50, -50)).toBe(silu(10) * -10);
  expect(ossSwiglu(50, 50)).toBe(silu(7, { beta: 1.702 }) * 8);
  expect(ossSwiglu(1, 0)).toBe(silu(1, { beta: 1.702 }));
  expect(clampedSwiglu.derivative(10, 3).gate).toBe(0);
  expect(clampedSwiglu.derivative(1, -10).value).toBe(0);
  expect(clampedSwiglu(2, 2, { limit: 1 })).toBe(silu(1));
});

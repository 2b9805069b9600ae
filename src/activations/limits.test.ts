import { describe, expect, test } from "vitest";
import * as all from "./index.ts";

const inf = Infinity;

test.each([
  { f: all.identity, ends: [-inf, inf], slopes: [1, 1] },
  { f: all.step, ends: [0, 1], slopes: [0, 0] },
  { f: all.sigmoid, ends: [0, 1], slopes: [0, 0] },
  { f: all.logSigmoid, ends: [-inf, 0], slopes: [1, 0] },
  { f: all.hardSigmoid, ends: [0, 1], slopes: [0, 0] },
  { f: all.tanh, ends: [-1, 1], slopes: [0, 0] },
  { f: all.lecunTanh, ends: [-1.7159, 1.7159], slopes: [0, 0] },
  { f: all.hardTanh, ends: [-1, 1], slopes: [0, 0] },
  { f: all.softsign, ends: [-1, 1], slopes: [0, 0] },
  { f: all.relu, ends: [0, inf], slopes: [0, 1] },
  { f: all.relu6, ends: [0, 6], slopes: [0, 0] },
  { f: all.leakyRelu, ends: [-inf, inf], slopes: [0.01, 1] },
  { f: all.leakyRelu.with({ alpha: 0 }), ends: [0, inf], slopes: [0, 1] },
  { f: all.prelu.with({ alpha: -1 }), ends: [inf, inf], slopes: [-1, 1] },
  { f: all.elu, ends: [-1, inf], slopes: [0, 1] },
  { f: all.celu.with({ alpha: 2 }), ends: [-2, inf], slopes: [0, 1] },
  { f: all.selu, ends: [-1.7580993408473766, inf], slopes: [0, 1.0507009873554805] },
  { f: all.softplus, ends: [0, inf], slopes: [0, 1] },
  { f: all.squareplus, ends: [0, inf], slopes: [0, 1] },
  { f: all.gelu, ends: [0, inf], slopes: [0, 1] },
  { f: all.geluTanh, ends: [0, inf], slopes: [0, 1] },
  { f: all.quickGelu, ends: [0, inf], slopes: [0, 1] },
  { f: all.silu, ends: [0, inf], slopes: [0, 1] },
  { f: all.silu.with({ beta: 0.01 }), ends: [0, inf], slopes: [0, 1] },
  { f: all.hardSwish, ends: [0, inf], slopes: [0, 1] },
  { f: all.mish, ends: [0, inf], slopes: [0, 1] },
  { f: all.relu2, ends: [0, inf], slopes: [0, inf] },
  { f: all.sine, ends: [NaN, NaN], slopes: [NaN, NaN] },
  { f: all.snake, ends: [-inf, inf], slopes: [NaN, NaN] },
  { f: all.dyt, ends: [-1, 1], slopes: [0, 0] },
  { f: all.softcap, ends: [-30, 30], slopes: [0, 0] },
  { f: all.tanhshrink, ends: [-inf, inf], slopes: [1, 1] },
  { f: all.softshrink, ends: [-inf, inf], slopes: [1, 1] },
  { f: all.hardshrink, ends: [-inf, inf], slopes: [1, 1] },
  { f: all.thresholdedRelu, ends: [0, inf], slopes: [0, 1] },
  { f: all.gaussian, ends: [0, 0], slopes: [0, 0] },
])("$f.name goes to $ends at the ends, its slope to $slopes", ({ f, ends, slopes }) => {
  // Plus zero: −0 is as good a limit as 0.
  expect([f(-inf) + 0, f(inf) + 0]).toEqual(ends);
  expect([f.derivative(-inf) + 0, f.derivative(inf) + 0]).toEqual(slopes);
});

describe("far out, where squares and cubes overflow", () => {
  test.each([
    ["squareplus(−1e200)", all.squareplus(-1e200), 1e-200],
    ["squareplus(1e200)", all.squareplus(1e200), 1e200],
    ["squareplus′(−1e100)", all.squareplus.derivative(-1e100), 1e-200],
    ["geluTanh(1e200)", all.geluTanh(1e200), 1e200],
    ["geluTanh(−1e200)", all.geluTanh(-1e200) + 0, 0],
    ["geluTanh′(−1e200)", all.geluTanh.derivative(-1e200), 0],
    ["geluTanh′(1e200)", all.geluTanh.derivative(1e200), 1],
    ["softplus(1e308) at β = 4", all.softplus(1e308, { beta: 4 }), 1e308],
    ["softsign(1e308)", all.softsign(1e308), 1],
    ["mish(400)", all.mish(400), 400],
    ["silu(−1e308)", all.silu(-1e308) + 0, 0],
  ])("%s is %d", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

test("slopes at kinks follow the convention: the flat side's, else the left side's", () => {
  expect([all.step(0), all.step.derivative(0)]).toEqual([0, 0]);
  expect(all.relu.derivative(0)).toBe(0);
  expect(all.leakyRelu.derivative(0)).toBe(0.01);
  expect(all.leakyRelu.derivative(0, { alpha: 0.3 })).toBe(0.3);
  expect(all.elu.derivative(0, { alpha: 0.3 })).toBe(0.3);
  expect(all.selu.derivative(0)).toBe(1.7580993408473766);
  expect([all.relu6.derivative(0), all.relu6.derivative(6)]).toEqual([0, 0]);
  expect([all.hardTanh.derivative(-1), all.hardTanh.derivative(1)]).toEqual([0, 0]);
  expect([all.hardSigmoid.derivative(-3), all.hardSigmoid.derivative(3)]).toEqual([0, 0]);
  expect([all.hardSwish.derivative(-3), all.hardSwish.derivative(3)]).toEqual([0, 1.5]);
});

test.each([
  ["σ(1)", all.sigmoid(1), 0.73105857863],
  ["σ(−40) · 10¹⁸", all.sigmoid(-40) * 1e18, 4.24835425529],
  ["tanh 1", all.tanh(1), 0.761594155956],
  ["tanh′ 2", all.tanh.derivative(2), 0.0706508248532],
  ["softplus(0)", all.softplus(0), 0.69314718056],
  ["softplus(1)", all.softplus(1), 1.313261687518],
  ["softplus(−50) · 10²²", all.softplus(-50) * 1e22, 1.92874984796],
  ["elu(−1)", all.elu(-1), -0.632120558829],
  ["selu(−1)", all.selu(-1), -1.111330737813],
  ["selu(1)", all.selu(1), 1.050700987355],
  ["gelu(1)", all.gelu(1), 0.841344746069],
  ["gelu(−1)", all.gelu(-1), -0.158655253931],
  ["gelu′(0)", all.gelu.derivative(0), 0.5],
  ["geluTanh(1)", all.geluTanh(1), 0.841191990608],
  ["silu(1)", all.silu(1), 0.73105857863],
  ["silu(−1)", all.silu(-1), -0.26894142137],
  ["silu′(0)", all.silu.derivative(0), 0.5],
  ["mish(1)", all.mish(1), 0.865098388267],
  ["mish(−1)", all.mish(-1), -0.303401461374],
  ["mish′(0)", all.mish.derivative(0), 0.6],
  ["hardSwish(1)", all.hardSwish(1), 0.666666666667],
  ["softsign(1)", all.softsign(1), 0.5],
  ["gain of GELU", all.gelu.gain.forward, 1.53353],
  ["backward gain of GELU", all.gelu.gain.backward, 1.48111],
  ["gain of SELU", all.selu.gain.forward, 1],
])("%s is %d, as published", (_, actual, published) => {
  const digits = String(published).length > 8 || Number.isInteger(published * 10) ? 11 : 5;
  expect(actual).toBeCloseTo(published, digits);
});

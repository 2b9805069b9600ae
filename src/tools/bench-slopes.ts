/** The rest of the core set for the benchmark: slopes, and the functions that are a line of code each. */
import { activations } from "../activations/index.ts";
import type { ScalarActivation } from "../activations/index.ts";
import type { Loop, Row } from "./bench-softmax.ts";

const { relu, prelu, elu, selu, softplus, mish, relu2, softsign, sine } = activations;
const geluTanh = activations["gelu-tanh"];
const hardSwish = activations["hard-swish"];
const leakyRelu = activations["leaky-relu"];
const root = Math.sqrt(2 / Math.PI);
const { alpha, scale } = selu.defaults;

type Kernels = Pick<ScalarActivation, "name" | "mapInto" | "derivativeInto" | "derivative"> &
  ((x: number) => number);

const value = (f: Kernels, plain: Loop): Row => ({
  name: f.name,
  ours: (xs, out) => f.mapInto(xs, out),
  calls: (xs, out) => xs.forEach((x, i) => (out[i] = f(x))),
  plain,
});

const slope = (f: Kernels, plain: Loop): Row => ({
  name: `${f.name}′`,
  ours: (xs, out) => f.derivativeInto(xs, out),
  calls: (xs, out) => xs.forEach((x, i) => (out[i] = f.derivative(x))),
  plain,
});

/** Each plain loop is a function literal of its own: engines specialise code by literal. */
export const slopeRows: readonly Row[] = [
  slope(relu, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? 1 : 0;
  }),
  slope(leakyRelu, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? 1 : 0.01;
  }),
  value(prelu, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? xs[i]! : 0.25 * xs[i]!;
  }),
  slope(prelu, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? 1 : 0.25;
  }),
  value(relu2, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = Math.max(0, xs[i]!) ** 2;
  }),
  slope(relu2, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = 2 * Math.max(0, xs[i]!);
  }),
  slope(elu, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? 1 : Math.exp(xs[i]!);
  }),
  slope(selu, (xs, out) => {
    for (let i = 0; i < xs.length; i++)
      out[i] = scale * (xs[i]! > 0 ? 1 : alpha * Math.exp(xs[i]!));
  }),
  slope(softplus, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = 1 / (1 + Math.exp(-xs[i]!));
  }),
  slope(geluTanh, (xs, out) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]!;
      const t = Math.tanh(root * (x + 0.044715 * x * x * x));
      out[i] = 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * root * (1 + 0.134145 * x * x);
    }
  }),
  slope(mish, (xs, out) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]!;
      const t = Math.tanh(Math.log1p(Math.exp(x)));
      out[i] = t + (x * (1 - t * t)) / (1 + Math.exp(-x));
    }
  }),
  slope(softsign, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = 1 / (1 + Math.abs(xs[i]!)) ** 2;
  }),
  slope(hardSwish, (xs, out) => {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i]!;
      out[i] = x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
    }
  }),
  value(sine, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = Math.sin(xs[i]!);
  }),
  slope(sine, (xs, out) => {
    for (let i = 0; i < xs.length; i++) out[i] = Math.cos(xs[i]!);
  }),
];

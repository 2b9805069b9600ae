/** What the benchmark times: for each core function its kernels, and the same by a plain loop and by the peers. */
import { activations } from "../activations/index.ts";
import type { Peers, Tensors } from "./bench-peers.ts";
import type { Loop, Row } from "./bench-softmax.ts";

const { sigmoid, tanh, relu, elu, selu, softplus, gelu, silu, mish, softsign } = activations;
const geluTanh = activations["gelu-tanh"];
const hardSwish = activations["hard-swish"];
const leakyRelu = activations["leaky-relu"];

const twoOverPi = Math.sqrt(2 / Math.PI);
const root2pi = Math.sqrt(2 * Math.PI);

/** A loop for each formula by its own function literal: engines specialise code by literal. */
export function rows({ stdlib, mathjs, tf }: Peers): readonly Row[] {
  const tensor =
    (
      op: (tf: Tensors, x: ReturnType<Tensors["tensor1d"]>) => ReturnType<Tensors["tensor1d"]>,
    ): Loop =>
    (xs) => {
      const input = tf.tensor1d(Float32Array.from(xs));
      const output = op(tf, input);
      output.dataSync();
      input.dispose();
      output.dispose();
    };
  const { erf, expit, log1p, exp } = stdlib;
  const stdTanh = stdlib.tanh;
  return [
    {
      name: "sigmoid",
      ours: (xs, out) => sigmoid.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = sigmoid(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = 1 / (1 + Math.exp(-xs[i]!));
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = expit(xs[i]!);
      },
      mathjs: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = 1 / (1 + mathjs.exp(-xs[i]!));
      },
      tf: tensor((tf, x) => tf.sigmoid(x)),
    },
    {
      name: "sigmoid′",
      ours: (xs, out) => sigmoid.derivativeInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = sigmoid.derivative(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const s = 1 / (1 + Math.exp(-xs[i]!));
          out[i] = s * (1 - s);
        }
      },
    },
    {
      name: "tanh",
      ours: (xs, out) => tanh.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = tanh(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = Math.tanh(xs[i]!);
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = stdTanh(xs[i]!);
      },
      mathjs: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = mathjs.tanh(xs[i]!);
      },
      tf: tensor((tf, x) => tf.tanh(x)),
    },
    {
      name: "tanh′",
      ours: (xs, out) => tanh.derivativeInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = tanh.derivative(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = 1 - Math.tanh(xs[i]!) ** 2;
      },
    },
    {
      name: "silu",
      ours: (xs, out) => silu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = silu(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = xs[i]! / (1 + Math.exp(-xs[i]!));
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = xs[i]! * expit(xs[i]!);
      },
    },
    {
      name: "silu′",
      ours: (xs, out) => silu.derivativeInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = silu.derivative(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const s = 1 / (1 + Math.exp(-xs[i]!));
          out[i] = s * (1 + xs[i]! * (1 - s));
        }
      },
    },
    {
      name: "gelu (peers: erf alone)",
      ours: (xs, out) => gelu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = gelu(x))),
      // Abramowitz & Stegun 7.1.26, the one-liner in common use: seven digits.
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const z = Math.abs(xs[i]!) / Math.SQRT2;
          const t = 1 / (1 + 0.3275911 * z);
          const sum =
            t *
            (0.254829592 +
              t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
          const e = 1 - sum * Math.exp(-z * z);
          out[i] = 0.5 * xs[i]! * (1 + (xs[i]! < 0 ? -e : e));
        }
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = erf(xs[i]! * Math.SQRT1_2);
      },
      mathjs: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = mathjs.erf(xs[i]! * Math.SQRT1_2);
      },
      tf: tensor((tf, x) => tf.erf(x)),
    },
    {
      name: "gelu′ (stdlib: Φ + xφ)",
      ours: (xs, out) => gelu.derivativeInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = gelu.derivative(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i]!;
          const t = Math.tanh(twoOverPi * (x + 0.044715 * x * x * x));
          out[i] = 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * twoOverPi * (1 + 0.134145 * x * x);
        }
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i]!;
          out[i] = 0.5 * (1 + erf(x * Math.SQRT1_2)) + (x * exp(-0.5 * x * x)) / root2pi;
        }
      },
    },
    {
      name: "gelu-tanh",
      ours: (xs, out) => geluTanh.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = geluTanh(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) {
          const x = xs[i]!;
          out[i] = 0.5 * x * (1 + Math.tanh(twoOverPi * (x + 0.044715 * x * x * x)));
        }
      },
    },
    {
      name: "relu",
      ours: (xs, out) => relu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = relu(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = Math.max(0, xs[i]!);
      },
      tf: tensor((tf, x) => tf.relu(x)),
    },
    {
      name: "leaky-relu",
      ours: (xs, out) => leakyRelu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = leakyRelu(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? xs[i]! : 0.01 * xs[i]!;
      },
    },
    {
      name: "elu",
      ours: (xs, out) => elu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = elu(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = xs[i]! > 0 ? xs[i]! : Math.exp(xs[i]!) - 1;
      },
      tf: tensor((tf, x) => tf.elu(x)),
    },
    {
      name: "selu",
      ours: (xs, out) => selu.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = selu(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++)
          out[i] = xs[i]! > 0 ? 1.0507 * xs[i]! : 1.7581 * (Math.exp(xs[i]!) - 1);
      },
      tf: tensor((tf, x) => tf.selu(x)),
    },
    {
      name: "softplus",
      ours: (xs, out) => softplus.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = softplus(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = Math.log(1 + Math.exp(xs[i]!));
      },
      stdlib: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = log1p(exp(xs[i]!));
      },
      mathjs: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = mathjs.log1p(mathjs.exp(xs[i]!));
      },
      tf: tensor((tf, x) => tf.softplus(x)),
    },
    {
      name: "mish",
      ours: (xs, out) => mish.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = mish(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++)
          out[i] = xs[i]! * Math.tanh(Math.log(1 + Math.exp(xs[i]!)));
      },
    },
    {
      name: "softsign",
      ours: (xs, out) => softsign.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = softsign(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++) out[i] = xs[i]! / (1 + Math.abs(xs[i]!));
      },
    },
    {
      name: "hard-swish",
      ours: (xs, out) => hardSwish.mapInto(xs, out),
      calls: (xs, out) => xs.forEach((x, i) => (out[i] = hardSwish(x))),
      plain: (xs, out) => {
        for (let i = 0; i < xs.length; i++)
          out[i] = (xs[i]! * Math.min(Math.max(0, xs[i]! + 3), 6)) / 6;
      },
    },
  ];
}

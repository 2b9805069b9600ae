import { expect, test } from "vitest";
import { identity, leakyRelu, relu, softmax, swiglu } from "../activations/index.ts";
import {
  collapse,
  copyNetwork,
  forward,
  mulberry32,
  network,
  networkFrom,
  ownFunction,
  predict,
  predictInto,
  rms,
  toLayers,
  uniform,
} from "./index.ts";
import type { LayerSpec, NetworkOptions } from "./index.ts";

test("weights have the variance that gain and fan-in ask for, and biases are 0", () => {
  const net = network([100, 300, 300, 200], { activation: ["relu", "tanh"], seed: 2 });
  const [first, second, last] = net.layers.map(({ weights }) => rms(weights));
  // Within four standard errors, 4/√(2 · 30 000).
  expect(Math.abs(first! / Math.sqrt(2 / 100) - 1)).toBeLessThan(0.0164);
  expect(Math.abs(second! / (1.59254 / Math.sqrt(300)) - 1)).toBeLessThan(0.0095);
  expect(Math.abs(last! * Math.sqrt(300) - 1)).toBeLessThan(0.0116);
  expect(net.layers.every(({ biases }) => biases.every((b) => b === 0))).toBe(true);
  const wide = network([100, 300, 1], { gain: 3, seed: 2 });
  expect(rms(wide.layers[0]!.weights)).toBeCloseTo(0.3, 2);
});

test("a seed repeats the weights, another one does not", () => {
  const of = (seed: number) => [...network([2, 8, 1], { seed }).parameters];
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

test("two hinges compute XOR", () => {
  const net = networkFrom([
    {
      W: [
        [1, 1],
        [1, 1],
      ],
      b: [0, -1],
      activation: "relu",
    },
    { W: [[1, -2]] },
  ]);
  expect(net.sizes).toEqual([2, 2, 1]);
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  expect(corners.map((x) => predict(net, x))).toEqual([[0], [1], [1], [0]]);
  expect(forward(net, [1, 1])).toEqual({ z: [[2, 1], [0]], a: [[2, 1], [0]] });
  expect(forward(net, [0, 0])).toEqual({ z: [[0, -1], [0]], a: [[0, 0], [0]] });
  const outputs = new Float64Array(4);
  predictInto(net, Float64Array.from(corners.flat()), outputs);
  expect([...outputs]).toEqual([0, 1, 1, 0]);
});

const stack: readonly LayerSpec[] = [
  {
    W: [
      [1, 2],
      [0, -1],
      [3, 1],
    ],
    b: [1, 0, -1],
  },
  {
    W: [
      [2, 0, 1],
      [-1, 1, 0],
    ],
    b: [0, 2],
  },
  { W: [[1, -2]], b: [0.5] },
];

test("three affine layers collapse into one", () => {
  expect(collapse(stack)).toEqual({ W: [[7, 11]], b: [-0.5] });
  expect(predict(networkFrom(stack), [1, -2])).toEqual([-15.5]);
});

test("a random affine stack, skips included, equals its collapse", () => {
  const random = mulberry32(5);
  const options = { activation: "identity", residual: true, seed: 3 } as const;
  const net = network([3, 3, 5, 5, 2], options);
  net.parameters.forEach((_, i) => (net.parameters[i] = uniform(random, -1, 1)));
  const { W, b } = collapse(net);
  for (let k = 0; k < 20; k++) {
    const x = [uniform(random, -3, 3), uniform(random, -3, 3), uniform(random, -3, 3)];
    const flat = W.map((row, j) => row.reduce((sum, w, i) => sum + w * x[i]!, b[j]!));
    predict(net, x).forEach((y, j) => expect(Math.abs(y - flat[j]!)).toBeLessThan(1e-9));
  }
});

test("a stack that bends does not collapse", () => {
  expect(() => collapse([{ W: [[1]], activation: "relu" }])).toThrow(
    "collapse: layer 0 bends by ReLU: only affine layers collapse into one.",
  );
});

test("a copy and a round trip are the same network and share no numbers", () => {
  const net = network([2, 2, 2, 1], { activation: ["gelu", "sine"], residual: true, seed: 5 });
  for (const twin of [copyNetwork(net), networkFrom(toLayers(net))]) {
    expect(twin.sizes).toEqual(net.sizes);
    expect(toLayers(twin)).toEqual(toLayers(net));
    expect(predict(twin, [0.3, 2])).toEqual(predict(net, [0.3, 2]));
    twin.layers[0]!.weights[0] = 99;
    expect(twin.parameters[0]).toBe(99);
    expect(net.parameters[0]).not.toBe(99);
  }
});

test("an activation may be an id, a function of the module, or one's own", () => {
  const W = [[1]];
  const at = (activation: NonNullable<LayerSpec["activation"]>) =>
    predict(networkFrom([{ W, activation }]), [-2])[0];
  expect(at("relu")).toBe(0);
  expect(at(relu)).toBe(0);
  expect(at(leakyRelu.with({ alpha: 0.5 }))).toBe(-1);
  expect(at((x) => x * x)).toBe(4);
  expect(at({ f: (x) => x - 1, df: () => 1 })).toBe(-3);
  expect(network([1, 1]).layers[0]!.activation).toBe(identity);
});

test("an own function without a derivative is sloped by a central difference", () => {
  const f = ownFunction((x) => x ** 3);
  for (const x of [-40, -1, 0, 0.3, 7]) expect(f.derivative(x)).toBeCloseTo(3 * x * x, 5);
  expect(ownFunction(Math.abs).derivative(0)).toBe(0);
  expect(ownFunction({ f: Math.sin, name: "wave" }).name).toBe("wave");
});

const bad = <T>(value: unknown) => value as T;

test.each<readonly [() => unknown, typeof TypeError | typeof RangeError, string]>([
  [() => network([2]), RangeError, "network: sizes must name at least the inputs and the outputs."],
  [() => network([2, 0, 1]), RangeError, "sizes[1] must be a whole number, 1 or more, got 0"],
  [() => network(bad(3)), TypeError, "network: sizes go as a list, as in [2, 8, 1]; got number."],
  [() => network([2, 4, 1], { gain: NaN }), RangeError, "gain must be a finite number, 0 or more"],
  [() => network([2, 4, 1], { seed: 1.5 }), RangeError, "seed must be a whole number"],
  [() => network([2, 4, 1], { activation: ["relu", "relu"] }), RangeError, "got 2"],
  [
    () => network([2, 4, 1], bad<NetworkOptions>({ activation: "rellu" })),
    TypeError,
    'there is no activation "rellu"',
  ],
  [
    () => network([2, 4, 1], bad<NetworkOptions>({ activation: "softmax" })),
    TypeError,
    "Softmax is a vector function",
  ],
  [
    () => network([2, 4, 1], bad<NetworkOptions>({ activation: softmax })),
    TypeError,
    "Softmax is a vector function",
  ],
  [
    () => network([2, 4, 1], bad<NetworkOptions>({ output: swiglu })),
    TypeError,
    "is a gated function",
  ],
  [() => network([2, 4, 1], bad<NetworkOptions>({ output: 3 })), TypeError, "got number"],
  [() => ownFunction(bad({ f: 1 })), TypeError, "ownFunction: f must be a function"],
  [() => ownFunction(bad(() => "1"))(2), TypeError, "f(2) must be a number, got string"],
  [() => networkFrom([]), TypeError, "networkFrom: layers go as a list"],
  [
    () => networkFrom([{ W: [[1, 2], [3]] }]),
    RangeError,
    "layers[0].W[1] must hold 2 numbers, got 1",
  ],
  [
    () => networkFrom([{ W: [[1], [2]] }, { W: [[1]] }]),
    RangeError,
    "layers[1].W[0] must hold 2 numbers, got 1",
  ],
  [() => networkFrom([{ W: [[1]], b: [1, 2] }]), RangeError, "layers[0].b[0] must hold 1 numbers"],
  [() => networkFrom([{ W: [[NaN]] }]), RangeError, "layers[0].W[0] holds NaN"],
  [() => networkFrom([{ W: [[1, 2]], residual: true }]), RangeError, "cannot add its 2 inputs"],
  [() => predict(network([2, 1]), [1]), RangeError, "predict: x[0] must hold 2 numbers, got 1"],
  [() => predict(network([2, 1]), bad("ab")), TypeError, "x[0] must be a list of numbers"],
  [
    () => predictInto(network([2, 1]), new Float64Array(4), new Float64Array(3)),
    RangeError,
    "do not go with 3 outputs",
  ],
])("what does not fit is refused by name (%#)", (act, type, message) => {
  expect(act).toThrow(type);
  expect(act).toThrow(message);
});

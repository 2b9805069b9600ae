import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findNumpy } from "../tools/numpy.ts";
import type { ScalarId } from "../activations/index.ts";
import { adam, circle, fit, gainOf, moons, network, sgd, spiral } from "./index.ts";
import type { Data, LossId } from "./index.ts";

interface Run {
  readonly sizes: readonly number[];
  readonly hidden: readonly ScalarId[];
  readonly output?: ScalarId;
  readonly residual?: boolean;
  readonly loss: LossId;
  readonly data: Data;
  readonly batchSize?: number;
  readonly optimizer:
    | { readonly name: "sgd"; learningRate: number; momentum: number; weightDecay: number }
    | { readonly name: "adam"; learningRate: number };
}

const plain = { name: "sgd", learningRate: 0.3, momentum: 0, weightDecay: 0 } as const;
const heavy = { name: "sgd", learningRate: 0.05, momentum: 0.9, weightDecay: 1e-3 } as const;
const swift = { name: "adam", learningRate: 0.02 } as const;
const ring = circle({ n: 47, noise: 0.05, seed: 3 });
const three: Data = { xs: ring.xs, ys: ring.ys.map((_, i) => i % 3) };
const curve: Data = {
  xs: Array.from({ length: 41 }, (_, i) => [i / 20 - 1]),
  ys: Array.from({ length: 41 }, (_, i) => [Math.sin(i / 5), Math.cos(i / 7)]),
};

const bce = "bce-with-logits";
const runs: readonly (readonly [string, Run])[] = [
  [
    "tanh, one hidden layer, gradient descent",
    { sizes: [2, 8, 1], hidden: ["tanh"], loss: bce, data: ring, optimizer: plain },
  ],
  [
    "ReLU, two hidden layers, SGD in batches with momentum and weight decay",
    {
      ...{ sizes: [2, 16, 16, 1], hidden: ["relu", "relu"], loss: bce, data: ring },
      ...{ batchSize: 10, optimizer: heavy },
    },
  ],
  [
    "GELU and SiLU, Adam",
    {
      ...{ sizes: [2, 8, 8, 1], hidden: ["gelu", "silu"], loss: bce },
      ...{ data: spiral({ n: 60, seed: 2 }), optimizer: swift },
    },
  ],
  [
    "Leaky ReLU and ELU, three classes, Adam in batches",
    {
      ...{ sizes: [2, 8, 8, 3], hidden: ["leaky-relu", "elu"], loss: "cross-entropy" },
      ...{ data: three, batchSize: 8, optimizer: swift },
    },
  ],
  [
    "skip connections, squared error on two tanh outputs",
    {
      ...{ sizes: [1, 6, 6, 6, 2], hidden: ["sigmoid", "tanh", "silu"], output: "tanh" },
      ...{ residual: true, loss: "squared-error", data: curve, batchSize: 7, optimizer: heavy },
    },
  ],
  [
    "no hidden layer",
    { sizes: [2, 1], hidden: [], loss: bce, data: moons({ n: 30, seed: 4 }), optimizer: plain },
  ],
];
const [seed, shuffleSeed, steps] = [5, 11, 100];

const python = findNumpy();
if (!python) {
  console.log(
    "Training was not compared with NumPy: python3 with numpy is missing (Debian: python3-numpy).",
  );
}

describe.skipIf(!python)("a hundred steps give what NumPy gives", () => {
  const input = runs.map(([, run]) => ({
    ...run,
    ...{ xs: run.data.xs, ys: run.data.ys, data: undefined },
    ...{ seed, shuffleSeed, steps, residual: run.residual ?? false },
    activations: [...run.hidden, run.output ?? "identity"],
    gains: run.hidden.map((id) => gainOf(id)),
    batchSize: run.batchSize ?? run.data.xs.length,
  }));
  const script = fileURLToPath(new URL("fixtures/train.py", import.meta.url));
  const { stdout, stderr } = spawnSync(python ?? "python3", [script], {
    input: JSON.stringify({ runs: input }),
    encoding: "utf8",
  });

  test("and the script runs", () => {
    expect(stderr).toBe("");
  });

  test.each(runs.map(([title, run], i) => [title, run, i] as const))("%s", (_, run, i) => {
    const { sizes, hidden, output = "identity", residual = false, loss, data } = run;
    const net = network(sizes, { activation: hidden, output, residual, seed });
    const { optimizer: settings, batchSize } = run;
    const optimizer = settings.name === "sgd" ? sgd(settings) : adam(settings);
    const ours = fit(net, data, {
      ...{ steps, optimizer, loss, seed: shuffleSeed },
      ...(batchSize !== undefined && { batchSize }),
    });
    const theirs = (JSON.parse(stdout) as { losses: number[]; parameters: number[] }[])[i]!;
    expect(ours.losses).toHaveLength(steps);
    expect(largestGap(ours.losses, theirs.losses)).toBeLessThan(1e-9);
    expect(largestGap(ours.network.parameters, theirs.parameters)).toBeLessThan(1e-9);
    // The comparison is of a run that got somewhere.
    expect(ours.losses.at(-1)).toBeLessThan(ours.losses[0]!);
  });
});

function largestGap(a: ArrayLike<number>, b: readonly number[]): number {
  if (a.length !== b.length) return Infinity;
  return b.reduce((most, entry, i) => Math.max(most, Math.abs(entry - a[i]!)), 0);
}

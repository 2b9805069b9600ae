/** The libraries that the benchmark compares with, installed for it alone in a folder of their own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const names = {
  erf: "@stdlib/math-base-special-erf",
  expit: "@stdlib/math-base-special-expit",
  tanh: "@stdlib/math-base-special-tanh",
  log1p: "@stdlib/math-base-special-log1p",
  exp: "@stdlib/math-base-special-exp",
  mathjs: "mathjs",
  tfCore: "@tensorflow/tfjs-core",
  tfCpu: "@tensorflow/tfjs-backend-cpu",
} as const;

type OneNumber = (x: number) => number;

/** As much of a TensorFlow.js tensor as is used here. */
interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

/** As much of TensorFlow.js as is used here. */
export interface Tensors {
  setBackend(name: string): Promise<boolean>;
  tensor1d(xs: Float32Array): Tensor;
  readonly sigmoid: (x: Tensor) => Tensor;
  readonly tanh: (x: Tensor) => Tensor;
  readonly relu: (x: Tensor) => Tensor;
  readonly elu: (x: Tensor) => Tensor;
  readonly selu: (x: Tensor) => Tensor;
  readonly softplus: (x: Tensor) => Tensor;
  readonly erf: (x: Tensor) => Tensor;
  readonly softmax: (x: Tensor) => Tensor;
}

/** As much of mathjs as is used here. */
interface MathJs {
  readonly exp: OneNumber;
  readonly tanh: OneNumber;
  readonly erf: OneNumber;
  readonly log1p: OneNumber;
}

/** What the benchmark calls. */
export interface Peers {
  readonly stdlib: Readonly<Record<"erf" | "expit" | "tanh" | "log1p" | "exp", OneNumber>>;
  readonly mathjs: MathJs;
  readonly tf: Tensors;
  /** Package names with their versions, for the heading. */
  readonly versions: string;
}

/** Installs the peers by npm in the system's temporary folder (once), and loads them. */
export async function loadPeers(): Promise<Peers> {
  const folder = join(tmpdir(), "nonlinear-bench");
  if (!existsSync(join(folder, "node_modules", names.tfCpu))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private": true}\n');
    const { status } = spawnSync(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...Object.values(names)],
      { cwd: folder, stdio: "inherit" },
    );
    if (status !== 0) throw new Error("npm could not install the libraries to compare with.");
  }
  const require = createRequire(join(folder, "package.json"));
  const load = <T>(name: string): T => require(name) as T;
  const tf = load<Tensors>(names.tfCore);
  load(names.tfCpu);
  await tf.setBackend("cpu");
  const versionOf = (name: string) => {
    const file = join(folder, "node_modules", name, "package.json");
    return `${name} ${load<{ version: string }>(file).version}`;
  };
  return {
    stdlib: {
      erf: load(names.erf),
      expit: load(names.expit),
      tanh: load(names.tanh),
      log1p: load(names.log1p),
      exp: load(names.exp),
    },
    mathjs: load(names.mathjs),
    tf,
    versions: [names.erf, names.mathjs, names.tfCore].map(versionOf).join(", "),
  };
}

/**
 * Writes src/activations/reference-values.json: values and slopes of every function to 60 digits, rounded once to
 * the nearest double, by the textbook formulas rather than the module's own; and beside it ACCURACY.md, how far the
 * module is from them. Run: `node src/tools/reference-values.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { activations } from "../activations/index.ts";
import { accuracyTable } from "./reference-accuracy.ts";
import type { Reference } from "./reference-accuracy.ts";
import {
  exact,
  one,
  root,
  sigmoid,
  softplus,
  erf,
  erfc,
  valueAndCondition,
} from "./reference-real.ts";
import { scalarFormulas } from "./reference-scalars.ts";
import type { Pair } from "./reference-scalars.ts";
import {
  crossEntropy,
  gatedFormulas,
  gatedRow,
  valuesAndConditions,
  vectorFormulas,
} from "./reference-vectors.ts";

const seed = 20261124;
const random = mulberry32(seed);
const sizes = [
  ...[1e-300, 1e-12, 1e-3, 0.1, 0.25, 0.5, 0.9, 1, 1.3, 1.7, 2, 2.9, 3.5, 5, 8, 10, 18.4, 20, 26],
  ...[36.7, 40, 50, 100, 690, 700, 745],
];
const points = [
  0,
  ...sizes.flatMap((x) => [-x, x]),
  ...Array.from({ length: 12 }, () => round(60 * random() - 30)),
];

/** Parameters other than the defaults, for the functions whose formulas they change most. */
const variants: readonly (readonly [id: string, params: Readonly<Record<string, number>>])[] = [
  ["elu", { alpha: 0.3 }],
  ["softplus", { beta: 3 }],
  ["silu", { beta: 0.7 }],
  ["celu", { alpha: 0.5 }],
  ["squareplus", { b: 0.01 }],
  ["sine", { omega: 30 }],
  ["snake", { a: 5 }],
];

const logits = (length: number) => Array.from({ length }, () => round(20 * random() - 10));
const lists = [[0], [1, 2, 3], [0.1, 0.9, 0.5], [1000, 1001, 1002], [-745, -746, -747], [3, -30]];
lists.push([-1000, -1001, -1300], logits(12), logits(20));
const vectors: readonly (readonly [id: string, params: Readonly<Record<string, number>>])[] = [
  ["softmax", { temperature: 1 }],
  ["softmax", { temperature: 0.1 }],
  ["softmax", { temperature: 7.5 }],
  ["log-softmax", {}],
  ["log-sum-exp", {}],
  ["sparsemax", {}],
  ["hardmax", {}],
  ["maxout", {}],
];

const gates = [-700, -50, -8, -1.7, -0.3, 1e-12, 0.4, 2.5, 6.9, 7.1, 20, 40];
const values = [-20, -1e-9, 0.75, 3, 12];

const probabilities = [
  1e-300, 1e-12, 0.01, 0.1, 0.2499, 0.25, 0.3, 0.499999999, 0.5, 0.500000001, 0.7, 0.75, 0.9, 0.99,
  0.9999999999999999,
];

const packageJson = readFileSync(
  fileURLToPath(import.meta.resolve("decimal.js/package.json")),
  "utf8",
);
const { version } = JSON.parse(packageJson) as { version: string };

const scalars = Object.values(activations).filter((f) => f.kind === "scalar");
const reference: Reference = {
  about: "Written by src/tools/reference-values.ts. Condition numbers are |x f′(x)/f(x)|.",
  library: `decimal.js ${version}`,
  digits: 60,
  seed,
  scalarColumns: ["x", "value", "its condition", "derivative", "its condition"],
  scalars: [
    ...scalars.map((f) => scalarRows(f.id, f.defaults, points)),
    ...variants.map(([id, params]) =>
      scalarRows(
        id,
        params,
        points.filter((_, i) => i % 3 === 0),
      ),
    ),
  ],
  extrema: Object.fromEntries(
    ["gelu", "gelu-tanh", "quick-gelu", "silu", "mish"].map((id) => [id, extrema(id)]),
  ),
  vectors: vectors.flatMap(([id, params]) =>
    lists.map((z) => {
      const [value, conditions] = valuesAndConditions(formulaOf(vectorFormulas, id)(params), z);
      return { id, params, z, value, conditions };
    }),
  ),
  crossEntropy: lists.map((z) => {
    const target = z.length - 1;
    const [value, conditions] = valuesAndConditions(crossEntropy(target), z);
    return { z, target, value, conditions };
  }),
  gatedColumns: ["a", "b", "value", "its condition", "∂a", "its condition", "∂b", "its condition"],
  gated: Object.entries(gatedFormulas).map(([id, formula]) => ({
    id,
    rows: gates.flatMap((a) => values.map((b) => gatedRow(formula, a, b))),
  })),
  bceWithLogits: [0, 1, 0.25].map((t) => ({ t, rows: points.map((z) => row(bce(t), z)) })),
  plainColumns: ["x", "value", "its condition"],
  plain: {
    erf: points.map((x) => [x, ...valueAndCondition(erf, x)]),
    erfc: points.map((x) => [x, ...valueAndCondition(erfc, x)]),
    logit: probabilities.map((p) => [p, ...valueAndCondition((x) => x.div(one.minus(x)).ln(), p)]),
  },
};

write(
  "reference-values.json",
  await format(JSON.stringify(reference), { parser: "json", printWidth: 100 }),
);
write("ACCURACY.md", await accuracyTable(reference));

function write(name: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(`../activations/${name}`, import.meta.url)), text);
}

function formulaOf<F>(formulas: Readonly<Record<string, F>>, id: string): F {
  const formula = formulas[id];
  if (formula === undefined) throw new Error(`No 60-digit formula for ${id} in src/tools/.`);
  return formula;
}

function scalarRows(id: string, params: Readonly<Record<string, number>>, xs: readonly number[]) {
  const pair = formulaOf(scalarFormulas, id)(params);
  return { id, params, rows: xs.map((x) => row(pair, x)) };
}

/** The lowest point, where the slope turns from − to +, and the steepest, where its own slope does. */
function extrema(id: string) {
  const { value, derivative } = formulaOf(scalarFormulas, id)({ alpha: 1.702, beta: 1 });
  const h = exact(2 ** -60);
  const curvature = (x: Parameters<typeof derivative>[0]) =>
    derivative(x.plus(h)).minus(derivative(x.minus(h)));
  const [lowest, steepest] = [root(derivative, -1.6, -0.5), root(curvature, 1, 3)];
  return {
    minimum: { x: lowest.toNumber(), value: value(lowest).toNumber() },
    lipschitz: { at: steepest.toNumber(), value: derivative(steepest).toNumber() },
  };
}

function bce(t: number): Pair {
  return {
    value: (z) =>
      softplus(z.neg())
        .times(t)
        .plus(softplus(z).times(1 - t)),
    derivative: (z) =>
      sigmoid(z)
        .times(1 - t)
        .minus(sigmoid(z.neg()).times(t)),
  };
}

function row(f: Pair, x: number): number[] {
  return [x, ...valueAndCondition(f.value, x), ...valueAndCondition(f.derivative, x)];
}

/** Three decimals, so that the table stays readable. */
function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

/** Mulberry32: uniform numbers in [0, 1) from a 32-bit seed. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

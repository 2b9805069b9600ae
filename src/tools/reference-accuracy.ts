/** How far the activation module is from its reference values: the errors, and the table that sums them up. */
import { format } from "prettier";
import {
  activations,
  bceWithLogits,
  crossEntropy,
  erf,
  erfc,
  logit,
} from "../activations/index.ts";
import type { Activation } from "../activations/index.ts";
import { allowedUlps, ulpsApart } from "../activations/ulp.ts";

type Params = Readonly<Record<string, number>>;
type Rows = readonly (readonly number[])[];

/** The document that reference-values.ts writes. */
export interface Reference {
  readonly about: string;
  readonly library: string;
  readonly digits: number;
  readonly seed: number;
  readonly scalarColumns: readonly string[];
  readonly scalars: readonly {
    readonly id: string;
    readonly params: Params;
    readonly rows: Rows;
  }[];
  readonly extrema: Readonly<
    Record<
      string,
      {
        readonly minimum: { readonly x: number; readonly value: number };
        readonly lipschitz: { readonly at: number; readonly value: number };
      }
    >
  >;
  readonly vectors: readonly {
    readonly id: string;
    readonly params: Params;
    readonly z: readonly number[];
    readonly value: readonly number[];
    readonly conditions: readonly number[];
  }[];
  readonly crossEntropy: readonly {
    readonly z: readonly number[];
    readonly target: number;
    readonly value: readonly number[];
    readonly conditions: readonly number[];
  }[];
  readonly gatedColumns: readonly string[];
  readonly gated: readonly { readonly id: string; readonly rows: Rows }[];
  readonly bceWithLogits: readonly { readonly t: number; readonly rows: Rows }[];
  readonly plainColumns: readonly string[];
  readonly plain: Readonly<Record<"erf" | "erfc" | "logit", Rows>>;
}

/** One comparison: how many units of the last digit the module is off, and how many the rule allows. */
export interface Miss {
  /** The function's id. */
  readonly of: string;
  readonly part: "value" | "derivative";
  /** The input, as text. */
  readonly at: string;
  readonly ulps: number;
  readonly condition: number;
  readonly allowed: number;
}

/** Every comparison of the module with the reference. */
export function misses(reference: Reference): Miss[] {
  const all: Miss[] = [];
  const add = (
    of: string,
    part: Miss["part"],
    at: string,
    actual: number | undefined,
    expected = NaN,
    condition = NaN,
  ) => {
    const ulps = ulpsApart(actual ?? NaN, expected);
    all.push({ of, part, at, ulps, condition, allowed: allowedUlps(condition) });
  };
  const byId = activations as Readonly<Record<string, Activation>>;
  for (const { id, params, rows } of reference.scalars) {
    const f = byId[id];
    if (f?.kind !== "scalar") throw new Error(`${id} is no scalar function.`);
    const changed = Object.entries(params).filter(([name, value]) => f.defaults[name] !== value);
    const suffix = changed.map(([name, value]) => `, ${name} = ${value}`).join("");
    const g = Object.keys(params).length > 0 ? f.with(params) : f;
    for (const [x = NaN, value, valueCondition, slope, slopeCondition] of rows) {
      add(id, "value", `${x}${suffix}`, g(x), value, valueCondition);
      add(id, "derivative", `${x}${suffix}`, g.derivative(x), slope, slopeCondition);
    }
  }
  for (const { id, params, z, value, conditions } of reference.vectors) {
    const f = byId[id];
    if (f?.kind !== "vector" && f?.kind !== "reduction") throw new Error(`${id} takes no list.`);
    const output = Object.keys(params).length > 0 ? f.with(params)(z) : f(z);
    const list = typeof output === "number" ? [output] : output;
    value.forEach((v, i) => add(id, "value", brief(z), list[i], v, conditions[i]));
  }
  for (const { z, target, value, conditions } of reference.crossEntropy) {
    add("cross-entropy", "value", brief(z), crossEntropy(z, target), value[0], conditions[0]);
  }
  for (const { id, rows } of reference.gated) {
    const f = byId[id];
    if (f?.kind !== "gated") throw new Error(`${id} is no gated function.`);
    for (const [a = NaN, b = NaN, value, c1, byGate, c2, byValue, c3] of rows) {
      const slopes = f.derivative(a, b);
      add(id, "value", `${a}, ${b}`, f(a, b), value, c1);
      add(id, "derivative", `${a}, ${b}`, slopes.gate, byGate, c2);
      add(id, "derivative", `${a}, ${b}`, slopes.value, byValue, c3);
    }
  }
  for (const { t, rows } of reference.bceWithLogits) {
    for (const [z = NaN, value, c1, slope, c2] of rows) {
      add("bce-with-logits", "value", `${z}, ${t}`, bceWithLogits(z, t), value, c1);
      add("bce-with-logits", "derivative", `${z}, ${t}`, bceWithLogits.derivative(z, t), slope, c2);
    }
  }
  for (const [name, f] of Object.entries({ erf, erfc, logit })) {
    for (const [x = NaN, value, condition] of reference.plain[name as "erf"]) {
      add(name, "value", `${x}`, f(x), value, condition);
    }
  }
  return all;
}

/** The worst error of each function as a Markdown table: the one that uses most of what the rule allows it. */
export async function accuracyTable(reference: Reference): Promise<string> {
  const all = misses(reference);
  const names = [...new Set(all.map((miss) => miss.of))];
  const worst = (of: string, part: Miss["part"]): string => {
    const own = all.filter((miss) => miss.of === of && miss.part === part);
    if (own.length === 0) return "| – | – | – ";
    const most = own.reduce((a, b) => (b.ulps / b.allowed > a.ulps / a.allowed ? b : a));
    if (most.ulps === 0) return "| 0 | – | – ";
    return `| ${most.ulps} of ${Math.floor(most.allowed)} | ${minus(most.at)} | ${calm(own)} `;
  };
  const calm = (own: readonly Miss[]): string => {
    const gentle = own.filter((miss) => miss.condition <= 1).map((miss) => miss.ulps);
    return gentle.length > 0 ? String(Math.max(...gentle)) : "–";
  };
  const lines = names.map(
    (name) => `| \`${name}\` ${worst(name, "value")}${worst(name, "derivative")}|`,
  );
  return format(
    `# Accuracy

Written by \`node src/tools/reference-values.ts\`, which computes every function to ${reference.digits} digits
(${reference.library}, seed ${reference.seed}) by its textbook formula and rounds once to the nearest double.

Errors are in units of the last digit (ULP): doubles between the module's result and the right one. **The rule**: at
most 8 + 4κ of them, where κ = |x f′(x)/f(x)| (for the derivative |x f″(x)/f′(x)|; for lists the sum over the inputs)
says how far an error of the input itself is amplified; and at most 4 for sigmoid, tanh, ELU and softplus where
κ ≤ 1. “Worst” is the error that uses most of what the rule allows at its place; “κ ≤ 1” is the largest one where
the problem is well conditioned. Inputs go to ±745, tails down to 1e-300.

| function | worst value | at | κ ≤ 1 | worst derivative | at | κ ≤ 1 |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`,
    { parser: "markdown", printWidth: 100 },
  );
}

function brief(z: readonly number[]): string {
  return z.length > 3 ? `${z.length} random logits` : `[${z.join(", ")}]`;
}

/** Prose writes a minus sign, except in powers of ten. */
function minus(text: string): string {
  return text.replaceAll(/(?<!e)-/g, "−");
}

import { describe, expect, test } from "vitest";
import { activations, bceWithLogits, logit, softmax } from "./index.ts";
import type { Activation } from "./index.ts";
import reference from "./reference-values.json" with { type: "json" };
import { ulpsApart } from "./ulp.ts";

/**
 * What a well-written formula may lose, in units of the last digit: a few roundings, plus the input's own
 * rounding amplified by the condition number.
 */
const allowed = (condition: number) => 8 + 4 * condition;

const everything: readonly Activation[] = Object.values(activations);
const scalars = everything.filter((f) => f.kind === "scalar");

test("every scalar function has reference values", () => {
  expect(Object.keys(reference.scalars)).toEqual(scalars.map((f) => f.id));
});

describe.each(scalars)("$name", (f) => {
  const rows = (reference.scalars as Record<string, number[][]>)[f.id] ?? [];

  test.each(rows)(
    "agrees with 60 digits at %d",
    (x, value, conditionOfValue, slope, conditionOfSlope) => {
      expect(ulpsApart(f(x), value)).toBeLessThanOrEqual(allowed(conditionOfValue));
      expect(ulpsApart(f.derivative(x), slope)).toBeLessThanOrEqual(allowed(conditionOfSlope));
    },
  );

  test("is within 4 units of the last digit where the problem is well conditioned", () => {
    const misses = rows.filter(
      ([x = NaN, value = NaN, condition = NaN]) => condition <= 1 && !(ulpsApart(f(x), value) <= 4),
    );
    expect(misses).toEqual([]);
  });
});

describe.each(reference.bceWithLogits)("cross-entropy with target $t", ({ t, rows }) => {
  test.each(rows)(
    "agrees with 60 digits at z = %d",
    (z, value, conditionOfValue, slope, conditionOfSlope) => {
      expect(ulpsApart(bceWithLogits(z, t), value)).toBeLessThanOrEqual(allowed(conditionOfValue));
      expect(ulpsApart(bceWithLogits.derivative(z, t), slope)).toBeLessThanOrEqual(
        allowed(conditionOfSlope),
      );
    },
  );
});

test.each(reference.logit)("the logit of %d agrees with 60 digits", (p, value, condition) => {
  expect(ulpsApart(logit(p), value)).toBeLessThanOrEqual(allowed(condition));
});

test.each(reference.softmax)(
  "softmax of $z at $temperature agrees with 60 digits",
  ({ z, temperature, p }) => {
    softmax(z, { temperature }).forEach((pi, i) => {
      const condition = p.reduce(
        (sum, pj, j) =>
          sum + (Math.abs(z[j] ?? NaN) * Math.abs((i === j ? 1 : 0) - pj)) / temperature,
        0,
      );
      expect(ulpsApart(pi, p[i] ?? NaN)).toBeLessThanOrEqual(allowed(condition));
    });
  },
);

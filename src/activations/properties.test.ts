import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activations, softmax, sparsemax } from "./index.ts";
import type { Activation } from "./index.ts";

const everything: readonly Activation[] = Object.values(activations);
const scalars = everything.filter((f) => f.kind === "scalar");

const near = fc.double({ min: -8, max: 8, noNaN: true });
const wide = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const runs = { numRuns: 200 };

describe.each(scalars)("$name, wherever one looks,", (f) => {
  // 0 too, where a second derivative may jump without a kink.
  const edges = [0, ...f.kinks.map((kink) => kink.x)];
  // For values near an end that is no simple number; ∞ − ∞ would be NaN.
  const slack = (end: number) => (Number.isFinite(end) ? 4 * Number.EPSILON * Math.abs(end) : 0);

  test("has the slope that central differences show", () => {
    fc.assert(
      fc.property(near, (x) => {
        fc.pre(edges.every((edge) => Math.abs(x - edge) > 1e-3));
        const h = 1e-5 * Math.max(1, Math.abs(x));
        const difference = (f(x + h) - f(x - h)) / (2 * h);
        return Math.abs(f.derivative(x) - difference) < 1e-6;
      }),
      runs,
    );
  });

  test("stays in its range and is never NaN", () => {
    fc.assert(
      fc.property(wide, (x) => {
        const [y, slope] = [f(x), f.derivative(x)];
        const { lo, hi } = f.range;
        return y >= lo - slack(lo) && y <= hi + slack(hi) && !Number.isNaN(slope);
      }),
      runs,
    );
  });

  test("rises with its input if it says it is monotone", () => {
    fc.assert(
      fc.property(near, near, (a, b) => {
        const [low, high] = [f(Math.min(a, b)), f(Math.max(a, b))];
        return !f.monotone || low <= high + 4 * Number.EPSILON * Math.max(1, Math.abs(high));
      }),
      runs,
    );
  });

  test("moves no faster than its Lipschitz constant allows", () => {
    fc.assert(
      fc.property(near, near, (a, b) => {
        const most = f.lipschitz.value * Math.abs(a - b);
        return Number.isNaN(most) || Math.abs(f(a) - f(b)) <= most * (1 + 1e-12) + 1e-14;
      }),
      runs,
    );
  });

  test("is odd if it says so", () => {
    fc.assert(
      fc.property(wide, (x) => !f.odd || Object.is(f(-x), -f(x))),
      runs,
    );
  });
});

const logits = fc.array(near, { minLength: 1, maxLength: 10 });

test.each([softmax, sparsemax])("$name sends nothing back from a constant gradient", (f) => {
  fc.assert(
    fc.property(logits, near, (z, g) => {
      const back = f.vjp(
        z,
        z.map(() => g),
      );
      return back.every((entry) => Math.abs(entry) < 1e-13);
    }),
  );
});

test("no function changes its input", () => {
  const frozen = Object.freeze([1, 3, 2]) as number[];
  const g = Object.freeze([1, 0, -1]) as number[];
  for (const f of everything) {
    if (f.kind === "vector") {
      f(frozen);
      f.vjp(frozen, g);
      f.jacobian(frozen);
    } else if (f.kind === "reduction") {
      f(frozen);
      f.vjp(frozen, 1);
    }
  }
  expect(frozen).toEqual([1, 3, 2]);
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { accuracyTable, misses } from "../tools/reference-accuracy.ts";
import type { Reference } from "../tools/reference-accuracy.ts";
import { activations } from "./index.ts";
import type { Activation } from "./index.ts";
import { ulpsApart } from "./ulp.ts";
import document from "./reference-values.json" with { type: "json" };

// The rows of one list differ in their parameters, which JSON modules type one by one.
const reference = document as unknown as Reference;
const all = misses(reference);
const everything: readonly Activation[] = Object.values(activations);

/** Names and places of what is off by more than it may be. */
const beyond = (of: string, may: (miss: (typeof all)[number]) => number) =>
  all
    .filter((miss) => miss.of === of && !(miss.ulps <= may(miss)))
    .map(({ part, at, ulps }) => `${part} at ${at}: ${ulps} ULP`);

test("every function of the catalogue has reference values", () => {
  const missing = everything.filter((f) => !all.some((miss) => miss.of === f.id));
  expect(missing.map((f) => f.id)).toEqual([]);
});

test.each([...new Set(all.map((miss) => miss.of))])(
  "%s is within 8 + 4κ units of the last digit of 60 digits",
  (of) => {
    expect(beyond(of, (miss) => miss.allowed)).toEqual([]);
  },
);

test.each(["sigmoid", "tanh", "elu", "softplus"])(
  "%s is within 4 units of the last digit where κ ≤ 1",
  (of) => {
    expect(beyond(of, (miss) => (miss.condition <= 1 ? 4 : Infinity))).toEqual([]);
  },
);

test.each(Object.entries(reference.extrema))(
  "%s states its lowest and its steepest point to the last digit",
  (id, { minimum, lipschitz }) => {
    const f = activations[id as "gelu"];
    const pairs = [
      [f.minimum?.x, minimum.x],
      [f.minimum?.value, minimum.value],
      [f.lipschitz.at, lipschitz.at],
      [f.lipschitz.value, lipschitz.value],
    ] as const;
    const apart = pairs.map(([stated, right]) => ulpsApart(stated ?? NaN, right));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  },
);

describe("the accuracy table", () => {
  test("is the one that the module deserves: node src/tools/reference-values.ts writes it", async () => {
    const written = readFileSync(new URL("ACCURACY.md", import.meta.url), "utf8");
    expect(await accuracyTable(reference)).toBe(written);
  });
});

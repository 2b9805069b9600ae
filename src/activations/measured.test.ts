import { expect, test } from "vitest";
import { activations } from "./index.ts";
import { measure, measuredInputs } from "./measured.ts";

const measured = (f: (x: number) => number) => measure(measuredInputs.map(f));
const scalars = Object.values(activations).filter((fn) => fn.kind === "scalar");
const near = 8;

test.each(scalars.map((fn) => [fn.id, fn] as const))(
  "%s measured by its outputs is what the catalogue says of it",
  (_, fn) => {
    const seen = measured((x) => fn(x));
    expect(seen.monotone).toBe(fn.monotone);
    if (Number.isFinite(fn.gain.forward)) expect(seen.gain.forward).toBeCloseTo(fn.gain.forward, 2);
    expect(seen.kinks.map(({ x, jumps }) => [x, jumps])).toEqual(
      fn.kinks.map(({ x, jump }) => [x, jump !== undefined]),
    );
    if (fn.lipschitz.at !== null && Math.abs(fn.lipschitz.at) <= near)
      expect(Math.abs(seen.steepest?.slope ?? NaN)).toBeCloseTo(fn.lipschitz.value, 2);
    if (fn.minimum && Math.abs(fn.minimum.x) < near)
      expect(seen.minimum?.value).toBeCloseTo(fn.minimum.value, 4);
    if (fn.range.lo > -Infinity) expect(seen.range?.lo).toBeGreaterThanOrEqual(fn.range.lo - 1e-12);
    if (fn.range.hi < Infinity) expect(seen.range?.hi).toBeLessThanOrEqual(fn.range.hi + 1e-12);
  },
);

test("the sigmoid is measured to six digits", () => {
  const seen = measured(activations.sigmoid);
  const { gain } = activations.sigmoid;
  expect(seen).toMatchObject({ monotone: true, minimum: null, kinks: [], holes: 0 });
  expect(seen.steepest).toMatchObject({ x: 0, slope: expect.closeTo(0.25, 9) });
  expect(seen.mean).toBeCloseTo(0.5, 12);
  expect(seen.gain.forward).toBeCloseTo(gain.forward, 10);
  expect(seen.gain.backward).toBeCloseTo(gain.backward, 8);
});

test.each<[what: string, f: (x: number) => number, expected: object]>([
  [
    "a V",
    Math.abs,
    {
      kinks: [{ x: 0, left: -1, right: 1, jumps: false }],
      minimum: { x: 0, value: 0 },
      monotone: false,
    },
  ],
  [
    "a falling line",
    (x) => -2 * x,
    { monotone: false, minimum: null, kinks: [], range: { lo: -16, hi: 16 } },
  ],
  [
    "a constant",
    () => 3,
    {
      monotone: true,
      minimum: { x: 0, value: 3 },
      range: { lo: 3, hi: 3 },
      gain: { backward: Infinity },
    },
  ],
  [
    "no number anywhere",
    () => NaN,
    { range: null, steepest: null, minimum: null, kinks: [], holes: 321 },
  ],
  ["a logarithm", Math.log, { monotone: true, holes: 161 }],
  [
    "a jump",
    (x) => (x < 1 ? 0 : 1),
    { kinks: [{ x: 1, jumps: true }], steepest: { x: 1, slope: Infinity } },
  ],
])("%s is measured", (_, f, expected) => {
  expect(measured(f)).toMatchObject(deepClose(expected));
});

test("as many outputs as inputs are needed", () => {
  expect(() => measure([1, 2])).toThrow(RangeError);
});

/** Numbers in an expected object, to within a millionth. */
function deepClose(value: unknown): never {
  if (typeof value === "number" && Number.isFinite(value)) return expect.closeTo(value, 6) as never;
  if (Array.isArray(value)) return value.map(deepClose) as never;
  if (typeof value !== "object" || value === null) return value as never;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, deepClose(each)]),
  ) as never;
}

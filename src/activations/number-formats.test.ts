import { expect, test } from "vitest";
import { numberFormats, roundToFloat16 } from "./number-formats.ts";

/** Every non-negative 16-bit number, in order, from its bits. */
const halves = Array.from({ length: 0x7c00 }, (_, bits) => {
  const [exponent, fraction] = [bits >> 10, bits & 0x3ff];
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
});

test("the 16-bit numbers are those of the standard", () => {
  expect([halves[1], halves[0x400], halves.at(-1)]).toEqual([2 ** -24, 2 ** -14, 65504]);
});

test("every 16-bit number rounds to itself, with either sign", () => {
  expect(halves.filter((half) => roundToFloat16(half) !== half)).toEqual([]);
  expect(halves.filter((half) => roundToFloat16(-half) !== -half)).toEqual([]);
  expect([roundToFloat16(-0), roundToFloat16(0)]).toEqual([-0, 0]);
});

test("halfway between two of them it goes to the even one, beside that to the nearer one", () => {
  for (let i = 0; i + 1 < halves.length; i++) {
    const [below, above] = [halves[i]!, halves[i + 1]!];
    const middle = (below + above) / 2;
    const hair = middle * Number.EPSILON;
    expect(roundToFloat16(middle)).toBe(i % 2 === 0 ? below : above);
    expect(roundToFloat16(middle - hair)).toBe(below);
    expect(roundToFloat16(middle + hair)).toBe(above);
  }
});

test("what is too large becomes infinite, and what is too small becomes 0", () => {
  expect([65519.999, 65520, -65520, Infinity].map(roundToFloat16)).toEqual([
    65504,
    Infinity,
    -Infinity,
    Infinity,
  ]);
  expect([2 ** -25, 2 ** -25 * 1.0001, -(2 ** -30)].map(roundToFloat16)).toEqual([0, 2 ** -24, -0]);
  expect(roundToFloat16(NaN)).toBeNaN();
});

test("our rounding is the engine's own, where it has one", () => {
  const own = (Math as { f16round?: (x: number) => number }).f16round;
  if (!own) return;
  const numbers = halves.flatMap((half) => [half, half * 1.0003, half * 1.00049, -half * 1.0007]);
  expect(numbers.filter((x) => !Object.is(own(x), roundToFloat16(x)))).toEqual([]);
});

test("each format keeps numbers of its own and drops finer ones", () => {
  const [wide, single, half] = numberFormats.map(({ round }) => round(1 + 2 ** -20));
  expect([wide, single, half]).toEqual([1 + 2 ** -20, 1 + 2 ** -20, 1]);
  expect(numberFormats.map(({ round }) => round(1 + 2 ** -24))).toEqual([1 + 2 ** -24, 1, 1]);
});

import { expect, test } from "vitest";
import { sigmoid } from "../../activations/index.ts";
import { numberFormats } from "../../activations/number-formats.ts";
import { limitsOf, roundedSigmoid } from "./rounded-sigmoid.ts";

const { LN2 } = Math;

/** Where theory has the limits: bits of precision, largest and smallest number of each format. */
test.each([
  ["float64", 53 * LN2, Math.log(2) * 1024, 1075 * LN2],
  ["float32", 24 * LN2, Math.log(2) * 128, 150 * LN2],
  ["float16", 11 * LN2, Math.log(65520), 25 * LN2],
])("%s: 1 from %d on, e⁻ˣ overflows at −%d, eˣ is gone at −%d", (id, one, overflow, underflow) => {
  const format = numberFormats.find((known) => known.id === id)!;
  const [textbook, stable] = [limitsOf("textbook", format), limitsOf("stable", format)];
  // The found limit is a number of the format: at these sizes halves lie 0.016 apart.
  const digits = id === "float16" ? 1 : 4;
  expect(textbook.one).toBeCloseTo(one, digits);
  expect(stable.one).toBe(textbook.one);
  expect(textbook.zero).toBeCloseTo(-overflow, digits);
  expect(stable.zero).toBeCloseTo(-underflow, digits);
});

test("with 64 bits the stable formula is the module's own", () => {
  const [float64] = numberFormats;
  for (const x of [-745, -720, -40, -1, 0, 0.3, 36, 800])
    expect(roundedSigmoid("stable", float64!, x)).toBe(sigmoid(x));
});

test("between their limits only the stable formula has a value", () => {
  for (const format of numberFormats) {
    const between = (limitsOf("textbook", format).zero + limitsOf("stable", format).zero) / 2;
    expect(roundedSigmoid("textbook", format, between)).toBe(0);
    expect(roundedSigmoid("stable", format, between)).toBeGreaterThan(0);
  }
});

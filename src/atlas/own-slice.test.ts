import { expect, test } from "vitest";
import { activations } from "../activations/index.ts";
import { measure, measuredInputs } from "../activations/measured.ts";
import { multipleOf, sliceOf } from "./multiple.ts";
import { propertiesOfMeasured, sliceOfMeasured } from "./own-slice.ts";
import { propertiesOf } from "./properties.ts";

const measured = (f: (x: number) => number) => measure(measuredInputs.map((x) => f(x)));

test.each(["gelu", "relu", "step", "hard-tanh", "sine"] as const)(
  "%s, measured, lies where the catalogue's does",
  (id) => {
    const [own, exact] = [sliceOfMeasured(measured(activations[id])), sliceOf(activations[id])];
    for (let x = -3.99; x < 4; x += 0.11) {
      expect(own.value(x), `value at ${x}`).toBeCloseTo(exact.value(x), 2);
      expect(own.slope(x), `slope at ${x}`).toBeCloseTo(exact.slope(x), 2);
    }
    expect(multipleOf(own).curve.match(/M/g)).toEqual(multipleOf(exact).curve.match(/M/g));
  },
);

test("a measured row says what the catalogue's says, as far as it can be seen", () => {
  const [seen, known] = [
    propertiesOfMeasured(measured(activations.gelu)),
    propertiesOf(activations.gelu),
  ];
  for (const id of ["steepest", "lowest", "mean", "gain", "monotone"] as const)
    expect(seen[id].text).toBe(known[id].text);
  expect(seen.range.text).toBe("−0.170 to 8.000");
  expect(seen.smooth.text).toBe("no kink");
});

test("a function without a number anywhere has a row of dashes and no line", () => {
  const nothing = measured(() => NaN);
  const { range, steepest, mean, gain } = propertiesOfMeasured(nothing);
  expect([range, steepest, mean, gain].map(({ text }) => text)).toEqual(["–", "–", "–", "–"]);
  expect(multipleOf(sliceOfMeasured(nothing))).toEqual({ curve: "", slope: "", ground: "" });
});

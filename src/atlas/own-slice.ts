import type { Measured } from "../activations/measured.ts";
import { formatFixed } from "../plotting/format.ts";
import type { Slice } from "./multiple.ts";
import type { Property, PropertyId } from "./properties.ts";

/**
 * A function that is known by its measured values alone, between them by straight lines. At a kink each side goes on as
 * it was, since the value at the kink itself belongs to one of them only.
 */
export function sliceOfMeasured({ xs, values, slopes, kinks }: Measured): Slice {
  const jumps = new Set(kinks.filter((kink) => kink.jumps).map(({ x }) => x));
  const bends = new Set(kinks.map(({ x }) => x));
  return {
    value: between(xs, values, jumps),
    slope: between(xs, slopes, bends),
    kinks: kinks.map(({ x }) => x),
  };
}

function between(
  xs: readonly number[],
  ys: readonly number[],
  breaks: ReadonlySet<number>,
): (x: number) => number {
  const [first = 0, second = 1] = xs;
  return (x) => {
    const i = Math.min(xs.length - 2, Math.max(0, Math.floor((x - first) / (second - first))));
    const [left, right] = [xs[i]!, xs[i + 1]!];
    if (breaks.has(right)) return ys[i]!;
    if (breaks.has(left)) return ys[i + 1]!;
    return ys[i]! + ((ys[i + 1]! - ys[i]!) * (x - left)) / (right - left);
  };
}

/** The row of a measured function. What is printed was seen between −8 and 8, and nothing beyond. */
export function propertiesOfMeasured(seen: Measured): Readonly<Record<PropertyId, Property>> {
  const { range, steepest, minimum, mean, gain, kinks, monotone } = seen;
  const number = (id: PropertyId, value: number | undefined): Property =>
    value === undefined || Number.isNaN(value)
      ? { id, text: "–" }
      : { id, text: formatFixed(value, 3), order: value };
  const bends = kinks.some(({ jumps }) => jumps) ? "jumps" : kinks.length > 0 ? "kinks" : "no kink";
  return {
    range:
      range === null
        ? { id: "range", text: "–" }
        : {
            id: "range",
            text: `${formatFixed(range.lo, 3)} to ${formatFixed(range.hi, 3)}`,
            order: range.lo,
          },
    steepest: number("steepest", steepest === null ? undefined : Math.abs(steepest.slope)),
    lowest: number("lowest", minimum === null || monotone ? undefined : minimum.x),
    mean: number("mean", mean),
    gain: number("gain", gain.forward),
    smooth: { id: "smooth", text: bends, order: { jumps: 0, kinks: 1, "no kink": 2 }[bends] },
    monotone: { id: "monotone", text: monotone ? "yes" : "no", order: monotone ? 1 : 0 },
    year: { id: "year", text: "yours" },
  };
}

import type {
  Activation,
  GatedActivation,
  Interval,
  ScalarActivation,
  Smoothness,
} from "../activations/index.ts";
import { normalMean } from "../activations/normal-mean.ts";
import { formatFixed, formatSignificant } from "../plotting/format.ts";

/** One thing that is true of a function, as the table and the sheet print it. */
export interface Property {
  readonly id: PropertyId;
  readonly text: string;
  /** What a table is sorted by; absent where there is nothing to sort. */
  readonly order?: number;
  /** Said in full where there is room. */
  readonly detail?: string;
}

export type PropertyId =
  "range" | "steepest" | "lowest" | "mean" | "gain" | "smooth" | "monotone" | "year";

/** The columns of the table, in order. */
export const columns: readonly { readonly id: PropertyId; readonly label: string }[] = [
  { id: "range", label: "range" },
  { id: "steepest", label: "steepest slope" },
  { id: "lowest", label: "lowest point at" },
  { id: "mean", label: "mean output" },
  { id: "gain", label: "gain" },
  { id: "smooth", label: "smooth" },
  { id: "monotone", label: "monotone" },
  { id: "year", label: "year" },
];

const none = "–";

/** The table's row of any function. What a kind does not have is a dash. */
export function propertiesOf(fn: Activation): Readonly<Record<PropertyId, Property>> {
  const year = fn.citation?.year;
  const common = {
    year: property("year", year === undefined ? none : String(year), year),
    range: property("range", none),
    steepest: property("steepest", none),
    lowest: property("lowest", none),
    mean: property("mean", none),
    gain: property("gain", none),
    smooth: property("smooth", none),
    monotone: property("monotone", none),
  };
  if (fn.kind === "gated") {
    const ends = gatedRange(fn);
    return { ...common, range: property("range", intervalText(ends), ends.lo) };
  }
  const range = property("range", intervalText(fn.range), fn.range.lo);
  const { value } = fn.lipschitz;
  const steepest = property(
    "steepest",
    Number.isFinite(value) ? formatFixed(value, 3) : isJump(fn) ? "jump" : "∞",
    value,
  );
  return fn.kind === "scalar"
    ? { ...common, range, steepest, ...scalar(fn) }
    : { ...common, range, steepest };
}

function scalar(fn: ScalarActivation) {
  const { minimum, gain, smoothness, monotone } = fn;
  const mean = meanOutput(fn);
  return {
    lowest:
      minimum === null || monotone
        ? property("lowest", none)
        : property("lowest", formatFixed(minimum.x, 3), minimum.x),
    mean: property("mean", formatFixed(mean, 3), mean),
    gain: property("gain", formatFixed(gain.forward, 3), gain.forward),
    smooth: property("smooth", smoothnessText[smoothness], smoothnessOrder.indexOf(smoothness)),
    monotone: property("monotone", monotone ? "yes" : "no", monotone ? 1 : 0),
  };
}

const property = (id: PropertyId, text: string, order?: number): Property => ({
  id,
  text,
  ...(order === undefined ? {} : { order }),
});

/**
 * Whether a function without a steepest slope jumps. A function of lists that keeps its entries within bounds does; one
 * whose entries have no bound only grows steeper with the list's length.
 */
const isJump = (fn: Exclude<Activation, GatedActivation>): boolean =>
  fn.kind === "scalar" ? fn.smoothness === "C-1" : Number.isFinite(fn.range.lo);

/** A gate is widest open far right, so that the value's two ends give the range's. */
function gatedRange(fn: GatedActivation): Interval {
  const [lo, hi] = [fn(Infinity, -Infinity), fn(Infinity, Infinity)];
  return { lo, hi, loOpen: lo === -Infinity, hiOpen: hi === Infinity };
}

/** E[f(z)] for z ~ N(0, 1). */
export function meanOutput(fn: ScalarActivation): number {
  return normalMean((z) => fn(z), [0, ...fn.kinks.map(({ x }) => x)]);
}

const smoothnessOrder: readonly Smoothness[] = ["C-1", "C0", "C1", "Cinf"];
const smoothnessText: Readonly<Record<Smoothness, string>> = {
  "C-1": "jumps",
  C0: "kinks",
  C1: "slope only",
  Cinf: "yes",
};

/** "[−0.170, ∞)". */
export function intervalText({ lo, hi, loOpen, hiOpen }: Interval): string {
  const end = (x: number): string =>
    Number.isInteger(x) || !Number.isFinite(x) ? formatFixed(x, 0) : formatFixed(x, 3);
  return `${loOpen ? "(" : "["}${end(lo)}, ${end(hi)}${hiOpen ? ")" : "]"}`;
}

/** What a sheet says of its function, line by line. */
export function factsOf(fn: Activation): { readonly label: string; readonly text: string }[] {
  if (fn.kind === "gated")
    return [
      { label: "Takes", text: "a gate a and a value b" },
      { label: "Range", text: intervalText(gatedRange(fn)) },
    ];
  const range = { label: "Range", text: intervalText(fn.range) };
  const steepest = {
    label: "Steepest slope",
    text: Number.isFinite(fn.lipschitz.value)
      ? formatSignificant(fn.lipschitz.value, 5)
      : isJump(fn)
        ? "none: it jumps"
        : "without bound",
  };
  if (fn.kind !== "scalar")
    return [
      { label: "Takes", text: "a list of numbers" },
      { label: "Gives", text: fn.kind === "vector" ? "a list of the same length" : "one number" },
      ...(fn.kind === "vector" && fn.simplex ? [{ label: "Sum of outputs", text: "1" }] : []),
      { ...range, label: "Range of an entry" },
      { ...steepest, label: "Steepest, in length" },
    ];
  const { minimum, smoothness, monotone, odd, gain, kinks } = fn;
  const finite = (x: number): string => (Number.isFinite(x) ? formatFixed(x, 4) : "none");
  return [
    range,
    steepest,
    ...(minimum !== null && !monotone
      ? [
          {
            label: "Lowest point",
            text: `(${formatFixed(minimum.x, 4)}, ${formatFixed(minimum.value, 4)})`,
          },
        ]
      : []),
    { label: "Monotone", text: monotone ? "yes" : "no" },
    {
      label: "Smooth",
      text: {
        "C-1": "no, it jumps",
        C0: "no, it has kinks",
        C1: "its slope is continuous",
        Cinf: "everywhere",
      }[smoothness],
    },
    ...(kinks.length > 0
      ? [
          {
            label: kinks.some(({ jump }) => jump) ? "Jumps at" : "Kinks at",
            text: kinks.map(({ x }) => formatFixed(x, Number.isInteger(x) ? 0 : 3)).join(", "),
          },
        ]
      : []),
    { label: "Odd, f(−x) = −f(x)", text: odd ? "yes" : "no" },
    { label: "Mean output, z ~ N(0, 1)", text: formatFixed(meanOutput(fn), 4) },
    { label: "Gain that keeps signals", text: finite(gain.forward) },
    { label: "Gain that keeps gradients", text: finite(gain.backward) },
  ];
}

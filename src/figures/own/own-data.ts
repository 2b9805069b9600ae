import type { Measured } from "../../activations/measured.ts";
import { formatFixed, formatSignificant, formatTick, withMinus } from "../../plotting/format.ts";
import type { FigureValue } from "../figure.ts";

/** How far the figure shows a function, to either side of 0. */
export const REACH = 4;

/** What a figure of a reader's own function shows: it travels from the build to the page as JSON. */
export interface OwnData {
  /** The function's name in the code, and the cell that defines it as built. */
  readonly name: string;
  readonly cell: string;
  /** Values and slopes at even steps from −4 to 4. */
  readonly values: readonly number[];
  readonly slopes: readonly number[];
  /** Inputs among them at which the slope or the value jumps. */
  readonly kinks: readonly number[];
  /** What was measured, by name. */
  readonly card: Readonly<Record<string, FigureValue>>;
  /** Why the function as it stands cannot be shown; the rest is of the last one that could. */
  readonly problem?: string;
}

/** What the figure shows of a measured function. */
export function toOwnData(name: string, cell: string, seen: Measured): OwnData {
  const shown = (_: number, i: number): boolean => Math.abs(seen.xs[i]!) <= REACH;
  // Across a jump the difference says nothing but how near the two inputs are.
  const jumping = new Set<number | undefined>(
    seen.kinks.filter(({ jumps }) => jumps).map(({ x }) => x),
  );
  return {
    name,
    cell,
    values: seen.values.filter(shown).map(short),
    slopes: seen.slopes
      .map((slope, i) => (jumping.has(seen.xs[i]) ? NaN : short(slope)))
      .filter(shown),
    kinks: seen.kinks.map(({ x }) => x).filter((x) => Math.abs(x) <= REACH),
    card: toCard(seen),
  };
}

/** Six digits: more than a drawing can show. */
const short = (y: number): number => Number(y.toPrecision(6));

function toCard(seen: Measured): OwnData["card"] {
  const number = (value: number, text = brief(value)): FigureValue => ({
    value,
    text,
  });
  const { range, steepest, minimum, kinks, gain, mean, monotone, holes } = seen;
  return {
    low: number(range?.lo ?? NaN),
    high: number(range?.hi ?? NaN),
    steepest: number(
      steepest?.slope ?? NaN,
      steepest ? `${brief(steepest.slope)}, at x = ${at(steepest.x)}` : "no slope seen",
    ),
    rises: number(Number(monotone), monotone ? "yes" : "no"),
    lowest: number(
      minimum?.value ?? NaN,
      minimum ? `${brief(minimum.value)}, at x = ${at(minimum.x)}` : "none seen inside",
    ),
    kinks: number(
      kinks.length,
      kinks.length === 0
        ? "none seen"
        : listed(kinks.map(({ x, jumps }) => `${formatTick(x)}${jumps ? " (a jump)" : ""}`)),
    ),
    mean: number(mean, formatFixed(mean, 3)),
    gain: number(gain.forward, formatFixed(gain.forward, 3)),
    "gain-back": number(gain.backward, formatFixed(gain.backward, 3)),
    holes: number(
      holes,
      holes === 0 ? "everywhere" : `not at ${holes} of ${seen.xs.length} inputs`,
    ),
  };
}

/** Three digits, and a power of ten where there would be many zeros. */
function brief(y: number): string {
  const size = Math.abs(y);
  const plain = y === 0 || !Number.isFinite(y) || (size >= 1e-4 && size < 1e6);
  return plain ? formatSignificant(y, 3) : withMinus(y.toExponential(2));
}

const at = (x: number): string => formatFixed(x, 2);

/** The first few, and how many more. */
function listed(texts: readonly string[]): string {
  const most = 4;
  const more = texts.length - most;
  return `at ${texts.slice(0, most).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** The data as text; JSON has no NaN and no infinities, so that these are words in it. */
export const writeOwnData = (data: OwnData): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );

/** Reads what the build wrote. */
export function readOwnData(text: string): OwnData {
  const data = JSON.parse(text) as OwnData;
  const card = Object.entries(data.card).map(([name, { text: words, value }]) => [
    name,
    { text: words, value: Number(value) },
  ]);
  return {
    ...data,
    values: data.values.map(Number),
    slopes: data.slopes.map(Number),
    card: Object.fromEntries(card) as OwnData["card"],
  };
}

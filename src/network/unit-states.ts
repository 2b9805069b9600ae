import { createBuffers, passForward } from "./buffers.ts";
import { checkFinite, toDense, toNumberIn } from "./check.ts";
import type { Layer, Network } from "./network.ts";
import type { UnitFunction } from "./unit-function.ts";

/** The one word for a unit: the first that holds, in this order. */
export type UnitWord = "dead" | "saturated" | "dark" | "one-sided" | "healthy";

/** What a hidden unit does on all of some inputs. More than one may hold. */
export interface UnitState {
  /** f′(z) = 0 on every input: no gradient reaches its weights. */
  readonly dead: boolean;
  /** z ≤ 0 on every input. Said only where the two sides of 0 differ, as in ReLU and its kin; not of sigmoid or tanh. */
  readonly dark: boolean;
  /** z > 0 and one and the same slope on every input, which differs from the slope at −1: it bends nothing. */
  readonly oneSided: boolean;
  /** |f′(z)| is small on every input, but not 0 on all: below `flat` times the steepest slope in [−8, 8]. */
  readonly saturated: boolean;
  /** None of these. */
  readonly healthy: boolean;
  readonly word: UnitWord;
}

export interface UnitStateOptions {
  /** Below which share of the function's steepest slope a slope counts as flat; 0.01 if left out. */
  readonly flat?: number;
}

/**
 * What each hidden unit does on all of `xs`: a list for each hidden layer, a state for each unit.
 *
 * @throws {RangeError} for rows of a wrong length or numbers that are not finite, or if there are none.
 */
export function findUnitStates(
  net: Network,
  xs: readonly (readonly number[])[],
  { flat = 0.01 }: UnitStateOptions = {},
): UnitState[][] {
  toNumberIn("findUnitStates", "flat", flat, [0, 1]);
  const width = net.sizes[0]!;
  const inputs = toDense("findUnitStates", "xs", xs, width);
  checkFinite("findUnitStates", "xs", inputs, width);
  if (xs.length === 0) throw new RangeError("findUnitStates: there must be one row or more.");
  const buffers = createBuffers(net, xs.length, inputs);
  passForward(net, buffers);
  return net.layers
    .slice(0, -1)
    .map((layer, l) => statesOf(layer, buffers.layers[l]!.z, xs.length, flat));
}

/** How many units of a network are in each state; a unit counts in each that holds. */
export interface UnitCounts {
  readonly units: number;
  readonly dead: number;
  readonly dark: number;
  readonly oneSided: number;
  readonly saturated: number;
  readonly healthy: number;
}

/** Counts the units of all layers, or of one: `countUnits(states)`, `countUnits([states[0]])`. */
export function countUnits(states: readonly (readonly UnitState[])[]): UnitCounts {
  const all = states.flat();
  const count = (key: Exclude<keyof UnitState, "word">) => all.filter((unit) => unit[key]).length;
  return {
    units: all.length,
    dead: count("dead"),
    dark: count("dark"),
    oneSided: count("oneSided"),
    saturated: count("saturated"),
    healthy: count("healthy"),
  };
}

function statesOf(
  { units, activation }: Layer,
  z: Float64Array,
  rows: number,
  flat: number,
): UnitState[] {
  const steepest = steepestSlope(activation);
  const left = activation.derivative(-1);
  const lopsided = !isNear(Math.abs(left), Math.abs(activation.derivative(1)));
  return Array.from({ length: units }, (_, j) => {
    let [allDark, allPositive, most] = [true, true, 0];
    const slope = activation.derivative(z[j]!);
    let oneSlope = true;
    for (let r = 0; r < rows; r++) {
      const zr = z[r * units + j]!;
      const slopeHere = activation.derivative(zr);
      if (!(zr <= 0)) allDark = false;
      if (!(zr > 0)) allPositive = false;
      if (!isNear(slopeHere, slope)) oneSlope = false;
      // NaN is not flat.
      most = Math.max(most, Number.isNaN(slopeHere) ? Infinity : Math.abs(slopeHere));
    }
    return named({
      dead: most === 0,
      dark: lopsided && allDark,
      oneSided: allPositive && oneSlope && most !== 0 && !isNear(slope, left),
      saturated: most > 0 && most < flat * steepest,
    });
  });
}

function named(state: Omit<UnitState, "word" | "healthy">): UnitState {
  const word = state.dead
    ? "dead"
    : state.saturated
      ? "saturated"
      : state.dark
        ? "dark"
        : state.oneSided
          ? "one-sided"
          : "healthy";
  return { ...state, healthy: word === "healthy", word };
}

/** The steepest slope on a grid over [−8, 8]: where units live, also of functions without a steepest slope. */
function steepestSlope(activation: UnitFunction): number {
  let most = 0;
  for (let i = -400; i <= 400; i++) {
    most = Math.max(most, Math.abs(activation.derivative(i / 50)));
  }
  return most;
}

/** The same slope, but for the rounding of a numeric derivative. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

import { activations } from "../activations/index.ts";
import type { Gain, Numbers, ScalarId } from "../activations/index.ts";
import { gainOf as normalGain } from "../activations/normal-mean.ts";

/** The function of one layer's units. Every scalar function of the activation module is one. */
export interface UnitFunction {
  (x: number): number;
  readonly name: string;
  /** The slope at `x`. */
  derivative(x: number): number;
  /** Writes the value at each entry of `xs` into `out`, of the same length. */
  mapInto(xs: Numbers, out: Numbers): void;
  /** Writes the slope at each entry of `xs` into `out`, likewise. */
  derivativeInto(xs: Numbers, out: Numbers): void;
  readonly gain: Gain;
}

/** A function of one's own, with its derivative if one knows it. */
export interface OwnFunctionSpec {
  readonly f: (x: number) => number;
  /** The derivative; a central difference where it is missing. */
  readonly df?: (x: number) => number;
  /** As figures write it; "own" unless told. */
  readonly name?: string;
}

/** What a layer's units may compute: an id, a function of the module (`leakyRelu.with({alpha: 0.2})`), or one's own. */
export type UnitFunctionChoice =
  ScalarId | UnitFunction | OwnFunctionSpec | ((x: number) => number);

/**
 * Makes a function of one's own fit for a network. Without `df` its slope at x is
 * (f(x + h) − f(x − h))/2h with h = 10⁻⁵·max(1, |x|): right to about ten digits where f is smooth, and between the two
 * slopes at a kink. Its gains are computed under N(0, 1).
 *
 * @throws {TypeError} if `f` or `df` is no function, or returns something else than a number.
 */
export function ownFunction(given: OwnFunctionSpec | ((x: number) => number)): UnitFunction {
  const { f, df, name = "own" } = typeof given === "function" ? { f: given } : given;
  if (typeof f !== "function")
    throw new TypeError("ownFunction: f must be a function of a number.");
  if (df !== undefined && typeof df !== "function") {
    throw new TypeError("ownFunction: df must be a function of a number, or be left out.");
  }
  const value = (x: number): number => checked("f", x, f(x));
  const derivative =
    df === undefined
      ? (x: number): number => {
          const h = 1e-5 * Math.max(1, Math.abs(x));
          return (value(x + h) - value(x - h)) / (2 * h);
        }
      : (x: number): number => checked("df", x, df(x));
  let gain: Gain | undefined;
  return Object.freeze(
    Object.defineProperties((x: number) => value(x), {
      name: { value: name },
      derivative: { value: derivative },
      mapInto: {
        value: (xs: Numbers, out: Numbers) => {
          for (let i = 0; i < xs.length; i++) out[i] = value(xs[i]!);
        },
      },
      derivativeInto: {
        value: (xs: Numbers, out: Numbers) => {
          for (let i = 0; i < xs.length; i++) out[i] = derivative(xs[i]!);
        },
      },
      gain: { get: () => (gain ??= normalGain(value, derivative, [0])) },
    }),
  ) as UnitFunction;
}

/**
 * The function that a choice stands for.
 *
 * @throws {TypeError} for an unknown id, a vector or gated function, or anything that is no function.
 */
export function toUnitFunction(choice: UnitFunctionChoice): UnitFunction {
  if (typeof choice === "string") {
    const found = Object.hasOwn(activations, choice) ? activations[choice] : undefined;
    if (found === undefined) throw new TypeError(`network: there is no activation "${choice}".`);
    return scalarOnly(found);
  }
  if (typeof choice === "function") {
    return "mapInto" in choice || "kind" in choice ? scalarOnly(choice) : ownFunction(choice);
  }
  if (typeof choice === "object" && choice !== null) return ownFunction(choice);
  throw new TypeError(
    `network: an activation is an id, a function or {f, df}, got ${choice === null ? "null" : typeof choice}.`,
  );
}

/**
 * The factor that holds the size of a signal through layers of this activation: 1/√E[f(z)²] for z ~ N(0, 1), by
 * quadrature. √2 for ReLU (He et al. 2015), 1 for SELU. Weights drawn from N(0, gain²/fan-in) then keep E[a²] at 1.
 *
 * 1 where there is no such factor, as for a function that is 0 everywhere or NaN somewhere.
 */
export function gainOf(activation: UnitFunctionChoice): number {
  const { forward } = toUnitFunction(activation).gain;
  return Number.isFinite(forward) && forward > 0 ? forward : 1;
}

function scalarOnly(found: object): UnitFunction {
  if ("kind" in found && found.kind !== "scalar") {
    const { name } = found as { readonly name?: string };
    throw new TypeError(
      `network: ${String(name)} is a ${String(found.kind)} function; units take one that turns a number into a number.`,
    );
  }
  return found as UnitFunction;
}

function checked(which: string, x: number, y: unknown): number {
  if (typeof y === "number") return y;
  throw new TypeError(`ownFunction: ${which}(${x}) must be a number, got ${typeof y}.`);
}

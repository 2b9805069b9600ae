import type { Parameter, Params, ParamsArgument, SomeParams } from "./params.ts";

/** All numbers between `lo` and `hi`; an open end is approached but never reached (over the reals). */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** A place where the slope, or the value itself, jumps. */
export interface Kink {
  readonly x: number;
  /** Slope just left of `x`. */
  readonly left: number;
  /** Slope just right of `x`. */
  readonly right: number;
  /** One-sided values, only where the value itself jumps. */
  readonly jump?: { readonly left: number; readonly right: number };
}

/** How many derivatives are continuous: `C-1` jumps, `C0` has kinks, `Cinf` has all of them. */
export type Smoothness = "C-1" | "C0" | "C1" | "Cinf";

/** The steepest slope in absolute value, `Infinity` if there is none. */
export interface Lipschitz<Place> {
  readonly value: number;
  /** A place where it is attained (±Infinity: in the limit); null if nowhere. */
  readonly at: Place | null;
}

/**
 * Factors on the weights that hold a signal's size from layer to layer where z ~ N(0, 1):
 * `forward` = 1/√E[f(z)²] for activations, `backward` = 1/√E[f′(z)²] for gradients (`Infinity` where f′ = 0).
 */
export interface Gain {
  readonly forward: number;
  readonly backward: number;
}

/** A work by its key in the site's references. */
export interface Citation {
  readonly key: string;
  readonly who: string;
  readonly year: number;
  readonly title?: string;
  /** What it is cited for, where that isn't plain. */
  readonly note?: string;
}

/** What is true of a scalar function on the whole real line; it may depend on its parameters. */
export interface ScalarFacts {
  /** The smallest interval that holds every value. */
  readonly range: Interval;
  readonly kinks: readonly Kink[];
  /** Never decreases. */
  readonly monotone: boolean;
  readonly smoothness: Smoothness;
  /** f(−x) = −f(x), so that a centred input gives a centred output. */
  readonly odd: boolean;
  readonly lipschitz: Lipschitz<number>;
  /** A lowest point that is attained; null if there is none (an infimum is `range.lo`). */
  readonly minimum: { readonly x: number; readonly value: number } | null;
  readonly gain: Gain;
}

/** The numbers that kernels read and write, so that no list is boxed or copied. */
export type Numbers = Float64Array | Float32Array;

/** What is true of a vector function for every length. */
export interface VectorFacts {
  /** The smallest interval that holds every entry of the output (for two entries or more). */
  readonly range: Interval;
  /** Entries of the output sum to 1. */
  readonly simplex: boolean;
  /** In the Euclidean norm; `at` is an input where it is attained. */
  readonly lipschitz: Lipschitz<readonly number[]>;
}

/** What is true of a reduction for every length. */
export interface ReductionFacts {
  /** The smallest interval that holds every value (for two entries or more). */
  readonly range: Interval;
  /** In the Euclidean norm; `at` is an input where it is attained. */
  readonly lipschitz: Lipschitz<readonly number[]>;
}

/** What every function carries, whatever its kind. */
export interface Described<Id extends string, N extends string> {
  /** Kebab-case: also its file, its address and its colour. */
  readonly id: Id;
  /** As prose writes it: "Leaky ReLU". */
  readonly name: string;
  /** As code writes it: "leakyRelu". */
  readonly exportName: string;
  /** The right-hand side of the definition, in TeX. */
  readonly tex: string;
  /** The right-hand side of the derivative, in TeX. */
  readonly derivativeTex: string;
  /** The function's own symbol, in TeX. */
  readonly symbolTex: string;
  /** What may be set, with its default and its allowed range. */
  readonly parameters: Readonly<Record<N, Parameter>>;
  /** The parameters that a bare call uses. */
  readonly defaults: Params<N>;
  /** The main source; null for what is common knowledge. */
  readonly citation: Citation | null;
  /** All sources, the main one first. */
  readonly citations: readonly Citation[];
  /** As a NumPy expression in `x` (vectors: `z`, classes on the last axis; gated: `a`, `b`) and the parameters' names. */
  readonly numpy: string;
  /** As a PyTorch expression in the same names; null if PyTorch has none. */
  readonly torch: string | null;
  /** As the body of a TypeScript function in the same names, where it cannot be read off the NumPy one; else null. */
  readonly typescript: string | null;
  /** The id of the function that this one stands in for, cheaper; null if none. */
  readonly approximates: string | null;
  /** What holds at kinks and at the ends, in one line. */
  readonly docs: string;
}

/** One number in, one number out: `sigmoid(2)`, `leakyRelu(-1, {alpha: 0.1})`. */
export interface ScalarActivation<Id extends string = string, N extends string = string>
  extends Described<Id, N>, ScalarFacts {
  /** The value at `x`. NaN gives NaN, ±Infinity the limit. */
  (x: number, ...params: ParamsArgument<N>): number;
  readonly kind: "scalar";
  /** The slope at `x`; at a kink by the convention that `docs` states. */
  derivative(x: number, ...params: ParamsArgument<N>): number;
  /** Writes the value at each entry of `xs` into `out` (of the same length; may be `xs`), allocating nothing. */
  mapInto(xs: Numbers, out: Numbers, ...params: ParamsArgument<N>): void;
  /** Writes the slope at each entry of `xs` into `out`, likewise. */
  derivativeInto(xs: Numbers, out: Numbers, ...params: ParamsArgument<N>): void;
  /** The same function with these parameters as its defaults; its facts follow. */
  with(params: SomeParams<N>): ScalarActivation<Id, N>;
}

/** A vector in, a vector of the same length out: `softmax([1, 2, 3])`. Inputs are never changed. */
export interface VectorActivation<Id extends string = string, N extends string = string>
  extends Described<Id, N>, VectorFacts {
  (z: ArrayLike<number>, ...params: ParamsArgument<N>): number[];
  readonly kind: "vector";
  /** Writes the output for `z` into `out` (of the same length; may be `z`), allocating nothing. */
  mapInto(z: Numbers, out: Numbers, ...params: ParamsArgument<N>): void;
  /** Vector–Jacobian product gᵀ·J: the gradient at the input, given the gradient `g` at the output. */
  vjp(z: ArrayLike<number>, g: ArrayLike<number>, ...params: ParamsArgument<N>): number[];
  /** The matrix of ∂outputᵢ/∂inputⱼ, one row per output. */
  jacobian(z: ArrayLike<number>, ...params: ParamsArgument<N>): number[][];
  /** The same function with these parameters as its defaults; its facts follow. */
  with(params: SomeParams<N>): VectorActivation<Id, N>;
}

/** A vector in, one number out: `logSumExp([1, 2, 3])`. Inputs are never changed. */
export interface ReductionActivation<Id extends string = string, N extends string = string>
  extends Described<Id, N>, ReductionFacts {
  (z: ArrayLike<number>, ...params: ParamsArgument<N>): number;
  readonly kind: "reduction";
  /** The gradient: ∂output/∂zᵢ, one entry per input. */
  gradient(z: ArrayLike<number>, ...params: ParamsArgument<N>): number[];
  /** Vector–Jacobian product: the gradient at the input, given the gradient `g` at the output. */
  vjp(z: ArrayLike<number>, g: number, ...params: ParamsArgument<N>): number[];
  /** The same function with these parameters as its defaults. */
  with(params: SomeParams<N>): ReductionActivation<Id, N>;
}

/** One number for each input of a gated function. */
export interface GatePair {
  readonly gate: number;
  readonly value: number;
}

/** Two numbers in, one out: the gate `a` lets the value `b` through. */
export interface GatedActivation<
  Id extends string = string,
  N extends string = string,
> extends Described<Id, N> {
  (a: number, b: number, ...params: ParamsArgument<N>): number;
  readonly kind: "gated";
  /** Both partial derivatives, by the gate and by the value. */
  derivative(a: number, b: number, ...params: ParamsArgument<N>): GatePair;
  /** Vector–Jacobian product: both gradients at the inputs, given the gradient `g` at the output. */
  vjp(a: number, b: number, g: number, ...params: ParamsArgument<N>): GatePair;
  /** The same function with these parameters as its defaults. */
  with(params: SomeParams<N>): GatedActivation<Id, N>;
}

/** Any activation function; `kind` tells which. */
export type Activation =
  ScalarActivation | VectorActivation | ReductionActivation | GatedActivation;

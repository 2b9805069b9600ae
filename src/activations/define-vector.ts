import type {
  Numbers,
  ReductionActivation,
  ReductionFacts,
  VectorActivation,
  VectorFacts,
} from "./activation.ts";
import { checkLengths, checkNumbers, toNumber, toVector } from "./arguments.ts";
import { attach } from "./attach.ts";
import { described, factsOf, paramsReader, specDefaults, toExportName } from "./describe.ts";
import type { Spec } from "./describe.ts";
import type { Params, SomeParams } from "./params.ts";

/** Where a vector function writes its output: a typed array, or the list that a plain call returns. */
export type Writable = Numbers | number[];

/** A vector function as an author writes it. */
export interface VectorSpec<Id extends string, N extends string> extends Spec<Id, N> {
  /** Writes the output for `z` into `out`, of the same length and maybe the same list, allocating nothing. */
  valueInto(z: ArrayLike<number>, out: Writable, params: Params<N>): void;
  /** `g` has the length of `z`. */
  vjp(z: readonly number[], g: readonly number[], params: Params<N>): number[];
  jacobian(z: readonly number[], params: Params<N>): number[][];
  readonly facts: VectorFacts | ((params: Params<N>) => VectorFacts);
}

/** A reduction as an author writes it. */
export interface ReductionSpec<Id extends string, N extends string> extends Spec<Id, N> {
  value(z: readonly number[], params: Params<N>): number;
  gradient(z: readonly number[], params: Params<N>): number[];
  readonly facts: ReductionFacts;
}

/** Makes a callable vector function with its facts on it, frozen. */
/* @__NO_SIDE_EFFECTS__ */
export function defineVector<const Id extends string, N extends string = never>(
  spec: VectorSpec<Id, N>,
): VectorActivation<Id, N> {
  return vectorWith(spec, specDefaults(spec));
}

/** Makes a callable function from a vector to a number with its facts on it, frozen. */
/* @__NO_SIDE_EFFECTS__ */
export function defineReduction<const Id extends string, N extends string = never>(
  spec: ReductionSpec<Id, N>,
): ReductionActivation<Id, N> {
  return reductionWith(spec, specDefaults(spec));
}

function vectorWith<Id extends string, N extends string>(
  spec: VectorSpec<Id, N>,
  defaults: Params<N>,
): VectorActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, defaults);
  return attach(
    (z: ArrayLike<number>, given?: SomeParams<N>) => {
      // The copy keeps the reader's own list as it was, and becomes the output.
      const out = toVector(functionName, z);
      spec.valueInto(out, out, params(given));
      return out;
    },
    {
      ...described(spec, defaults),
      ...factsOf(spec.facts, defaults),
      kind: "vector" as const,
      mapInto: (z: Numbers, out: Numbers, given?: SomeParams<N>) => {
        checkNumbers(`${functionName}.mapInto`, z, out);
        spec.valueInto(z, out, params(given));
      },
      vjp: (z: ArrayLike<number>, g: ArrayLike<number>, given?: SomeParams<N>) => {
        const name = `${functionName}.vjp`;
        const [input, gradient] = [toVector(name, z), toVector(name, g)];
        checkLengths(name, "z and g", z.length, g.length);
        return spec.vjp(input, gradient, params(given));
      },
      jacobian: (z: ArrayLike<number>, given?: SomeParams<N>) =>
        spec.jacobian(toVector(`${functionName}.jacobian`, z), params(given)),
      with: (given: SomeParams<N>) => vectorWith(spec, params(given)),
    },
  );
}

function reductionWith<Id extends string, N extends string>(
  spec: ReductionSpec<Id, N>,
  defaults: Params<N>,
): ReductionActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, defaults);
  const gradient = (name: string, z: ArrayLike<number>, given?: SomeParams<N>) =>
    spec.gradient(toVector(`${functionName}.${name}`, z), params(given));
  return attach(
    (z: ArrayLike<number>, given?: SomeParams<N>) =>
      spec.value(toVector(functionName, z), params(given)),
    {
      ...described(spec, defaults),
      ...spec.facts,
      kind: "reduction" as const,
      gradient: (z: ArrayLike<number>, given?: SomeParams<N>) => gradient("gradient", z, given),
      vjp: (z: ArrayLike<number>, g: number, given?: SomeParams<N>) => {
        const scale = toNumber(`${functionName}.vjp`, g);
        return gradient("vjp", z, given).map((slope) => scale * slope);
      },
      with: (given: SomeParams<N>) => reductionWith(spec, params(given)),
    },
  );
}

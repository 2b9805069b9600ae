import type { Gain, Numbers, ScalarActivation, ScalarFacts } from "./activation.ts";
import { checkNumbers, toNumber } from "./arguments.ts";
import { attach } from "./attach.ts";
import { described, factsOf, paramsReader, specDefaults, toExportName } from "./describe.ts";
import type { Spec } from "./describe.ts";
import { gainOf } from "./normal-mean.ts";
import type { Params, SomeParams } from "./params.ts";

/** Facts as an author writes them: the gain is computed from the function, unless a closed form stands here. */
export type StatedFacts = Omit<ScalarFacts, "gain"> & { readonly gain?: Gain };

/** Writes a result for each entry of `xs` into `out`; the lengths are equal. */
type Kernel<N extends string> = (xs: Numbers, out: Numbers, params: Params<N>) => void;

/** A scalar function as an author writes it; `value` and `derivative` see every parameter filled in. */
export interface ScalarSpec<Id extends string, N extends string> extends Spec<Id, N> {
  value(x: number, params: Params<N>): number;
  derivative(x: number, params: Params<N>): number;
  readonly facts: StatedFacts | ((params: Params<N>) => StatedFacts);
  /**
   * Loops of the function's own, where speed counts. A loop that all functions share would call `value` through a
   * variable, which engines do not inline: twice as slow for the sigmoid.
   */
  readonly kernels?: { readonly value: Kernel<N>; readonly derivative: Kernel<N> };
}

/** Makes a callable scalar function with its facts on it, frozen. Bundlers drop the unused ones. */
/* @__NO_SIDE_EFFECTS__ */
export function defineScalar<const Id extends string, N extends string = never>(
  spec: ScalarSpec<Id, N>,
): ScalarActivation<Id, N> {
  return scalarWith(spec, specDefaults(spec));
}

function scalarWith<Id extends string, N extends string>(
  spec: ScalarSpec<Id, N>,
  defaults: Params<N>,
): ScalarActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, defaults);
  const { gain, ...facts } = factsOf(spec.facts, defaults);
  const valueKernel = spec.kernels?.value ?? plainKernel(spec.value);
  const derivativeKernel = spec.kernels?.derivative ?? plainKernel(spec.derivative);
  return attach(
    (x: number, given?: SomeParams<N>) => spec.value(toNumber(functionName, x), params(given)),
    {
      ...described(spec, defaults),
      ...facts,
      kind: "scalar" as const,
      derivative: (x: number, given?: SomeParams<N>) =>
        spec.derivative(toNumber(`${functionName}.derivative`, x), params(given)),
      mapInto: (xs: Numbers, out: Numbers, given?: SomeParams<N>) => {
        checkNumbers(`${functionName}.mapInto`, xs, out);
        valueKernel(xs, out, params(given));
      },
      derivativeInto: (xs: Numbers, out: Numbers, given?: SomeParams<N>) => {
        checkNumbers(`${functionName}.derivativeInto`, xs, out);
        derivativeKernel(xs, out, params(given));
      },
      with: (given: SomeParams<N>) => scalarWith(spec, params(given)),
    },
    {
      gain: () =>
        gain ??
        gainOf(
          (z) => spec.value(z, defaults),
          (z) => spec.derivative(z, defaults),
          [0, ...facts.kinks.map((kink) => kink.x)],
        ),
    },
  );
}

function plainKernel<N extends string>(f: (x: number, params: Params<N>) => number): Kernel<N> {
  return (xs, out, params) => {
    // An index below the length is there.
    for (let i = 0; i < xs.length; i++) out[i] = f(xs[i]!, params);
  };
}

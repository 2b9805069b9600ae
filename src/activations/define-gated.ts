import type { GatedActivation, GatePair } from "./activation.ts";
import { toNumber } from "./arguments.ts";
import { attach } from "./attach.ts";
import { described, paramsReader, specDefaults, toExportName } from "./describe.ts";
import type { Spec } from "./describe.ts";
import type { Params, SomeParams } from "./params.ts";

/** A gated function as an author writes it. */
export interface GatedSpec<Id extends string, N extends string> extends Spec<Id, N> {
  value(a: number, b: number, params: Params<N>): number;
  /** Both partial derivatives. */
  derivative(a: number, b: number, params: Params<N>): GatePair;
}

/** Makes a callable gated function with its facts on it, frozen. */
/* @__NO_SIDE_EFFECTS__ */
export function defineGated<const Id extends string, N extends string = never>(
  spec: GatedSpec<Id, N>,
): GatedActivation<Id, N> {
  return gatedWith(spec, specDefaults(spec));
}

function gatedWith<Id extends string, N extends string>(
  spec: GatedSpec<Id, N>,
  defaults: Params<N>,
): GatedActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, defaults);
  const derivative = (name: string, a: number, b: number, given?: SomeParams<N>) => {
    const place = `${functionName}.${name}`;
    return spec.derivative(toNumber(place, a), toNumber(place, b), params(given));
  };
  return attach(
    (a: number, b: number, given?: SomeParams<N>) =>
      spec.value(toNumber(functionName, a), toNumber(functionName, b), params(given)),
    {
      ...described(spec, defaults),
      kind: "gated" as const,
      derivative: (a: number, b: number, given?: SomeParams<N>) =>
        derivative("derivative", a, b, given),
      vjp: (a: number, b: number, g: number, given?: SomeParams<N>) => {
        const { gate, value } = derivative("vjp", a, b, given);
        const scale = toNumber(`${functionName}.vjp`, g);
        return { gate: scale * gate, value: scale * value };
      },
      with: (given: SomeParams<N>) => gatedWith(spec, params(given)),
    },
  );
}

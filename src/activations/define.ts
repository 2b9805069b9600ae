import type {
  Citation,
  Described,
  ScalarActivation,
  ScalarFacts,
  VectorActivation,
  VectorFacts,
} from "./activation.ts";
import { attach } from "./attach.ts";
import { toNumber, toVector } from "./arguments.ts";
import { defaultsOf, toParams } from "./params.ts";
import type { Parameter, Params, SomeParams } from "./params.ts";

type Derived = "exportName" | "parameters" | "defaults" | "citation";

/** What an author states of any function; `citations` has the main source first. */
interface Spec<Id extends string, N extends string> extends Omit<Described<Id, N>, Derived> {
  readonly parameters?: Readonly<Record<N, Parameter>>;
  readonly citations: readonly Citation[];
}

/** A scalar function as an author writes it; `value` and `derivative` see every parameter filled in. */
export interface ScalarSpec<Id extends string, N extends string> extends Spec<Id, N> {
  value(x: number, params: Params<N>): number;
  derivative(x: number, params: Params<N>): number;
  readonly facts: ScalarFacts | ((params: Params<N>) => ScalarFacts);
}

/** A vector function as an author writes it. */
export interface VectorSpec<Id extends string, N extends string> extends Spec<Id, N> {
  value(z: readonly number[], params: Params<N>): number[];
  /** `g` has the length of `z`. */
  vjp(z: readonly number[], g: readonly number[], params: Params<N>): number[];
  jacobian(z: readonly number[], params: Params<N>): number[][];
  readonly facts: VectorFacts | ((params: Params<N>) => VectorFacts);
}

/** Makes a callable scalar function with its facts on it, frozen. Bundlers drop the unused ones. */
/* @__NO_SIDE_EFFECTS__ */
export function defineScalar<const Id extends string, N extends string = never>(
  spec: ScalarSpec<Id, N>,
): ScalarActivation<Id, N> {
  return scalarWith(spec, defaultsOf(parametersOf(spec)));
}

/** Makes a callable vector function with its facts on it, frozen. */
/* @__NO_SIDE_EFFECTS__ */
export function defineVector<const Id extends string, N extends string = never>(
  spec: VectorSpec<Id, N>,
): VectorActivation<Id, N> {
  return vectorWith(spec, defaultsOf(parametersOf(spec)));
}

function scalarWith<Id extends string, N extends string>(
  spec: ScalarSpec<Id, N>,
  defaults: Params<N>,
): ScalarActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, functionName, defaults);
  return attach(
    (x: number, given?: SomeParams<N>) => spec.value(toNumber(functionName, x), params(given)),
    {
      ...described(spec, functionName, defaults),
      ...factsOf(spec.facts, defaults),
      kind: "scalar" as const,
      derivative: (x: number, given?: SomeParams<N>) =>
        spec.derivative(toNumber(`${functionName}.derivative`, x), params(given)),
      with: (given: SomeParams<N>) => scalarWith(spec, params(given)),
    },
  );
}

function vectorWith<Id extends string, N extends string>(
  spec: VectorSpec<Id, N>,
  defaults: Params<N>,
): VectorActivation<Id, N> {
  const functionName = toExportName(spec.id);
  const params = paramsReader(spec, functionName, defaults);
  const vector = (z: ArrayLike<number>) => toVector(functionName, z);
  return attach(
    (z: ArrayLike<number>, given?: SomeParams<N>) => spec.value(vector(z), params(given)),
    {
      ...described(spec, functionName, defaults),
      ...factsOf(spec.facts, defaults),
      kind: "vector" as const,
      vjp: (z: ArrayLike<number>, g: ArrayLike<number>, given?: SomeParams<N>) => {
        if (z.length !== g.length) {
          throw new RangeError(
            `${functionName}.vjp: z and g must have one length, got ${z.length} and ${g.length}.`,
          );
        }
        return spec.vjp(vector(z), vector(g), params(given));
      },
      jacobian: (z: ArrayLike<number>, given?: SomeParams<N>) =>
        spec.jacobian(vector(z), params(given)),
      with: (given: SomeParams<N>) => vectorWith(spec, params(given)),
    },
  );
}

/** "leaky-relu" → "leakyRelu". */
function toExportName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function parametersOf<Id extends string, N extends string>(
  spec: Spec<Id, N>,
): Readonly<Record<N, Parameter>> {
  // Absent exactly where N is `never`, which has no names to miss.
  return spec.parameters ?? ({} as Readonly<Record<N, Parameter>>);
}

function paramsReader<Id extends string, N extends string>(
  spec: Spec<Id, N>,
  functionName: string,
  defaults: Params<N>,
): (given: unknown) => Params<N> {
  const parameters = parametersOf(spec);
  return (given) => toParams(functionName, parameters, defaults, given);
}

function factsOf<N extends string, Facts extends object>(
  facts: Facts | ((params: Params<N>) => Facts),
  params: Params<N>,
): Facts {
  return typeof facts === "function" ? facts(params) : facts;
}

function described<Id extends string, N extends string>(
  spec: Spec<Id, N>,
  exportName: string,
  defaults: Params<N>,
): Described<Id, N> {
  const { id, name, tex, derivativeTex, symbolTex, citations, numpy, torch, docs } = spec;
  const [citation = null] = citations;
  return {
    ...{ id, name, exportName, tex, derivativeTex, symbolTex },
    ...{ parameters: parametersOf(spec), defaults },
    ...{ citation, citations, numpy, torch, docs },
  };
}

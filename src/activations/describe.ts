import type { Citation, Described } from "./activation.ts";
import { defaultsOf, toParams } from "./params.ts";
import type { Parameter, Params } from "./params.ts";

type Derived =
  "exportName" | "parameters" | "defaults" | "citation" | "typescript" | "approximates";

/** What an author states of any function; `citations` has the main source first. */
export interface Spec<Id extends string, N extends string> extends Omit<Described<Id, N>, Derived> {
  readonly parameters?: Readonly<Record<N, Parameter>>;
  /** What must hold between parameters, in words, where it does not; else null. */
  readonly conflict?: (params: Params<N>) => string | null;
  readonly citations: readonly Citation[];
  readonly typescript?: string;
  readonly approximates?: string;
}

/** "leaky-relu" → "leakyRelu". */
export function toExportName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The defaults that a spec's parameters state. */
export function specDefaults<Id extends string, N extends string>(spec: Spec<Id, N>): Params<N> {
  return defaultsOf(parametersOf(spec));
}

/** Reads the last argument of a call into a full set of checked parameters. */
export function paramsReader<Id extends string, N extends string>(
  spec: Spec<Id, N>,
  defaults: Params<N>,
): (given: unknown) => Params<N> {
  const parameters = parametersOf(spec);
  const functionName = toExportName(spec.id);
  return (given) => {
    if (given === undefined) return defaults;
    const params = toParams(functionName, parameters, defaults, given);
    const conflict = spec.conflict?.(params) ?? null;
    if (conflict !== null) throw new RangeError(`${functionName}: ${conflict}.`);
    return params;
  };
}

/** Facts as they stand for these parameters. */
export function factsOf<N extends string, Facts extends object>(
  facts: Facts | ((params: Params<N>) => Facts),
  params: Params<N>,
): Facts {
  return typeof facts === "function" ? facts(params) : facts;
}

/** What every kind of function carries. */
export function described<Id extends string, N extends string>(
  spec: Spec<Id, N>,
  defaults: Params<N>,
): Described<Id, N> {
  const { id, name, tex, derivativeTex, symbolTex, citations, numpy, torch, docs } = spec;
  const { typescript = null, approximates = null } = spec;
  const [citation = null] = citations;
  return {
    ...{ id, name, exportName: toExportName(id), tex, derivativeTex, symbolTex },
    ...{ parameters: parametersOf(spec), defaults },
    ...{ citation, citations, numpy, torch, typescript, approximates, docs },
  };
}

function parametersOf<Id extends string, N extends string>(
  spec: Spec<Id, N>,
): Readonly<Record<N, Parameter>> {
  // Absent exactly where N is `never`, which has no names to miss.
  return spec.parameters ?? ({} as Readonly<Record<N, Parameter>>);
}

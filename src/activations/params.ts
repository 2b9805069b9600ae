import type { Interval } from "./activation.ts";
import { contains, describeFinite } from "./interval.ts";

/** A parameter as an author describes it. */
export interface Parameter {
  readonly default: number;
  readonly symbolTex: string;
  /** What it does, in a few words. */
  readonly meaning: string;
  /** The finite numbers that it may take. */
  readonly domain: Interval;
  /** Zero, though inside the domain, is refused. */
  readonly nonzero?: true;
}

/** A value for each parameter name. */
export type Params<N extends string = string> = Readonly<Record<N, number>>;

/** Some of the parameters; a function without any takes only `{}`. */
export type SomeParams<N extends string> = [N] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Name in N]?: number };

/** The optional last argument of a call; absent where there are no parameters, so that `xs.map(relu)` is fine. */
export type ParamsArgument<N extends string> = [N] extends [never] ? [] : [params?: SomeParams<N>];

/** The default of each parameter. */
export function defaultsOf<N extends string>(
  parameters: Readonly<Record<N, Parameter>>,
): Params<N> {
  const entries = Object.entries<Parameter>(parameters).map(([name, p]) => [name, p.default]);
  return Object.fromEntries(entries) as Params<N>;
}

/**
 * `given` with every missing parameter filled in from `defaults`.
 *
 * Throws `TypeError` for an unknown name or a value that isn't a number, `RangeError` for a number outside the
 * parameter's domain (NaN and infinities always are); the message names the function and the parameter.
 */
export function toParams<N extends string>(
  functionName: string,
  parameters: Readonly<Record<N, Parameter>>,
  defaults: Params<N>,
  given: unknown,
): Params<N> {
  if (given === undefined) return defaults;
  const names = Object.keys(parameters) as N[];
  // `xs.map(sigmoid)` hands over an index: harmless where there is nothing to set.
  if (names.length === 0 && typeof given === "number") return defaults;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError(notAnObject(functionName, names, defaults, given));
  }
  const params: Record<N, number> = { ...defaults };
  for (const [name, value] of Object.entries(given) as [N, unknown][]) {
    if (!Object.hasOwn(parameters, name)) {
      const known = names.length === 0 ? "no parameters" : names.join(", ");
      throw new TypeError(`${functionName}: unknown parameter "${name}"; it takes ${known}.`);
    }
    if (value !== undefined) {
      params[name] = toParam(functionName, name, parameters[name], value);
    }
  }
  return params;
}

function toParam(functionName: string, name: string, parameter: Parameter, value: unknown): number {
  if (typeof value !== "number") {
    throw new TypeError(
      `${functionName}: parameter ${name} must be a number, got ${typeof value}.`,
    );
  }
  const { domain, nonzero = false } = parameter;
  if (!Number.isFinite(value) || !contains(domain, value) || (nonzero && value === 0)) {
    const allowed = describeFinite(domain) + (nonzero ? ", not 0" : "");
    throw new RangeError(`${functionName}: parameter ${name} must be ${allowed}, got ${value}.`);
  }
  return value;
}

function notAnObject(
  functionName: string,
  names: readonly string[],
  defaults: Params,
  given: unknown,
): string {
  const got = given === null ? "null" : typeof given === "number" ? String(given) : typeof given;
  const [name] = names;
  if (name === undefined) return `${functionName} takes no parameters, got ${got}.`;
  return (
    `${functionName}: parameters go by name, as in {${name}: ${defaults[name]}}; got ${got}. ` +
    `For a list, write xs.map((x) => ${functionName}(x)).`
  );
}

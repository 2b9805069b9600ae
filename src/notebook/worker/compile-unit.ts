import type { Unit, UnitName } from "../protocol.ts";

/** A unit's function: takes its inputs, gives `[value, names]` as `compile.ts` says. */
export type UnitFunction = (
  ...inputs: readonly unknown[]
) => Promise<readonly [value: unknown, names: Readonly<Record<string, unknown>>]>;

type FunctionMaker = new (...parts: string[]) => (...inputs: readonly unknown[]) => unknown;

const AsyncFunction = (async () => {}).constructor as unknown as FunctionMaker;
const SyncFunction = Function as unknown as FunctionMaker;

/** The name under which a unit's code appears in stack traces. */
export function sourceName({ kind, id }: UnitName): string {
  return `${kind}-${id}`;
}

/** Makes a unit's function of the names it takes. */
export function compileUnit(unit: Unit, names: readonly string[]): UnitFunction {
  const body = `${unit.body}\n//# sourceURL=${sourceName(unit)}`;
  return new AsyncFunction(...names, body) as UnitFunction;
}

/** Makes an ordinary function of parameter names and a body. */
export function makeFunction(
  names: readonly string[],
  body: string,
): (...inputs: readonly unknown[]) => unknown {
  return new SyncFunction(...names, body);
}

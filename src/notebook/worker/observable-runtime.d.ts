/** As much of the library as the notebook uses; it ships no types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    readonly pending?: () => void;
    readonly fulfilled?: (value: unknown) => void;
    readonly rejected?: (error: unknown) => void;
  }
  export interface Variable {
    define(
      name: string | null,
      inputs: readonly string[],
      definition: (...inputs: never[]) => unknown,
    ): Variable;
    delete(): Variable;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    constructor(builtins?: Readonly<Record<string, unknown>>, global?: (name: string) => unknown);
    module(): Module;
  }
  /** What a variable fails with when one that it needs has failed: `input` is the name of that one. */
  export class RuntimeError extends Error {
    readonly input: string | undefined;
  }
}

import { activations } from "../activations/index.ts";

/** `leaky-relu` → `leakyRelu`: the name under which the module exports a function. */
export function exportName(id: string): string {
  return id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Export name → class (`leakyRelu` → `fn-leaky-relu`) for each function of the catalogue. */
export function functionClasses(): ReadonlyMap<string, string> {
  return new Map(Object.keys(activations).map((id) => [exportName(id), `fn-${id}`]));
}

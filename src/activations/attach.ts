/**
 * Puts `members` on the function `f` and freezes both, members included. Those of `lazy` are computed when first
 * asked for.
 *
 * A function's own `name` is read-only, so plain assignment would throw: each member is defined anew. Bundlers drop what
 * nobody uses, since `f` is always written where it is attached to.
 */
/* @__NO_SIDE_EFFECTS__ */
export function attach<
  F extends (...args: never[]) => unknown,
  M extends object,
  L extends Record<string, unknown> = Record<never, never>,
>(f: F, members: M, lazy?: { readonly [K in keyof L]: () => L[K] }): F & M & L {
  for (const [key, value] of Object.entries(members)) {
    Object.defineProperty(f, key, { value: deepFreeze(value), enumerable: true });
  }
  for (const [key, compute] of Object.entries<() => unknown>(lazy ?? {})) {
    let known: { readonly value: unknown } | undefined;
    const get = () => (known ??= { value: deepFreeze(compute()) }).value;
    Object.defineProperty(f, key, { get, enumerable: true });
  }
  return Object.freeze(f) as F & M & L;
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

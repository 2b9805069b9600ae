/**
 * Puts `members` on the function `f` and freezes both, members included.
 *
 * A function's own `name` is read-only, so plain assignment would throw: each member is defined anew.
 */
export function attach<F extends (...args: never[]) => unknown, M extends object>(
  f: F,
  members: M,
): F & M {
  for (const [key, value] of Object.entries(members)) {
    Object.defineProperty(f, key, { value: deepFreeze(value), enumerable: true });
  }
  return Object.freeze(f) as F & M;
}

function deepFreeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

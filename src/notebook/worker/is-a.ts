/** Whether a value is of a class, as `instanceof` says; a proxy that refuses to say is of none. */
export function isA<T>(value: unknown, type: abstract new (...inputs: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

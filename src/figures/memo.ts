import type { FigureSize } from "./figure.ts";

/**
 * Keeps the last few results of a long computation by a key, so that the drawing, the sentence, the table and the
 * numbers of one state compute it once.
 */
export function memo<T>(keep = 4): (key: string, make: () => T) => T {
  const results = new Map<string, T>();
  return (key, make) => {
    const found = results.get(key);
    if (found !== undefined) return found;
    const made = make();
    results.set(key, made);
    const oldest = results.keys().next();
    if (results.size > keep && !oldest.done) results.delete(oldest.value);
    return made;
  };
}

/** Makes what depends on a drawing's size alone once for each size. */
export function bySize<T>(make: (size: FigureSize) => T): (size: FigureSize) => T {
  const made = memo<T>();
  return (size) => made(size, () => make(size));
}

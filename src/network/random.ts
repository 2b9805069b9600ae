/** Gives the next number of a stream, at least 0 and below 1. */
export type Random = () => number;

/**
 * **mulberry32**: a stream of numbers in [0, 1), always the same for the same seed. 32 bits of state, enough for toy
 * networks and nothing secret. It may return exactly 0. Tommy Ettinger 2017, in the JavaScript form by bryc.
 *
 * @param seed Any whole number; only its low 32 bits count.
 * @throws {RangeError} if the seed is not a whole number.
 */
export function mulberry32(seed: number): Random {
  if (!Number.isInteger(seed)) {
    throw new RangeError(`mulberry32: the seed must be a whole number, got ${String(seed)}.`);
  }
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number drawn evenly from [low, high). */
export function uniform(random: Random, low = 0, high = 1): number {
  return low + (high - low) * random();
}

/**
 * A number drawn from N(mean, deviation²), by the cosine branch of Box & Muller 1958: two uniform numbers each.
 * The first is taken as 1 − u, since u may be exactly 0 and ln 0 is −∞.
 */
export function normal(random: Random, mean = 0, deviation = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

/** Shuffles a list in place, from its end (Fisher & Yates, as Durstenfeld 1964 has it), and returns it. */
export function shuffle<List extends Int32Array | Float64Array | unknown[]>(
  random: Random,
  list: List,
): List {
  const items: { [index: number]: unknown } = list;
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
  return list;
}

import type { Gain } from "./activation.ts";

// Gauss–Legendre, eight points on [−1, 1] (Abramowitz & Stegun, table 25.4).
const nodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const weights = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/**
 * E[g(z)] for z ~ N(0, 1), to about twelve digits where `g` is smooth between the `breaks` and does not turn
 * many times in an interval of ½. Beyond |z| = 10 the normal density has nothing left to add.
 */
export function normalMean(g: (z: number) => number, breaks: readonly number[] = []): number {
  const edges = Array.from({ length: 41 }, (_, i) => i / 2 - 10);
  edges.push(...breaks.filter((x) => Math.abs(x) < 10));
  edges.sort((a, b) => a - b);
  let sum = 0;
  for (const [i, right] of edges.entries()) {
    const half = (right - (edges[i - 1] ?? right)) / 2;
    for (const [k, node] of nodes.entries()) {
      const [low, high] = [right - half * (1 + node), right - half * (1 - node)];
      const pair = g(low) * density(low) + g(high) * density(high);
      sum += half * (weights[k] ?? NaN) * pair;
    }
  }
  return sum;
}

/** The gains of a function: 1/√E[f(z)²] and 1/√E[f′(z)²] for z ~ N(0, 1). */
export function gainOf(
  value: (z: number) => number,
  derivative: (z: number) => number,
  breaks: readonly number[],
): Gain {
  return {
    forward: 1 / Math.sqrt(normalMean((z) => value(z) ** 2, breaks)),
    backward: 1 / Math.sqrt(normalMean((z) => derivative(z) ** 2, breaks)),
  };
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

import type { Network, UnitWord } from "../../network/index.ts";

/** What a unit can be: it has the first word that holds. */
export const words = [
  "dead",
  "saturated",
  "dark",
  "one-sided",
  "healthy",
] as const satisfies readonly UnitWord[];

/** How many units each word is said of; each unit has one word. */
export function wordCounts(units: readonly UnitWord[]): Readonly<Record<UnitWord, number>> {
  const counts: Record<UnitWord, number> = {
    dead: 0,
    dark: 0,
    saturated: 0,
    "one-sided": 0,
    healthy: 0,
  };
  for (const word of units) counts[word]++;
  return counts;
}

/** The logit of a 2-h-1 network at a point, without any list in between: a field asks for thousands of them. */
export function logitOf({ layers: [hidden, output] }: Network): (x: number, y: number) => number {
  if (!hidden || !output) throw new Error("The network needs one hidden layer.");
  const { weights, biases, activation, units } = hidden;
  return (x, y) => {
    let sum = output.biases[0] ?? 0;
    for (let j = 0; j < units; j++) {
      const z = (weights[2 * j] ?? 0) * x + (weights[2 * j + 1] ?? 0) * y + (biases[j] ?? 0);
      sum += (output.weights[j] ?? 0) * activation(z);
    }
    return sum;
  };
}

import { sigmoid, tanh } from "../../activations/index.ts";
import type { Point } from "../figure.ts";
import { memo } from "../memo.ts";
import { normals } from "./draws.ts";

/** What squashes the two inputs of the unit. */
export type Squash = "sigmoid" | "tanh";
const squashes = { sigmoid, tanh };

/** The unit is w₁a₁ + w₂a₂, its loss half the squared error, and its answers are those of a unit with these weights. */
export const GOAL: Point = { x: 0.9, y: -0.6 };
/** From here w₁ has to rise and w₂ to fall. */
export const START: Point = { x: -0.9, y: 0.6 };
export const RATE = 0.5;
export const EXAMPLES = 24;
export const STEPS = 60;

/** A unit that learns its two weights, one example at a time. */
export interface Descent {
  /** The pairs of inputs, in the order of learning, begun anew after the last. */
  readonly examples: readonly Point[];
  /** The weights after 0, 1, … `STEPS` steps. */
  readonly path: readonly Point[];
}

const memory = memo<Descent>();

/** Draws a pair of numbers from N(0, 1) for each example, squashes them, and learns. The same seed, the same draws. */
export function descent(squash: Squash, seed: number): Descent {
  return memory(`${squash} ${seed}`, () => {
    const drawn = normals(seed, 2 * EXAMPLES).map((z) => squashes[squash](z));
    const examples = Array.from({ length: EXAMPLES }, (_, i) => ({
      x: drawn[2 * i] ?? 0,
      y: drawn[2 * i + 1] ?? 0,
    }));
    const path = [START];
    let weights = START;
    for (let i = 0; i < STEPS; i++) {
      const example = examples[i % EXAMPLES];
      if (!example) break;
      weights = add(weights, stepFor(example, weights));
      path.push(weights);
    }
    return { examples, path };
  });
}

/** The step that one example asks for: against its gradient, (error)·(inputs). */
export function stepFor(inputs: Point, weights: Point): Point {
  const error = (weights.x - GOAL.x) * inputs.x + (weights.y - GOAL.y) * inputs.y;
  return { x: -RATE * error * inputs.x, y: -RATE * error * inputs.y };
}

export const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

export const distanceToGoal = ({ x, y }: Point): number => Math.hypot(x - GOAL.x, y - GOAL.y);

/** How many examples want both weights to move the same way. */
export const sameSign = (examples: readonly Point[]): number =>
  examples.filter(({ x, y }) => x * y > 0).length;

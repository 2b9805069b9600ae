import { relu } from "../activations/index.ts";
import { bestBend, fits } from "../figures/linearity/costs.ts";
import { asOneLayer, countNumbers, ENTRIES, threeLayers } from "../figures/linearity/layers.ts";
import {
  bestOfAllLines,
  corners,
  descent,
  quadrantAccuracy,
  scoreOf,
  STEPS,
} from "../figures/linearity/xor-line.ts";
import { networkFrom, predict } from "../network/index.ts";
import { fact } from "./fact.ts";

const layers = threeLayers(ENTRIES);
const single = asOneLayer(ENTRIES);
const [a = NaN, b = NaN] = single.W[0] ?? [];
const point = [1, -2];
const through = (specs: Parameters<typeof networkFrom>[0]): number =>
  predict(networkFrom(specs), point)[0] ?? NaN;

/** The loss on XOR's corners of the line x₁ + x₂ = ½ with both weights k, which has three of them right. */
const threeRight = (k: number): number => scoreOf({ w1: k, w2: k, b: -k / 2 }).loss;
const path = descent({ w1: 1, w2: 1, b: -0.5 });
const end = path[STEPS];
const lost = path.findIndex(({ accuracy }) => accuracy < 0.75);
const falls = path.slice(1).filter(({ loss }, i) => loss < (path[i]?.loss ?? NaN)).length;

/** h₁ − 2h₂ at a corner. */
const twoHinges = (k: number): number => {
  const [x1 = NaN, x2 = NaN] = corners.xs[k] ?? [];
  return relu(x1 + x2) - 2 * relu(x1 + x2 - 1);
};

/** A layer of given width between 100 numbers in and 100 out, and the layer that it collapses into. */
const narrow = 2 * 100 * 10 + 10 + 100;
const full = 100 * 100 + 100;

const bendAt = bestBend({ min: 1.5, max: 9, step: 0.05 });
const gaps = fits(bendAt);

export const linearityFacts = {
  "F2.1": fact(a, 3, "first weight of the three layers as one"),
  "F2.1b": fact(b, 3, "second weight of the three layers as one"),
  "F2.1c": fact(single.b[0] ?? NaN, 3, "bias of the three layers as one"),
  "F2.1d": fact(through(layers), 4, "f(1, −2) layer by layer"),
  "F2.1e": fact(through([single]), 4, "f(1, −2) by the one layer"),
  "F2.1f": fact(countNumbers(layers), 3, "weights and biases of the three layers"),
  "F2.1g": fact(countNumbers([single]), 3, "weights and biases of the one layer"),
  "F2.1h": fact(through(threeLayers(ENTRIES, true)), 4, "f(1, −2) with ReLU between the layers"),
  "F2.2": fact(
    100 *
      bestOfAllLines((unit) => scoreOf(unit).accuracy, {
        middle: 0.5,
        directions: 24,
        offsets: 41,
      }),
    3,
    "percentage of XOR's corners that the best line has right",
  ),
  "F2.3": fact(Math.LN2, 4, "ln 2, the lowest loss of a linear unit on XOR"),
  "F2.3b": fact(end?.loss ?? NaN, 4, "loss after 200 steps from three corners right"),
  "F2.4": fact(threeRight(0.5), 3, "loss with three corners right, both weights ½"),
  "F2.4b": fact(threeRight(1), 3, "loss with three corners right, both weights 1"),
  "F2.4c": fact(threeRight(2), 3, "loss with three corners right, both weights 2"),
  "F2.5": fact(
    100 * bestOfAllLines(quadrantAccuracy, { directions: 24 }),
    3,
    "percentage of XOR spread over four quadrants that the best line has right",
  ),
  "F2.6": fact(twoHinges(0), 1, "h₁ − 2h₂ at (0, 0)"),
  "F2.6b": fact(twoHinges(1), 1, "h₁ − 2h₂ at (0, 1)"),
  "F2.6c": fact(twoHinges(2), 1, "h₁ − 2h₂ at (1, 0)"),
  "F2.6d": fact(twoHinges(3), 1, "h₁ − 2h₂ at (1, 1)"),
  "F2.7": fact(gaps.lineGap, 2, "typical distance of the best line from the unit cost"),
  "F2.7b": fact(gaps.bentGap, 2, "the same with one bend, at its best place"),
  "F2.7c": fact(bendAt, 3, "the best place of one bend, in thousands"),
  "F2.7d": fact(gaps.lineGap / gaps.bentGap, 2, "how many times as close one bend comes"),
  "F2.8": fact(narrow, 5, "numbers in two layers 100–10–100"),
  "F2.8b": fact(full, 5, "numbers in one layer 100–100"),
  "F2.9": fact(lost, 2, "steps of descent after which three corners are no longer right"),
  "F2.9b": fact(4 * (path[lost]?.accuracy ?? NaN), 2, "corners that are right then"),
  "F2.9c": fact(falls, 3, "of 200 steps, those at which the loss falls"),
} as const;

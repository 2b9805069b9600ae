import { brokenLine, equalHinges, largestGap } from "../figures/relu/broken-line.ts";
import { countZeros, normalCdf } from "../figures/relu/random-layer.ts";
import { fold, piecesOfOneLayer } from "../figures/relu/tent.ts";
import { RUNS, xorRuns, type XorActivation } from "../figures/relu/xor-runs.ts";
import { mulberry32, normal } from "../network/index.ts";
import { numberText } from "../plotting/number-text.ts";
import { fact, type Fact } from "./fact.ts";

const square = (x: number): number => x * x;
const INTERVAL = [-1, 1] as const;
const FOLDS = 6;

/** How far x² is from its broken line of equal pieces over −1 to 1. */
const squareGap = (pieces: number): number =>
  largestGap(square, brokenLine(square, equalHinges(pieces, INTERVAL), INTERVAL)).size;

/** The fewest equal pieces with which x² is nowhere farther off than that. */
function piecesWithin(gap: number): number {
  let pieces = 1;
  while (squareGap(pieces) > gap) pieces++;
  return pieces;
}

/** Straight pieces of a function on [0, 1] whose corners lie at multiples of 1/grid, counted by its slopes. */
function countPieces(f: (x: number) => number, grid: number): number {
  const slopes = Array.from({ length: grid }, (_, i) => f((i + 1) / grid) - f(i / grid));
  return 1 + slopes.slice(1).filter((slope, i) => slope !== slopes[i]).length;
}

/** The share of zeros among ReLUs of so many standard normal pre-activations. */
function shareOfZeros(draws: number): number {
  const random = mulberry32(1);
  return countZeros([Array.from({ length: draws }, () => normal(random))], 0).all;
}

/** How many of the runs that start from the seeds 1 to 50 solve XOR. They are trained when the number is asked for. */
function solved(activation: XorActivation, units: number): Fact {
  const count = (): number => xorRuns(activation, units, 1).filter((run) => run.solved).length;
  return {
    get value() {
      return count();
    },
    get text() {
      return numberText(count(), 2);
    },
    what: `of ${RUNS} networks with ${units} hidden ${activation} units, how many solve XOR`,
  };
}

export const reluFacts = {
  "F6.1": fact(squareGap(8), 3, "largest gap between x² on [−1, 1] and 8 equal pieces, 1/8²"),
  "F6.1b": fact(squareGap(4), 3, "the same with 4 pieces, 1/4²"),
  "F6.1c": fact(piecesWithin(0.001), 3, "equal pieces that bring x² within 0.001"),
  "F6.2": fact(
    countPieces((x) => fold(x, FOLDS), 4 * 2 ** FOLDS),
    3,
    "straight pieces of the tent folded six times",
  ),
  "F6.2b": fact(2 * FOLDS, 3, "ReLUs in six folds"),
  "F6.2c": fact(piecesOfOneLayer(2 * FOLDS), 3, "most pieces of one layer with as many ReLUs"),
  "F6.3": fact(100 * shareOfZeros(200_000), 3, "percentage of zeros in 200,000 symmetric draws"),
  "F6.3b": fact(normalCdf(-1), 4, "Φ(−1), the chance that a unit with bias −1 is on"),
  "F6.4": solved("relu", 2),
  "F6.4b": solved("relu", 3),
  "F6.4c": solved("relu", 4),
  "F6.4d": solved("relu", 8),
  "F6.4e": solved("tanh", 2),
  "F6.4f": solved("tanh", 3),
  "F6.5": fact(
    Math.LN2 / 2,
    3,
    "loss on XOR with two corners undecided and two surely right, ln 2 / 2",
  ),
} as const;

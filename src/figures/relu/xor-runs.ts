import {
  accuracy,
  meanLoss,
  network,
  sgd,
  train,
  xorCorners,
  type Network,
} from "../../network/index.ts";
import { memo } from "../memo.ts";

export type XorActivation = "relu" | "tanh";

/** How many networks are trained, each from a seed of its own. */
export const RUNS = 50;
export const STEPS = 1500;
const LEARNING_RATE = 0.3;

/** The steps whose loss is kept: about evenly spaced on a logarithmic axis. */
export const SAMPLED = [
  1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 130, 190, 280, 400, 580, 830, 1200, 1500,
] as const;

/** One network's way through its training. */
export interface XorRun {
  /** The loss after each sampled step, on all four corners. */
  readonly losses: readonly number[];
  /** Whether all corners were right after that step. */
  readonly right: readonly boolean[];
  readonly solved: boolean;
}

const corners = xorCorners();

/**
 * Trains a 2-h-1 network on the corners of XOR (at ±1): weights with the activation's own gain, biases 0, all four
 * corners in each step, plain gradient descent at rate 0.3 for 1500 steps, log-loss on the logit.
 */
function run(activation: XorActivation, units: number, seed: number): XorRun {
  const losses: number[] = [];
  const right: boolean[] = [];
  const keep = (net: Network): void => {
    losses.push(meanLoss(net, corners));
    right.push(accuracy(net, corners) === 1);
  };
  const steps = train(network([2, units, 1], { activation, seed }), corners, {
    steps: STEPS,
    optimizer: sgd({ learningRate: LEARNING_RATE }),
  });
  for (const { step, network: net } of steps)
    if (SAMPLED.some((sampled) => sampled === step)) keep(net);
  return { losses, right, solved: right.at(-1) ?? false };
}

const runs = memo<XorRun>(8 * RUNS);

const runOf = (activation: XorActivation, units: number, seed: number): XorRun =>
  runs(`${activation} ${units} ${seed}`, () => run(activation, units, seed));

const seedsFrom = (first: number): number[] => Array.from({ length: RUNS }, (_, i) => first + i);

/** All runs from a first seed on; what was trained before is remembered. */
export const xorRuns = (activation: XorActivation, units: number, firstSeed: number): XorRun[] =>
  seedsFrom(firstSeed).map((seed) => runOf(activation, units, seed));

/** The same, one network after the other. */
export function* trainXor(
  activation: XorActivation,
  units: number,
  firstSeed: number,
): Generator<XorRun> {
  for (const seed of seedsFrom(firstSeed)) yield runOf(activation, units, seed);
}

/** A loss at which runs end, and how many do. */
export interface Ending {
  readonly loss: number;
  readonly count: number;
  /** How many corners share one answer there; 0 where all four are right. */
  readonly sharing: 0 | 2 | 3 | 4;
}

/**
 * The lowest log-loss when so many corners, not all of one class, must have one output: two at ½, three at ⅓ or ⅔, all
 * four at ½; the others are as right as can be.
 */
const PLATEAUS = [
  { sharing: 2, loss: (2 * Math.LN2) / 4 },
  { sharing: 3, loss: (Math.log(3) + 2 * Math.log(1.5)) / 4 },
  { sharing: 4, loss: Math.LN2 },
] as const;

/** How many runs ended where: solved, on a plateau, and on the nearest plateau if not quite there. */
export function endings(found: readonly XorRun[]): Ending[] {
  const left = found.filter(({ solved }) => !solved).map(({ losses }) => losses.at(-1) ?? NaN);
  const nearest = (loss: number): number => {
    const gaps = PLATEAUS.map((plateau) => Math.abs(plateau.loss - loss));
    return gaps.indexOf(Math.min(...gaps));
  };
  return [
    { sharing: 0 as const, loss: 0, count: found.length - left.length },
    ...PLATEAUS.map(({ sharing, loss }, i) => ({
      sharing,
      loss,
      count: left.filter((end) => nearest(end) === i).length,
    })),
  ].filter(({ count }) => count > 0);
}

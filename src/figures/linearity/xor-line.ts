import {
  accuracy,
  meanLoss,
  networkFrom,
  sgd,
  train,
  xorCorners,
  type Network,
} from "../../network/index.ts";
import { memo } from "../memo.ts";

/** A linear unit's numbers: z = w₁x₁ + w₂x₂ + b. */
export interface LinearUnit {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/** The corners (0, 0), (0, 1), (1, 0), (1, 1), and 1 where they differ. */
export const corners = xorCorners({ low: 0 });
export const STEPS = 200;
const LEARNING_RATE = 1;

/**
 * The unit whose boundary runs through two points, with 1 on the left of the way from the first to the second.
 *
 * @param size The larger of its two weights, without its sign. Where the points coincide all three numbers are 0.
 */
export function unitThrough(
  p: readonly [number, number],
  q: readonly [number, number],
  size: number,
): LinearUnit {
  const [nx, ny] = [p[1] - q[1], q[0] - p[0]];
  const largest = Math.max(Math.abs(nx), Math.abs(ny));
  if (largest === 0) return { w1: 0, w2: 0, b: 0 };
  const [w1, w2] = [(size * nx) / largest, (size * ny) / largest];
  return { w1, w2, b: -(w1 * p[0] + w2 * p[1]) };
}

/** How a unit does on the four corners. */
export interface Score {
  /** 0 to 1; an undecided corner counts half. */
  readonly accuracy: number;
  /** Mean cross-entropy on the logit, in nats. */
  readonly loss: number;
}

const toNetwork = ({ w1, w2, b }: LinearUnit) => networkFrom([{ W: [[w1, w2]], b: [b] }]);

const scoreOfNetwork = (net: Network): Score => ({
  accuracy: accuracy(net, corners),
  loss: meanLoss(net, corners),
});

export const scoreOf = (unit: LinearUnit): Score => scoreOfNetwork(toNetwork(unit));

const runs = memo<readonly (LinearUnit & Score)[]>();

/** Gradient descent from a unit: the unit and its score before each of 200 steps at rate 1, and after the last. */
export function descent(start: LinearUnit): readonly (LinearUnit & Score)[] {
  return runs(`${start.w1} ${start.w2} ${start.b}`, () => {
    const path = [{ ...start, ...scoreOf(start) }];
    const optimizer = sgd({ learningRate: LEARNING_RATE });
    for (const { network } of train(toNetwork(start), corners, { steps: STEPS, optimizer })) {
      const [w1 = 0, w2 = 0, b = 0] = network.parameters;
      path.push({ w1, w2, b, ...scoreOfNetwork(network) });
    }
    return path;
  });
}

/**
 * The share of the square [−1, 1]² on which a unit agrees with XOR of the signs, by strips along the second axis whose
 * lengths are exact.
 */
export function quadrantAccuracy({ w1, w2, b }: LinearUnit, strips = 400): number {
  let right = 0;
  for (let i = 0; i < strips; i++) {
    const x = -1 + (2 * i + 1) / strips;
    // The unit says 1 above the cut, or below it.
    const cut =
      w2 === 0 ? (w1 * x + b > 0 ? -1 : 1) : Math.min(1, Math.max(-1, -(w1 * x + b) / w2));
    const says1 = w2 < 0 ? [-1, cut] : [cut, 1];
    const is1 = x < 0 ? [0, 1] : [-1, 0];
    const both = Math.max(0, Math.min(says1[1]!, is1[1]!) - Math.max(says1[0]!, is1[0]!));
    // Right where both say 1, and where both say 0: 2 long, minus what one of the two covers.
    right += 2 - (says1[1]! - says1[0]!) - 1 + 2 * both;
  }
  return right / (2 * strips);
}

/** The best of all lines on corners or quadrants, over so many directions and distances from the middle. */
export function bestOfAllLines(
  score: (unit: LinearUnit) => number,
  { middle = 0, directions = 72, offsets = 121 } = {},
): number {
  let best = 0;
  for (let d = 0; d < directions; d++)
    for (let o = 0; o < offsets; o++) {
      const angle = (2 * Math.PI * d) / directions;
      const [w1, w2] = [Math.cos(angle), Math.sin(angle)];
      const offset = -Math.SQRT2 + (2 * Math.SQRT2 * o) / (offsets - 1);
      best = Math.max(best, score({ w1, w2, b: -offset - middle * (w1 + w2) }));
    }
  return best;
}

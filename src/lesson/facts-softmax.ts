import { crossEntropy, logSumExp, softmax } from "../activations/index.ts";
import { fact, type Fact } from "./fact.ts";

const classic = [1, 2, 3];

/** The share of class k (from 0) for the scores 1, 2, 3. */
const share = (k: number, temperature = 1): number => softmax(classic, { temperature })[k] ?? NaN;

/** −Σ p ln p, in nats. */
const entropy = (p: readonly number[]): number => p.reduce((sum, pk) => sum - pk * Math.log(pk), 0);

/** The largest of the numbers that softmax makes of `count` evenly spaced ones from −5 to 5. */
const plotPeak = (count: number): number =>
  Math.max(...softmax(Array.from({ length: count }, (_, i) => -5 + (10 * i) / (count - 1))));

/** Softmax of a batch taken down the columns: what `axis=0` computes where rows are examples. */
const downColumns = (batch: readonly (readonly number[])[]): number[][] => {
  const columns = (batch[0] ?? []).map((_, j) => softmax(batch.map((row) => row[j] ?? NaN)));
  return batch.map((_, i) => columns.map((column) => column[i] ?? NaN));
};

/**
 * Softmax's part of a last layer's arithmetic, in per cent: for each class one exponential, and a maximum, a
 * subtraction, a sum and a division, against 2d operations for its logit.
 *
 * @param exp How many operations one exponential counts as.
 */
const costShare = (d: number, exp: number): number => (100 * (exp + 4)) / (2 * d + exp + 4);

const scores = classic.map((z) => z + 999);

export const softmaxFacts = {
  "F9.1": fact(share(0), 4, "p₁ of softmax(1, 2, 3)"),
  "F9.1b": fact(share(1), 4, "p₂ of softmax(1, 2, 3)"),
  "F9.1c": fact(share(2), 4, "p₃ of softmax(1, 2, 3)"),
  "F9.2": fact(share(2, 0.5), 4, "p₃ of softmax(1, 2, 3) at temperature ½"),
  "F9.2b": fact(share(2, 2), 4, "p₃ of softmax(1, 2, 3) at temperature 2"),
  "F9.2c": fact(share(2, 0.1), 6, "p₃ of softmax(1, 2, 3) at temperature 0.1"),
  "F9.2d": fact(share(2, 10), 4, "p₃ of softmax(1, 2, 3) at temperature 10"),
  "F9.2e": fact(entropy(softmax(classic)), 4, "entropy of softmax(1, 2, 3) in nats"),
  "F9.2f": fact(Math.log(3), 5, "entropy of three equal shares in nats, ln 3"),
  "F9.3": fact(plotPeak(100), 3, "largest share of softmax over 100 points from −5 to 5"),
  "F9.3b": fact(plotPeak(1000), 3, "largest share of softmax over 1000 points from −5 to 5"),
  "F9.4": fact(logSumExp([0, 1]), 4, "z₁ at which p₁ is ½ where the others score 0 and 1"),
  "F9.5": fact(
    crossEntropy.gradient(classic, 0)[0] ?? NaN,
    3,
    "gradient of the cross-entropy by z₁ for the scores 1, 2, 3 where class 1 is right",
  ),
  "F10.1": fact(logSumExp(scores), 7, "log-sum-exp of 1000, 1001, 1002"),
  "F10.2": fact(
    Math.max(...downColumns([classic, classic]).flat()),
    2,
    "every entry where softmax runs down the columns of two equal rows",
  ),
  "F10.3": fact(costShare(4096, 1), 1, "softmax’s per cent of the layer, exp as one operation"),
  "F10.3b": fact(costShare(4096, 20), 1, "softmax’s per cent of the layer, exp as twenty"),
} as const satisfies Readonly<Record<string, Fact>>;

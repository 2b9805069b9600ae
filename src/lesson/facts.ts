import { logit, sigmoid, squaredError, bceWithLogits } from "../activations/index.ts";
import { firstWhere } from "../activations/first-where.ts";
import { fact, type Fact } from "./fact.ts";
import { reluFacts } from "./facts-relu.ts";

export type { Fact };

/** 1/(1 + e⁻ˣ) as it is usually typed, in 64 bits. */
const naive64 = (x: number): number => 1 / (1 + Math.exp(-x));

/** The same with every step rounded to 32 bits. */
const naive32 = (x: number): number => Math.fround(1 / Math.fround(1 + Math.fround(Math.exp(-x))));

/** The input where σ′ has fallen to `slope`: from σ(1 − σ) = slope, with the logit back to x. */
const whereSlopeIs = (slope: number): number => logit((1 + Math.sqrt(1 - 4 * slope)) / 2);

/** What half the squared error sends back to the logit, by the chain rule. */
const squaredErrorGradient = (z: number, target: number): number =>
  squaredError.derivative(sigmoid(z), target) * sigmoid.derivative(z);

const all = {
  "F3.1": fact(sigmoid(0), 3, "σ(0)"),
  "F3.1b": fact(sigmoid.derivative(0), 3, "σ′(0), the steepest slope"),
  "F3.2": fact(logit(0.9) - logit(0.1), 4, "width of the rise from 10 % to 90 %, 2 ln 9"),
  "F3.2b": fact(sigmoid(Math.log(9)), 3, "σ(ln 9)"),
  "F3.3": fact(whereSlopeIs(0.01), 4, "|x| beyond which σ′ is below 0.01"),
  "F3.4": fact(sigmoid.derivative(5), 3, "σ′(5)"),
  "F3.4b": fact(sigmoid.derivative(10), 3, "σ′(10)"),
  "F3.5": fact(
    bceWithLogits.derivative(-10, 1),
    5,
    "gradient of the cross-entropy at z = −10, target 1",
  ),
  "F3.5b": fact(
    squaredErrorGradient(-10, 1),
    3,
    "gradient of half the squared error at z = −10, target 1",
  ),
  "F3.6": fact(
    firstWhere((x) => naive64(x) === 1, { from: 0, to: 100 }),
    4,
    "smallest x at which 1/(1 + e⁻ˣ) rounds to exactly 1 in 64 bits, 53 ln 2",
  ),
  "F3.6b": fact(
    firstWhere((x) => Math.exp(x) === Infinity, { from: 0, to: 1000 }),
    5,
    "|x| from which e⁻ˣ overflows in 64 bits, for x < 0",
  ),
  "F3.6c": fact(
    firstWhere((x) => naive32(x) === 1, { from: 0, to: 100, round: Math.fround }),
    4,
    "smallest x at which 1/(1 + e⁻ˣ) rounds to exactly 1 in 32 bits, 24 ln 2",
  ),
  "F3.6d": fact(
    firstWhere((x) => Math.fround(Math.exp(x)) === Infinity, {
      from: 0,
      to: 100,
      round: Math.fround,
    }),
    4,
    "|x| from which e⁻ˣ overflows in 32 bits, for x < 0",
  ),
  "F3.7": fact(
    sigmoid(1) / (1 - sigmoid(1)) / (sigmoid(0) / (1 - sigmoid(0))),
    4,
    "factor on the odds when the score rises by 1",
  ),
  "F5.1": fact(sigmoid.derivative(0) ** 10, 2, "largest product of ten sigmoid slopes, 4⁻¹⁰"),
  ...reluFacts,
} as const;

/** The id of a fact: the lesson's number, a running number, and a letter for its companions. */
export type FactId = keyof typeof all;

/** Every number that prose prints, by id. */
export const facts: Readonly<Record<FactId, Fact>> = all;

import { bceWithLogits, logit, sigmoid, squaredError } from "../activations/index.ts";
import { numberFormats } from "../activations/number-formats.ts";
import { limitsOf } from "../figures/sigmoid/rounded-sigmoid.ts";
import { fact, type Fact } from "./fact.ts";

/** The input where σ′ has fallen to `slope`: from σ(1 − σ) = slope, with the logit back to x. */
const whereSlopeIs = (slope: number): number => logit((1 + Math.sqrt(1 - 4 * slope)) / 2);

/** What half the squared error sends back to the logit, by the chain rule. */
const squaredErrorGradient = (z: number, target: number): number =>
  squaredError.derivative(sigmoid(z), target) * sigmoid.derivative(z);

/** Where both formulas stop, from the widest format to the narrowest. */
const limits = numberFormats.map((format) => ({
  textbook: limitsOf("textbook", format),
  stable: limitsOf("stable", format),
}));
const [bits64, bits32, bits16] = [limits[0]!, limits[1]!, limits[2]!];

/** Steps of gradient descent, at learning rate 1, that bring a score from −10 to a chance of one half. */
function stepsToHalf(gradient: (z: number) => number): number {
  let steps = 0;
  for (let z = -10; z < 0; z -= gradient(z)) steps++;
  return steps;
}

/** A whole number, grouped by thousands. */
const count = (value: number, what: string): Fact => ({
  value,
  text: value.toLocaleString("en"),
  what,
});

/** Numbers of the lesson on the sigmoid. */
export const sigmoidFacts = {
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
    bits64.textbook.one,
    4,
    "smallest x at which 1/(1 + e⁻ˣ) rounds to exactly 1 in 64 bits, 53 ln 2",
  ),
  "F3.6b": fact(-bits64.textbook.zero, 5, "|x| from which e⁻ˣ overflows in 64 bits, for x < 0"),
  "F3.6c": fact(
    bits32.textbook.one,
    4,
    "smallest x at which 1/(1 + e⁻ˣ) rounds to exactly 1 in 32 bits, 24 ln 2",
  ),
  "F3.6d": fact(-bits32.textbook.zero, 4, "|x| from which e⁻ˣ overflows in 32 bits, for x < 0"),
  "F3.6e": fact(
    bits16.textbook.one,
    4,
    "smallest x at which 1/(1 + e⁻ˣ) rounds to exactly 1 in 16 bits, 11 ln 2",
  ),
  "F3.6f": fact(-bits16.textbook.zero, 4, "|x| from which e⁻ˣ overflows in 16 bits, for x < 0"),
  "F3.6g": fact(-bits64.stable.zero, 5, "|x| from which eˣ/(1 + eˣ) is 0 in 64 bits, for x < 0"),
  "F3.6h": fact(-bits32.stable.zero, 5, "|x| from which eˣ/(1 + eˣ) is 0 in 32 bits, for x < 0"),
  "F3.6i": fact(-bits16.stable.zero, 4, "|x| from which eˣ/(1 + eˣ) is 0 in 16 bits, for x < 0"),
  "F3.7": fact(
    sigmoid(1) / (1 - sigmoid(1)) / (sigmoid(0) / (1 - sigmoid(0))),
    4,
    "factor on the odds when the score rises by 1",
  ),
  "F3.8": count(
    stepsToHalf((z) => bceWithLogits.derivative(z, 1)),
    "steps from z = −10 to 0 with the log-loss, learning rate 1",
  ),
  "F3.8b": count(
    stepsToHalf((z) => squaredErrorGradient(z, 1)),
    "steps from z = −10 to 0 with half the squared error, learning rate 1",
  ),
  "F5.1": fact(sigmoid.derivative(0) ** 10, 2, "largest product of ten sigmoid slopes, 4⁻¹⁰"),
} as const;

import { missesDisc } from "../figures/dying-relu/bias-units.ts";
import {
  inputs,
  neuronRun,
  starts,
  stepsToLearn,
  type UnitId,
} from "../figures/dying-relu/one-neuron.ts";
import { numberText } from "../plotting/number-text.ts";
import { fact, type Fact } from "./fact.ts";

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The gradient of half the mean squared error at w = 2, b = 0, where all three examples are on. */
const { w: w0, b: b0 } = starts.fresh;
const slopeW = mean(inputs.map((x) => (w0 * x + b0 - x) * x));
const slopeB = mean(inputs.map((x) => w0 * x + b0 - x));

/** The step that puts z at the largest input to 0: (w₀ − ηs)·3 + b₀ − ηt = 0. */
const largest = Math.max(...inputs);
const fatal = (w0 * largest + b0) / (slopeW * largest + slopeB);

/** 2 over the larger eigenvalue of the curvature (mean x², mean x; mean x, 1): beyond it the line itself diverges. */
const m2 = mean(inputs.map((x) => x * x));
const m1 = mean(inputs);
const stable = 4 / (m2 + 1 + Math.hypot(m2 - 1, 2 * m1));

/** Steps until the dead neuron's loss is below 0.001; trained when the number is asked for. */
function revived(unit: UnitId, rate: number, words: string): Fact {
  const steps = (): number => stepsToLearn(neuronRun(unit, "dead", rate)) ?? Infinity;
  return {
    get value() {
      return steps();
    },
    get text() {
      return numberText(steps(), 4);
    },
    what: `steps to a loss below 0.001 from w = −1/3, b = −1, ${words}, η = ${rate}`,
  };
}

/** In per cent, how many units of N(0, 1) weights miss the unit disc at this bias. */
const missing = (bias: number): Fact =>
  fact(100 * missesDisc(bias), 3, `per cent of units that miss the disc at bias ${bias}`);

export const dyingReluFacts = {
  "F7.1": fact(fatal, 3, "smallest learning rate that kills the neuron at once, 3/8"),
  "F7.1b": fact(mean(inputs.map((x) => x * x)) / 2, 4, "loss of the dead neuron, 7/3"),
  "F7.1c": fact(stable, 4, "largest learning rate at which the line converges, 2/λmax"),
  "F7.1d": fact(slopeW, 4, "∂loss/∂w at w = 2, b = 0, 14/3"),
  "F7.2": revived("leaky", 0.1, "leaky with α = 0.01"),
  "F7.2b": revived("steeper", 0.1, "leaky with α = 0.1"),
  "F7.2c": revived("leaky", 0.3, "leaky with α = 0.01"),
  "F7.2d": revived("steeper", 0.3, "leaky with α = 0.1"),
  "F7.3": missing(-0.5),
  "F7.3b": missing(-1),
  "F7.3c": missing(-1.5),
  "F7.3d": missing(-2),
  "F7.3e": missing(-3),
} as const;

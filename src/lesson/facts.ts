import type { Fact } from "./fact.ts";
import { neuronFacts } from "./facts-neuron.ts";
import { linearityFacts } from "./facts-linearity.ts";
import { sigmoidFacts } from "./facts-sigmoid.ts";
import { tanhFacts } from "./facts-tanh.ts";
import { softmaxFacts } from "./facts-softmax.ts";
import { reluFacts } from "./facts-relu.ts";
import { dyingReluFacts } from "./facts-dying-relu.ts";

const all = {
  ...neuronFacts,
  ...linearityFacts,
  ...sigmoidFacts,
  ...tanhFacts,
  ...softmaxFacts,
  ...reluFacts,
  ...dyingReluFacts,
} as const;

/** The id of a fact: the lesson's number, a running number, and a letter for its companions. */
export type FactId = keyof typeof all;

/** Every number that prose prints, by id. */
export const facts: Readonly<Record<FactId, Fact>> = all;

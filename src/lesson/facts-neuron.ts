import { relu, sigmoid, step } from "../activations/index.ts";
import { fact } from "./fact.ts";

/** The neuron that the lesson works out by hand. */
const w = [1, -2] as const;
const x = [3, 1] as const;
const b = 0.5;

const z = w[0] * x[0] + w[1] * x[1] + b;
const norm = Math.hypot(...w);

/** How many weights and biases a layer of `m` neurons with `n` inputs has. */
const parameters = (n: number, m: number): number => m * n + m;

/** The numbers of the lesson on one neuron. */
export const neuronFacts = {
  "F1.1": fact(z, 3, "z = w·x + b for w = (1, −2), x = (3, 1), b = 0.5"),
  "F1.1b": fact(relu(z), 3, "ReLU of that z"),
  "F1.1c": fact(step(z), 3, "step of that z"),
  "F1.1d": fact(sigmoid(z), 4, "sigmoid of that z"),
  "F1.2": fact(Math.abs(b) / norm, 3, "distance of the boundary from the origin, |b| ÷ ‖w‖"),
  "F1.2b": fact(z / norm, 3, "distance of x from the boundary, z ÷ ‖w‖"),
  "F1.3": fact(parameters(3, 4), 3, "parameters of a layer with 3 inputs and 4 neurons"),
  "F1.3b": fact(parameters(64, 10), 3, "parameters of a layer with 64 inputs and 10 neurons"),
} as const;

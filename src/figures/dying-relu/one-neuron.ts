import { leakyRelu, relu } from "../../activations/index.ts";
import {
  forward,
  gradientsOn,
  networkFrom,
  sgd,
  train,
  type Network,
  type UnitFunction,
} from "../../network/index.ts";
import { memo } from "../memo.ts";

export const STEPS = 240;

/** Three examples whose answer is their own input. */
export const inputs = [1, 2, 3] as const;
const data = { xs: inputs.map((x) => [x]), ys: inputs };
const loss = "squared-error";

export const units = {
  relu,
  leaky: leakyRelu.with({ alpha: 0.01 }),
  steeper: leakyRelu.with({ alpha: 0.1 }),
} as const satisfies Record<string, UnitFunction>;
export type UnitId = keyof typeof units;

export const starts = { fresh: { w: 2, b: 0 }, dead: { w: -1 / 3, b: -1 } } as const;
export type StartId = keyof typeof starts;

/** The neuron f(wx + b) at one moment, on all three examples. */
export interface NeuronMoment {
  readonly w: number;
  readonly b: number;
  readonly z: readonly number[];
  readonly loss: number;
  /** ∂loss/∂w and ∂loss/∂b. */
  readonly slopeW: number;
  readonly slopeB: number;
}

function momentOf(net: Network): NeuronMoment {
  const [w = 0, b = 0] = net.parameters;
  const gradients = gradientsOn(net, data, { loss });
  const [layer] = gradients.layers;
  return {
    w,
    b,
    z: data.xs.map((x) => forward(net, x).z[0]?.[0] ?? 0),
    loss: gradients.loss,
    slopeW: layer?.weights[0] ?? 0,
    slopeB: layer?.biases[0] ?? 0,
  };
}

const runs = memo<readonly NeuronMoment[]>();

/** The neuron before training and after each of 240 steps of plain gradient descent on half the mean squared error. */
export const neuronRun = (unit: UnitId, start: StartId, rate: number): readonly NeuronMoment[] =>
  runs(`${unit} ${start} ${rate}`, () => {
    const { w, b } = starts[start];
    const net = networkFrom([{ W: [[w]], b: [b], activation: units[unit] }]);
    const moments = [momentOf(net)];
    const optimizer = sgd({ learningRate: rate });
    for (const step of train(net, data, { steps: STEPS, loss, optimizer }))
      moments.push(momentOf(step.network));
    return moments;
  });

/** The step after which the loss is below 0.001 for the first time; undefined if it is not in these steps. */
export function stepsToLearn(moments: readonly NeuronMoment[]): number | undefined {
  const found = moments.findIndex((moment) => moment.loss < 1e-3);
  return found === -1 ? undefined : found;
}

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
const lossId = "squared-error";

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

const neuron = (unit: UnitId, w: number, b: number): Network =>
  networkFrom([{ W: [[w]], b: [b], activation: units[unit] }]);

/** A run has hundreds of moments, of which one is looked at closely: the rest of it is worked out when asked for. */
function momentOf(unit: UnitId, { w, b, loss }: Pick<NeuronMoment, "w" | "b" | "loss">) {
  const slopes = () => gradientsOn(neuron(unit, w, b), data, { loss: lossId }).layers[0];
  return {
    w,
    b,
    loss,
    get z() {
      const net = neuron(unit, w, b);
      return data.xs.map((x) => forward(net, x).z[0]?.[0] ?? 0);
    },
    get slopeW() {
      return slopes()?.weights[0] ?? 0;
    },
    get slopeB() {
      return slopes()?.biases[0] ?? 0;
    },
  };
}

const runs = memo<readonly NeuronMoment[]>();

/** The neuron before training and after each of 240 steps of plain gradient descent on half the mean squared error. */
export const neuronRun = (unit: UnitId, start: StartId, rate: number): readonly NeuronMoment[] =>
  runs(`${unit} ${start} ${rate}`, () => {
    const net = neuron(unit, starts[start].w, starts[start].b);
    const moments: NeuronMoment[] = [];
    let { w, b }: { w: number; b: number } = starts[start];
    // A step says the loss before it: one more than is shown, for the loss after the last.
    const options = {
      steps: STEPS + 1,
      loss: lossId,
      optimizer: sgd({ learningRate: rate }),
    } as const;
    for (const { loss, network } of train(net, data, options)) {
      moments.push(momentOf(unit, { w, b, loss }));
      [w = NaN, b = NaN] = network.parameters;
    }
    return moments;
  });

/** The step after which the loss is below 0.001 for the first time; undefined if it is not in these steps. */
export function stepsToLearn(moments: readonly NeuronMoment[]): number | undefined {
  const found = moments.findIndex((moment) => moment.loss < 1e-3);
  return found === -1 ? undefined : found;
}

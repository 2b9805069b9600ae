import {
  accuracy,
  adam,
  circle,
  copyNetwork,
  findUnitStates,
  meanLoss,
  mulberry32,
  network,
  normal,
  train,
  type Dataset,
  type Network,
  type UnitWord,
} from "../../network/index.ts";
import { memo } from "../memo.ts";
import { resumable, type Resumable } from "./resumable.ts";

export const STEPS = 800;
/** A moment is kept every so many steps. */
export const EVERY = 10;
export const UNITS = 8;
export const EXAMPLES = 120;
/** After this step the dead units are drawn anew, if that is asked for. */
export const REVIVAL = 200;

export type LabActivation = "relu" | "leaky-relu" | "elu";

export interface LabSpec {
  readonly activation: LabActivation;
  /** How many of the eight units are killed before training. */
  readonly killed: number;
  /** Draw dead units anew after 200 steps. */
  readonly revive: boolean;
  readonly seed: number;
}

/** The network after some step. */
export interface LabMoment {
  readonly network: Network;
  readonly words: readonly UnitWord[];
  readonly loss: number;
  readonly accuracy: number;
}

export const labData = ({ seed }: LabSpec): Dataset => circle({ n: EXAMPLES, seed });

/** Unit-norm weights and a bias of −1.5: the unit's line passes 1.5 from the middle, past all of the data. */
function kill(net: Network, killed: number): void {
  const [first] = net.layers;
  if (!first) return;
  const { weights, biases } = first;
  for (let j = 0; j < killed; j++) {
    const length = Math.hypot(weights[2 * j] ?? 0, weights[2 * j + 1] ?? 0);
    for (const i of [2 * j, 2 * j + 1]) weights[i] = (weights[i] ?? 0) / length;
    biases[j] = -1.5;
  }
}

/** Gives dead units new weights from N(0, 1), which is He's choice for two inputs, and a bias of 0. */
function revive(net: Network, data: Dataset, seed: number): void {
  const [first] = net.layers;
  const states = findUnitStates(net, data.xs)[0] ?? [];
  const random = mulberry32(seed);
  states.forEach(({ dead }, j) => {
    if (!dead || !first) return;
    first.weights[2 * j] = normal(random);
    first.weights[2 * j + 1] = normal(random);
    first.biases[j] = 0;
  });
}

function momentOf(net: Network, data: Dataset): LabMoment {
  return {
    network: copyNetwork(net),
    words: (findUnitStates(net, data.xs)[0] ?? []).map(({ word }) => word),
    loss: meanLoss(net, data),
    accuracy: accuracy(net, data),
  };
}

/** 2-8-1 on 120 points of the circle, all of them in each step, Adam at 0.02, log-loss. */
function* learn(spec: LabSpec): Generator<LabMoment | undefined> {
  const { activation, killed, seed } = spec;
  const data = labData(spec);
  let net = network([2, UNITS, 1], { activation, seed });
  kill(net, killed);
  yield momentOf(net, data);
  const stretches = spec.revive ? [REVIVAL, STEPS - REVIVAL] : [STEPS];
  for (const [i, steps] of stretches.entries()) {
    if (i > 0) revive(net, data, seed + 1);
    // A new stretch starts its optimizer afresh: what it remembers is of units that are gone.
    const optimizer = adam({ learningRate: 0.02 });
    for (const { step, network: now } of train(net, data, { steps, optimizer })) {
      yield step % EVERY === 0 ? momentOf(now, data) : undefined;
      if (step === steps) net = now;
    }
  }
}

const runs = memo<Resumable<LabMoment>>(8);

/** A moment for the start and for every tenth step up to 800. */
export const labRun = (spec: LabSpec): Resumable<LabMoment> =>
  runs(`${spec.activation} ${spec.killed} ${spec.revive} ${spec.seed}`, () =>
    resumable(learn(spec)),
  );

import { toCount } from "./check.ts";
import { toDenseData } from "./data.ts";
import type { Data, DenseData, LossOptions } from "./data.ts";
import { copyNetwork } from "./network.ts";
import type { Network } from "./network.ts";
import { sgd } from "./optimizers.ts";
import type { Optimizer } from "./optimizers.ts";
import { allFinite, findOverflow } from "./overflow.ts";
import type { Overflow } from "./overflow.ts";
import { createGradient, createPass } from "./pass.ts";
import type { Pass } from "./pass.ts";
import { mulberry32, shuffle } from "./random.ts";

export interface TrainOptions extends LossOptions {
  /** How many steps at most; 1000 if left out. `Infinity` goes on for as long as one asks. */
  readonly steps?: number;
  /** `sgd({learningRate: 0.1})` if left out. */
  readonly optimizer?: Optimizer;
  /** Rows in each step; all of them if left out. */
  readonly batchSize?: number;
  /** Of the stream that shuffles the rows for batches, mulberry32; 1 if left out. */
  readonly seed?: number;
}

/** What one step of training came to. */
export interface TrainingStep {
  /** Counted from 1. */
  readonly step: number;
  /** On this step's rows, before its change. */
  readonly loss: number;
  /** What could not be held, if anything; training then ends. */
  readonly overflow: Overflow | null;
  /** The network after this step. It goes on changing: `copyNetwork` keeps it as it is. */
  readonly network: Network;
}

/**
 * Trains a copy of a network, one step each time the next one is asked for. The network given stays as it is; each step
 * hands over the copy.
 *
 * All rows in their order make a step, unless `batchSize` is smaller: then the rows are shuffled anew for each round and
 * taken from the front, the last batch of a round being what is left. The same seed gives the same run.
 *
 * Where a number becomes NaN or infinite, the step says which came first, and training ends.
 *
 * @throws {RangeError} for shapes, targets and numbers that don't fit; TypeError for what is no number. At once, not at
 * the first step.
 */
export function train(
  net: Network,
  data: Data,
  options: TrainOptions = {},
): Generator<TrainingStep, void, undefined> {
  const { steps = 1000, optimizer = sgd({ learningRate: 0.1 }), seed = 1 } = options;
  if (steps !== Infinity) toCount("train", "steps", steps, 0);
  const dense = toDenseData("train", net, data, options);
  const size = toCount("train", "batchSize", options.batchSize ?? dense.rows, 1);
  toCount("train", "seed", seed, 0);
  const batches =
    size >= dense.rows ? wholeBatch(dense) : shuffledBatches(dense, size, net.sizes[0]!, seed);
  return takeSteps(copyNetwork(net), dense, batches, optimizer, steps);
}

/** What a whole run came to. */
export interface Fit {
  /** The trained network: a copy of the one given. */
  readonly network: Network;
  /** Of each step, on its rows and before its change. */
  readonly losses: number[];
  readonly overflow: Overflow | null;
}

/** Trains a copy of a network to the end, as `train` does. Steps must be a number. */
export function fit(net: Network, data: Data, options: TrainOptions = {}): Fit {
  if (options.steps === Infinity) throw new RangeError("fit: steps must be finite.");
  const losses: number[] = [];
  let last: TrainingStep | undefined;
  for (last of train(net, data, options)) losses.push(last.loss);
  return {
    network: last?.network ?? copyNetwork(net),
    losses,
    overflow: last?.overflow ?? null,
  };
}

/** Rows of one step; the same object is filled anew each time. */
interface Batch {
  readonly rows: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
}

function* takeSteps(
  net: Network,
  { loss: lossId }: DenseData,
  batches: Iterable<Batch>,
  optimizer: Optimizer,
  steps: number,
): Generator<TrainingStep, void, undefined> {
  const gradient = createGradient(net);
  const change = optimizer.start(net.parameters.length);
  const passes = new Map<Batch, Pass>();
  let step = 0;
  for (const batch of batches) {
    if (++step > steps) return;
    let pass = passes.get(batch);
    if (pass === undefined) {
      passes.set(batch, (pass = createPass(net, batch.rows, lossId, batch.inputs)));
    }
    const loss = pass.forward(batch.targets);
    if (Number.isFinite(loss)) {
      pass.backward(gradient);
      change(net.parameters, gradient.flat);
    }
    const held = Number.isFinite(loss) && allFinite(net.parameters);
    const overflow = held ? null : findOverflow(net, pass.buffers, loss);
    yield { step, loss, overflow, network: net };
    if (!held) return;
  }
}

function* wholeBatch({ rows, inputs, targets }: DenseData): Generator<Batch, void, undefined> {
  const batch = { rows, inputs, targets };
  while (true) yield batch;
}

function* shuffledBatches(
  dense: DenseData,
  size: number,
  inputs: number,
  seed: number,
): Generator<Batch, void, undefined> {
  const room = (rows: number): Batch => ({
    rows,
    inputs: new Float64Array(rows * inputs),
    targets: new Float64Array(rows * dense.width),
  });
  const full = room(size);
  const rest = room(dense.rows % size);
  const random = mulberry32(seed);
  const order = Int32Array.from({ length: dense.rows }, (_, i) => i);
  while (true) {
    shuffle(random, order);
    for (let from = 0; from < dense.rows; from += size) {
      const batch = from + size <= dense.rows ? full : rest;
      for (let r = 0; r < batch.rows; r++) {
        const row = order[from + r]!;
        copyRow(dense.inputs, row, batch.inputs, r, inputs);
        copyRow(dense.targets, row, batch.targets, r, dense.width);
      }
      yield batch;
    }
  }
}

function copyRow(
  from: Float64Array,
  row: number,
  to: Float64Array,
  at: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) to[at * width + i] = from[row * width + i]!;
}

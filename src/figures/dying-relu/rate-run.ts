import { circle, network, sgd, train, type Dataset, type Network } from "../../network/index.ts";
import { createBuffers, passForward } from "../../network/buffers.ts";
import { memo } from "../memo.ts";
import { resumable, type Resumable } from "./resumable.ts";

export const STEPS = 600;
/** A moment is kept every so many steps. */
export const EVERY = 3;
/** Units in each of the two hidden layers. */
export const WIDTH = 16;

/** The network after some step. */
export interface RateMoment {
  /** 1 where a unit is on: a row for each unit, layer by layer, a column for each example of `inOrder`. */
  readonly on: Uint8Array;
  readonly dead: readonly [first: number, second: number];
  readonly accuracy: number;
}

/** The examples for a raster: the core once around, then the ring once around, so that units are on in stretches. */
export function inOrder({ xs, ys }: Dataset): Dataset["xs"] {
  const angle = ([x, y]: readonly [number, number]): number => Math.atan2(y, x);
  const of = (label: number) =>
    xs.filter((_, i) => ys[i] === label).sort((a, b) => angle(a) - angle(b));
  return [...of(1), ...of(0)];
}

/** Takes moments of one network while it changes. */
function observer(net: Network, data: Dataset): () => RateMoment {
  const examples = inOrder(data);
  const columns = examples.length;
  const cores = data.ys.filter((y) => y === 1).length;
  const buffers = createBuffers(net, columns, Float64Array.from(examples.flat()));
  /** As `accuracy` counts: the core first, and an output of 0 is half right. */
  const share = (logits: Float64Array): number =>
    logits.reduce(
      (sum, logit, i) => sum + (Math.abs(logit) <= 1e-9 ? 0.5 : logit > 0 === i < cores ? 1 : 0),
      0,
    ) / columns;
  return () => {
    passForward(net, buffers);
    const on = new Uint8Array(2 * WIDTH * columns);
    const dead = [0, 1].map((layer) => {
      const z = buffers.layers[layer]?.z ?? new Float64Array();
      let count = 0;
      for (let unit = 0; unit < WIDTH; unit++) {
        let lit = 0;
        for (let column = 0; column < columns; column++)
          if ((z[column * WIDTH + unit] ?? 0) > 0) {
            on[(layer * WIDTH + unit) * columns + column] = 1;
            lit++;
          }
        if (lit === 0) count++;
      }
      return count;
    });
    return {
      on,
      dead: [dead[0] ?? 0, dead[1] ?? 0],
      accuracy: share(buffers.layers.at(-1)?.z ?? new Float64Array()),
    };
  };
}

/** ReLU 2-16-16-1 on 200 points of the circle, gradient descent in batches of 10, log-loss; all from one seed. */
function* learn(rate: number, seed: number): Generator<RateMoment | undefined> {
  const data = circle({ seed });
  const start = network([2, WIDTH, WIDTH, 1], { activation: "relu", seed });
  yield observer(start, data)();
  const optimizer = sgd({ learningRate: rate });
  let look: (() => RateMoment) | undefined;
  for (const { step, network: now } of train(start, data, {
    steps: STEPS,
    batchSize: 10,
    seed,
    optimizer,
  })) {
    // Each step hands over the same network, changed.
    look ??= observer(now, data);
    yield step % EVERY === 0 ? look() : undefined;
  }
}

const runs = memo<Resumable<RateMoment>>(6);

/** A moment for the start and for every third step up to 600. */
export const rateRun = (rate: number, seed: number): Resumable<RateMoment> =>
  runs(`${rate} ${seed}`, () => resumable(learn(rate, seed)));

import { disc, findUnitStates, network, type UnitState } from "../../network/index.ts";
import { memo } from "../memo.ts";

export const UNITS = 32;
export const EXAMPLES = 400;

/** A first layer of 32 ReLUs on 400 examples of the unit disc. */
export interface BiasLayer {
  readonly points: readonly (readonly [number, number])[];
  readonly weights: readonly (readonly [number, number])[];
  readonly states: readonly UnitState[];
}

const layers = memo<BiasLayer>(8);
/** What a seed gives whatever the bias is. */
const drawn = memo<ReturnType<typeof draw>>(2);
const draw = (seed: number) => ({
  net: network([2, UNITS, 1], { activation: "relu", seed }),
  points: disc({ n: EXAMPLES, seed }).xs,
});

/** Weights from N(0, 1) each, all biases the same; 2-32-1 at ReLU's own gain √2, two inputs. */
export const biasLayer = (bias: number, seed: number): BiasLayer =>
  layers(`${bias} ${seed}`, () => {
    const { net, points } = drawn(String(seed), () => draw(seed));
    const [first] = net.layers;
    first?.biases.fill(bias);
    return {
      points,
      weights: Array.from({ length: UNITS }, (_, j) => [
        first?.weights[2 * j] ?? 0,
        first?.weights[2 * j + 1] ?? 0,
      ]),
      states: findUnitStates(net, points)[0] ?? [],
    };
  });

/**
 * P(|w| ≤ |b|) for w ~ N(0, I₂), 1 − exp(−b²/2): how likely the line w·x + b = 0 misses the unit disc, so that the
 * unit is off on all of it (b < 0) or on on all of it (b > 0). |w|² is exponentially distributed with mean 2.
 */
export const missesDisc = (bias: number): number => -Math.expm1((-bias * bias) / 2);

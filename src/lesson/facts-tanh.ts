import { firstWhere } from "../activations/first-where.ts";
import { lecunTanh, relu, selu, sigmoid, tanh } from "../activations/index.ts";
import { mulberry32, normal } from "../network/random.ts";
import { fact, type Fact } from "./fact.ts";

/** 2/(1 + e⁻²ˣ) − 1 as it is usually typed. */
const typed = (x: number): number => 2 / (1 + Math.exp(-2 * x)) - 1;

/** The same brought to e²ˣ − 1, which keeps small numbers exact and overflows with large ones. */
const byExpm1 = (x: number): number => {
  const e = Math.expm1(2 * x);
  return e / (e + 2);
};

/** The largest distance between 2σ(2x) − 1 and tanh from −20 to 20. */
function identityError(): number {
  let worst = 0;
  for (let x = -20; x <= 20; x += 1 / 64)
    worst = Math.max(worst, Math.abs(2 * sigmoid(2 * x) - 1 - tanh(x)));
  return worst;
}

/** Of 1000 pairs of normal numbers, squashed, how many let an example's two gradients have one sign. */
function sameSigned(squash: (z: number) => number): number {
  const random = mulberry32(1);
  const pairs = Array.from({ length: 1000 }, () => [normal(random), normal(random)] as const);
  return pairs.filter(([a, b]) => squash(a) * squash(b) > 0).length;
}

/** E f(z)² for z ~ N(0, 1): the gain that holds a signal's size is one over its root. */
const meanSquare = (f: typeof sigmoid | typeof tanh): number => 1 / f.gain.forward ** 2;

/**
 * How many times as far the mean square of a unit's inputs reaches along (1, 1) as across, two inputs with mean ½
 * that are σ of independent normal numbers: the eigenvalues are E σ² ± ¼.
 */
const stretch = (meanSquare(sigmoid) + 0.25) / (meanSquare(sigmoid) - 0.25);

/** Numbers of the lesson on tanh. */
export const tanhFacts = {
  "F4.1": fact(identityError(), 2, "largest |2σ(2x) − 1 − tanh x| from −20 to 20"),
  "F4.2": fact(
    firstWhere((x) => tanh.derivative(x) < sigmoid.derivative(x), { from: 1, to: 3 }),
    4,
    "|x| beyond which tanh′ is below σ′",
  ),
  "F4.2b": fact(
    tanh.derivative(2 * Math.acosh((1 + Math.sqrt(3)) / 2)),
    3,
    "the slope at which tanh′ and σ′ cross, 1 − √3/2",
  ),
  "F4.2c": fact(tanh.derivative(0) / sigmoid.derivative(0), 2, "tanh′(0) / σ′(0)"),
  "F4.2d": fact(tanh.derivative(2), 3, "tanh′(2)"),
  "F4.2e": fact(sigmoid.derivative(2), 3, "σ′(2)"),
  "F4.2f": fact(tanh.derivative(3), 3, "tanh′(3)"),
  "F4.2g": fact(sigmoid.derivative(3), 3, "σ′(3)"),
  "F4.2h": fact(tanh.derivative(5), 3, "tanh′(5)"),
  "F4.3": fact(
    sameSigned(sigmoid),
    4,
    "of 1000 examples with sigmoid inputs, gradients of one sign",
  ),
  "F4.3b": fact(sameSigned(tanh), 4, "of 1000 examples with tanh inputs, gradients of one sign"),
  "F4.4": fact(meanSquare(sigmoid), 3, "E σ(z)² for z ~ N(0, 1)"),
  "F4.4b": fact(meanSquare(tanh), 3, "E tanh²(z) for z ~ N(0, 1)"),
  "F4.5": fact(tanh.gain.forward, 4, "gain that holds the size of a signal through tanh"),
  "F4.5b": fact(
    sigmoid.gain.forward,
    4,
    "gain that holds the size of a signal through the sigmoid",
  ),
  "F4.5c": fact(relu.gain.forward, 4, "gain that holds the size of a signal through ReLU, √2"),
  "F4.5d": fact(selu.gain.forward, 4, "gain that holds the size of a signal through SELU"),
  "F4.6": fact(stretch, 3, "(E σ² + ¼) / (E σ² − ¼)"),
  "F4.7": fact(typed(1e-12), 8, "2/(1 + e⁻²ˣ) − 1 at x = 10⁻¹²"),
  "F4.7b": fact(typed(1e-12) / 1e-12 - 1, 2, "its relative error there"),
  "F4.7c": fact(typed(1e-17), 2, "2/(1 + e⁻²ˣ) − 1 at x = 10⁻¹⁷"),
  "F4.8": fact(
    firstWhere((x) => typed(x) === 1, { from: 0, to: 100 }),
    4,
    "smallest x at which 2/(1 + e⁻²ˣ) − 1 rounds to exactly 1 in 64 bits, 53 ln 2 / 2",
  ),
  "F4.9": fact(
    firstWhere((x) => Number.isNaN(byExpm1(x)), { from: 0, to: 1000 }),
    4,
    "smallest x at which E/(E + 2) with E = e²ˣ − 1 is ∞/∞",
  ),
  "F4.10": fact(tanh.derivative(1), 2, "tanh′(1)"),
  "F4.10b": fact(tanh.derivative(1) ** 10, 2, "product of ten tanh slopes at 1"),
  "F4.10c": fact(tanh.derivative(3) ** 10, 2, "product of ten tanh slopes at 3"),
  "F4.10d": fact(sigmoid.derivative(3) ** 10, 2, "product of ten sigmoid slopes at 3"),
  "F4.11": fact(lecunTanh(1), 4, "1.7159 tanh(2/3)"),
  "F4.12": fact(tanh(2), 2, "tanh(2)"),
} as const satisfies Record<`F4.${string}`, Fact>;

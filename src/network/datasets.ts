import { toCount, toNumberIn } from "./check.ts";
import { mulberry32, normal, uniform } from "./random.ts";
import type { Random } from "./random.ts";

/** Points of the plane, each of class 0 or 1. */
export interface Dataset {
  readonly xs: readonly (readonly [number, number])[];
  readonly ys: readonly (0 | 1)[];
}

export interface DatasetOptions {
  /** How many points. The two classes take turns where a set has a choice; 200 if left out. */
  readonly n?: number;
  /** The deviation of a normal shift of each coordinate, after the class is settled; 0 if left out. */
  readonly noise?: number;
  /** Of the stream from which points are drawn, mulberry32; 1 if left out. */
  readonly seed?: number;
}

type Labelled = readonly [x: number, y: number, label: 0 | 1];

/** The four corners of a square in the order (low, low), (low, 1), (1, low), (1, 1); class 1 where they differ. */
export function xorCorners({ low = -1 }: { readonly low?: -1 | 0 } = {}): Dataset {
  return {
    xs: [
      [low, low],
      [low, 1],
      [1, low],
      [1, 1],
    ],
    ys: [0, 1, 1, 0],
  };
}

/** Points spread evenly over [−1, 1]²; class 1 where the coordinates' signs differ. */
export function xorQuadrants(options: DatasetOptions = {}): Dataset {
  return draw("xorQuadrants", options, (random) => {
    const [x, y] = [uniform(random, -1, 1), uniform(random, -1, 1)];
    return [x, y, x < 0 !== y < 0 ? 1 : 0];
  });
}

/** A core of class 1, of radius 0 to ½, in a ring of class 0, of radius 0.7 to 1. Radius and angle are even. */
export function circle(options: DatasetOptions = {}): Dataset {
  return draw("circle", options, (random, i) => {
    const label = i % 2 === 0 ? 1 : 0;
    const radius = label === 1 ? uniform(random, 0, 0.5) : uniform(random, 0.7, 1);
    const angle = uniform(random, 0, 2 * Math.PI);
    return [radius * Math.cos(angle), radius * Math.sin(angle), label];
  });
}

/** Points spread evenly over the unit disc; class 1 in the half of its area that is nearer to the middle. */
export function disc(options: DatasetOptions = {}): Dataset {
  return draw("disc", options, (random) => {
    const area = random();
    const [radius, angle] = [Math.sqrt(area), uniform(random, 0, 2 * Math.PI)];
    return [radius * Math.cos(angle), radius * Math.sin(angle), area < 0.5 ? 1 : 0];
  });
}

/** Two half circles of radius 1, each reaching into the other, around the origin (scikit-learn's shape). Noise 0.1. */
export function moons(options: DatasetOptions = {}): Dataset {
  return draw("moons", { noise: 0.1, ...options }, (random, i) => {
    const angle = uniform(random, 0, Math.PI);
    const [x, y] = [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25];
    return i % 2 === 0 ? [x, y, 0] : [-x, -y, 1];
  });
}

/** Two arms, each winding about the middle 1¾ times out to radius 1, evenly along the turn. */
export function spiral({
  turns = 1.75,
  ...options
}: DatasetOptions & { readonly turns?: number } = {}): Dataset {
  toNumberIn("spiral", "turns", turns, [0, Infinity]);
  return draw("spiral", options, (_, i, n) => {
    const label = i % 2 === 0 ? 0 : 1;
    const along = (Math.floor(i / 2) + 0.5) / (n / 2);
    const angle = 2 * Math.PI * turns * along + label * Math.PI;
    return [along * Math.cos(angle), along * Math.sin(angle), label];
  });
}

/** Two round clouds, around (−1, −1) for class 0 and (1, 1) for class 1. Noise, their deviation, is ½. */
export function gaussians(options: DatasetOptions = {}): Dataset {
  return draw("gaussians", { noise: 0.5, ...options }, (_, i) =>
    i % 2 === 0 ? [-1, -1, 0] : [1, 1, 1],
  );
}

function draw(
  functionName: string,
  { n = 200, noise = 0, seed = 1 }: DatasetOptions,
  point: (random: Random, i: number, n: number) => Labelled,
): Dataset {
  toCount(functionName, "n", n, 1);
  toNumberIn(functionName, "noise", noise, [0, Infinity]);
  const random = mulberry32(toCount(functionName, "seed", seed, 0));
  const xs: [number, number][] = [];
  const ys: (0 | 1)[] = [];
  for (let i = 0; i < n; i++) {
    const [x, y, label] = point(random, i, n);
    xs.push(noise === 0 ? [x, y] : [normal(random, x, noise), normal(random, y, noise)]);
    ys.push(label);
  }
  return { xs, ys };
}

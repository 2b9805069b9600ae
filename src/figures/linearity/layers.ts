import { relu } from "../../activations/index.ts";
import { collapse, type Affine, type LayerSpec } from "../../network/index.ts";

/** The numbers of the three layers that the figure lets one change: the last of the first row of each matrix. */
export interface Entries {
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
}

export const ENTRIES: Entries = { w1: 2, w2: 1, w3: -2 };

/** The lesson's stack: two numbers in, three, two, and one number out. */
export function threeLayers({ w1, w2, w3 }: Entries, bent = false): LayerSpec[] {
  const activation = bent ? "relu" : "identity";
  return [
    {
      W: [
        [1, w1],
        [0, -1],
        [3, 1],
      ],
      b: [1, 0, -1],
      activation,
    },
    {
      W: [
        [2, 0, w2],
        [-1, 1, 0],
      ],
      b: [0, 2],
      activation,
    },
    { W: [[1, w3]], b: [0.5] },
  ];
}

/** The one layer that the stack amounts to without its bends. */
export const asOneLayer = (entries: Entries): Affine => collapse(threeLayers(entries));

export const countNumbers = (layers: readonly LayerSpec[]): number =>
  layers.reduce((sum, { W, b = [] }) => sum + W.flat().length + b.length, 0);

/**
 * The layers as one plain function, for pictures of a whole plane: thousands of points in each frame.
 *
 * @returns What the last of them gives.
 */
export function toMap(layers: readonly LayerSpec[]): (x: number, y: number) => readonly number[] {
  // Plain loops: a whole plane of points is mapped in each frame.
  return (x, y) => {
    let input: readonly number[] = [x, y];
    for (const { W, b, activation } of layers) {
      const output: number[] = [];
      for (let j = 0; j < W.length; j++) {
        const row = W[j]!;
        let z = b?.[j] ?? 0;
        for (let i = 0; i < row.length; i++) z += row[i]! * input[i]!;
        output.push(activation === "relu" ? relu(z) : z);
      }
      input = output;
    }
    return input;
  };
}

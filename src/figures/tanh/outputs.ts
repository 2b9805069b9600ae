import { sigmoid, tanh } from "../../activations/index.ts";
import { memo } from "../memo.ts";
import { normals } from "./draws.ts";

export type Squash = "sigmoid" | "tanh";
const squashes = { sigmoid, tanh };

/** Width of a bar, in units of the output. */
export const BIN = 0.1;
const COUNT = 2000;

const drawn = memo<readonly number[]>();
const squashed = memo<readonly number[]>(8);

/** What a function makes of `COUNT` inputs with mean 0 and the given spread; the seed says which. */
export function outputs(
  squash: Squash,
  { spread, seed }: { readonly spread: number; readonly seed: number },
): readonly number[] {
  return squashed(`${squash} ${spread} ${seed}`, () =>
    drawn(String(seed), () => normals(seed, COUNT)).map((z) => squashes[squash](spread * z)),
  );
}

/** The share of values in each bar from −1 to 1. */
export function histogram(values: readonly number[]): number[] {
  const bars = Math.round(2 / BIN);
  const shares = new Array<number>(bars).fill(0);
  for (const value of values) {
    const bar = Math.min(bars - 1, Math.max(0, Math.floor((value + 1) / BIN)));
    shares[bar] = (shares[bar] ?? 0) + 1 / values.length;
  }
  return shares;
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const meanSquareOf = (values: readonly number[]): number =>
  meanOf(values.map((value) => value * value));

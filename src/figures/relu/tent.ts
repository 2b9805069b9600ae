import { relu } from "../../activations/index.ts";
import type { Point } from "../../plotting/sample.ts";

/** Two ReLUs that fold the interval from 0 to 1 in the middle: up to 1 at ½, and back to 0. */
export const tent = (x: number): number => 2 * relu(x) - 4 * relu(x - 0.5);

/** The tent applied again and again: each fold is a layer of two ReLUs that takes the last one's output. */
export function fold(x: number, folds: number): number {
  let y = x;
  for (let i = 0; i < folds; i++) y = tent(y);
  return y;
}

/** A zigzag of equal pieces between 0 and 1, up and down in turn; with 2ⁿ of them it is the tent, n times folded. */
export function zigzag(x: number, pieces: number): number {
  const piece = Math.min(Math.floor(x * pieces), pieces - 1);
  const along = x * pieces - piece;
  return piece % 2 === 0 ? along : 1 - along;
}

/** Its corners, from left to right. */
export const zigzagCorners = (pieces: number): Point[] =>
  Array.from({ length: pieces + 1 }, (_, i): Point => [i / pieces, i % 2]);

/** All inputs at which it has the value y: one on each piece, and two pieces share one where they meet. */
export const inputsOf = (y: number, pieces: number): number[] => [
  ...new Set(Array.from({ length: pieces }, (_, i) => (i + (i % 2 === 0 ? y : 1 - y)) / pieces)),
];

/**
 * The most pieces that one hidden layer can make of a line: every ReLU has one kink, and n kinks cut a line into
 * n + 1 pieces.
 */
export const piecesOfOneLayer = (units: number): number => units + 1;

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

/** The corners of the folded line between 0 and 1: 2^folds pieces, up and down in turn. Exact. */
export function foldedCorners(folds: number): Point[] {
  const pieces = 2 ** folds;
  return Array.from({ length: pieces + 1 }, (_, i): Point => [i / pieces, i % 2]);
}

/**
 * The most pieces that one hidden layer can make of a line: every ReLU has one kink, and n kinks cut a line into
 * n + 1 pieces.
 */
export const piecesOfOneLayer = (units: number): number => units + 1;

/** A zigzag between 0 and 1 with as many pieces as one layer of that many ReLUs can make, of equal width. */
export function zigzagCorners(units: number): Point[] {
  const pieces = piecesOfOneLayer(units);
  return Array.from({ length: pieces + 1 }, (_, i): Point => [i / pieces, i % 2]);
}

/** All inputs between 0 and 1 at which a zigzag of equal pieces has the value y: one on each piece. */
export function inputsOf(y: number, pieces: number): number[] {
  return Array.from({ length: pieces }, (_, i) => (i + (i % 2 === 0 ? y : 1 - y)) / pieces);
}

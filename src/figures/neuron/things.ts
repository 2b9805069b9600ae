import { formatFixed } from "../../plotting/format.ts";

/** Three things, each as the 64 numbers that a network would be given for it. */
export type ThingId = "digit" | "word" | "wave";

export const ENTRIES = 64;
/** Entries in one row of the picture, words of the vocabulary in one row of the sentence. */
export const ROW = 8;

/** A three, drawn by hand: how dark each square is, from 0 (paper) to 9 (ink), row by row from the top. */
export const digit: readonly number[] = [
  [0, 0, 5, 9, 9, 6, 0, 0],
  [0, 4, 8, 3, 4, 9, 3, 0],
  [0, 0, 0, 0, 3, 9, 3, 0],
  [0, 0, 1, 7, 9, 8, 0, 0],
  [0, 0, 0, 2, 5, 9, 4, 0],
  [0, 0, 0, 0, 0, 6, 8, 0],
  [0, 6, 3, 1, 4, 9, 5, 0],
  [0, 3, 8, 9, 8, 5, 0, 0],
].flat();
export const INK = 9;

/** All the words there are; a word's id is its place, from 1. */
export const vocabulary = ["a", "and", "bird", "cat", "dog", "ran", "saw", "the"] as const;
export const sentence: readonly (typeof vocabulary)[number][] = [
  "the",
  "cat",
  "saw",
  "the",
  "bird",
  "and",
  "the",
  "dog",
];
export const idOf = (word: (typeof vocabulary)[number]): number => vocabulary.indexOf(word) + 1;

/** One row of zeros for each word of the sentence, with a 1 at the word's id. */
export const oneHot: readonly number[] = sentence.flatMap((word) =>
  vocabulary.map((other) => (other === word ? 1 : 0)),
);

/** How often a second the tone is measured. */
export const SAMPLE_RATE = 8000;
/** Air pressure of a tone of 440 Hz with one overtone, `ms` milliseconds after its start. */
export const tone = (ms: number): number => {
  const turns = (440 * ms) / 1000;
  return 0.6 * Math.sin(2 * Math.PI * turns) + 0.35 * Math.sin(4 * Math.PI * turns);
};
/** When the n-th sample is taken, from 1, in milliseconds. */
export const sampleTime = (entry: number): number => ((entry - 1) * 1000) / SAMPLE_RATE;
/** 64 samples, as a file would hold them: rounded to hundredths. */
export const wave: readonly number[] = Array.from(
  { length: ENTRIES },
  (_, i) => Math.round(100 * tone(sampleTime(i + 1))) / 100 || 0,
);

export const lists: Readonly<Record<ThingId, readonly number[]>> = { digit, word: oneHot, wave };

/** An entry of a thing's list, from 1. */
export const entryOf = (thing: ThingId, entry: number): number => lists[thing][entry - 1] ?? 0;

/** An entry as it is shown. */
export const entryText = (thing: ThingId, entry: number): string =>
  formatFixed(entryOf(thing, entry), thing === "wave" ? 2 : 0);

/** Row and column of an entry in a grid of eight by eight, from 1. */
export const rowAndColumn = (entry: number): { readonly row: number; readonly column: number } => ({
  row: Math.ceil(entry / ROW),
  column: ((entry - 1) % ROW) + 1,
});

/** The word of the sentence that an entry belongs to. */
export const wordAt = (entry: number): (typeof vocabulary)[number] =>
  sentence[rowAndColumn(entry).row - 1] ?? "the";

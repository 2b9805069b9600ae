/** A curve to be built of hinges, over −1 to 1. */
export interface Target {
  readonly name: string;
  readonly f: (x: number) => number;
  /** Its lowest and highest value, between which it fills the panel. */
  readonly range: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

/**
 * An even bend, a wave, and a peak that bends in one place only. The peak is Runge's: polynomials through evenly
 * spaced points of it fail, broken lines do not.
 */
export const targets = {
  square: { name: "x²", f: (x) => x * x, range: [0, 1], ticks: [0, 0.5, 1] },
  wave: { name: "sin 3x", f: (x) => Math.sin(3 * x), range: [-1, 1], ticks: [-1, 0, 1] },
  peak: { name: "1/(1 + 25x²)", f: (x) => 1 / (1 + 25 * x * x), range: [0, 1], ticks: [0, 0.5, 1] },
} as const satisfies Record<string, Target>;

export type TargetId = keyof typeof targets;

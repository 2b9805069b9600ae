/** The look of one function: the same in every figure, formula and table. */
export interface FunctionLook {
  /** CSS colour of its curve. */
  readonly color: string;
  /** CSS colour of its name, dark enough for text. */
  readonly text: string;
  /** Dash pattern where it shares a panel; undefined is solid, as every curve is that stands alone. */
  readonly dash?: string;
}

/** The patterns in use; a solid line has none. */
const long = "10 4";
const medium = "6 3.5";
const short = "3.5 3";
const longShort = "11 3.5 2.5 3.5";
const longShortShort = "9 3 2.5 3 2.5 3";

/**
 * Dash patterns by function id; ids not named here are solid. A function that borrows a relative's hue has another
 * pattern than the relative and its other borrowers, so that the family can share a panel.
 */
const DASHES: Readonly<Record<string, string>> = {
  tanh: long,
  "lecun-tanh": short,
  "hard-tanh": medium,
  dyt: longShort,
  softcap: longShortShort,
  softsign: longShort,
  softshrink: medium,
  hardshrink: short,
  "leaky-relu": medium,
  prelu: short,
  elu: longShort,
  celu: short,
  selu: long,
  softplus: short,
  squareplus: long,
  silu: short,
  mish: longShortShort,
  gaussian: long,
  "hard-swish": medium,
  sine: longShortShort,
  snake: medium,
  "gelu-tanh": medium,
  "quick-gelu": short,
  relu2: medium,
  relu6: short,
  "thresholded-relu": long,
  "log-sigmoid": medium,
  "hard-sigmoid": short,
  "class-2": long,
  "class-3": short,
  "class-4": longShort,
  "class-5": medium,
  "class-6": longShortShort,
};

/** Looks that name no function but a class of a classifier, in order. */
export const classIds = ["class-1", "class-2", "class-3", "class-4", "class-5", "class-6"] as const;

/**
 * The look of a function by its id (`leaky-relu`): colours are the custom properties of `tokens.css`, so that a
 * drawing follows the theme without being drawn anew.
 */
export function functionLook(id: string): FunctionLook {
  const dash = DASHES[id];
  return {
    color: `var(--fn-${id})`,
    text: `var(--fn-${id}-text)`,
    ...(dash === undefined ? {} : { dash }),
  };
}

/** Sizes of the house's drawings, in pixels of the drawing. */
export const sizes = {
  curve: 2.5,
  slope: 1.4,
  axis: 1,
  tick: 4,
  asymptote: 1.4,
  asymptoteDash: "0.1 5",
  tracer: { wide: 6.5, narrow: 8 },
  point: 4,
} as const;

/** The look of one function: the same in every figure, formula and table. */
export interface FunctionLook {
  /** CSS colour of its curve. */
  readonly color: string;
  /** CSS colour of its name, dark enough for text. */
  readonly text: string;
  /** Dash pattern where it shares a panel; undefined is solid, as every curve is that stands alone. */
  readonly dash?: string;
}

/** Dash patterns by function id; ids not named here are solid. */
const DASHES: Readonly<Record<string, string>> = {
  tanh: "10 4",
  softsign: "11 3.5 2.5 3.5",
  "leaky-relu": "6 3.5",
  elu: "11 3.5 2.5 3.5",
  selu: "10 4",
  softplus: "3.5 3",
  silu: "3.5 3",
  mish: "9 3 2.5 3 2.5 3",
  "hard-swish": "6 3.5",
  sine: "9 3 2.5 3 2.5 3",
};

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

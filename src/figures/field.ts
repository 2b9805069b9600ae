import type { AnyState } from "./controls.ts";
import type { Field, FieldColors } from "./figure.ts";

/** How many bands a field has on each side of zero. */
const BANDS = 10;
/** How strongly one band tints the paper; each further band lies on the ones before. */
export const BAND_OPACITY = 0.07;

/** Where bands begin. The first is a hair above zero: a plane that is 0 all over, as a ReLU's off side, is paper. */
export const bandEdges: readonly number[] = Array.from({ length: BANDS }, (_, i) =>
  i === 0 ? 1e-6 : i / BANDS,
);

/** By the number of tints that lie on one another. */
const OPACITIES: readonly number[] = Array.from(
  { length: BANDS + 1 },
  (_, tints) => 1 - (1 - BAND_OPACITY) ** tints,
);

/** The opacity of a field of this strength (0 to 1): that of as many tints on one another as bands are passed. */
export function fieldOpacity(strength: number): number {
  const passed = strength < 1e-6 ? 0 : Math.min(BANDS, Math.floor(strength * BANDS) + 1);
  return OPACITIES[passed] ?? 0;
}

/** The two colours of a field in a state. */
export const fieldColors = ({ colors }: Field<AnyState>, state: AnyState): FieldColors =>
  typeof colors === "function" ? colors(state) : colors;

import { memo } from "../memo.ts";
import { fitBentLine, fitLine, typicalGap, type BentLine } from "./least-squares.ts";

/** From one thousand to ten thousand units a month. */
export const OUTPUT = [1, 10] as const;
/** In thousands a month, whatever is made; and for each unit. */
const [FIXED, EACH] = [8, 2] as const;

/** The cost of a unit when `x` thousand are made: what each takes, and its share of what the month takes anyway. */
export const costOf = (x: number): number => EACH + FIXED / x;

/** Where the lines are compared with the curve: every 250 units. */
const outputs = Array.from({ length: 37 }, (_, i) => OUTPUT[0] + i / 4);
const costs = outputs.map(costOf);
const line = fitLine(outputs, costs);

export interface Fits {
  readonly line: BentLine;
  readonly lineGap: number;
  readonly bent: BentLine;
  readonly bentGap: number;
}

const found = memo<Fits>(16);

/** The closest straight line and the closest line that bends at `h`, with their typical distances from the curve. */
export const fits = (h: number): Fits =>
  found(String(h), () => {
    const bent = fitBentLine(outputs, costs, h);
    return {
      line,
      lineGap: typicalGap(line, outputs, costs),
      bent,
      bentGap: typicalGap(bent, outputs, costs),
    };
  });

/** The place, of all steps of a range, at which one bend comes closest. */
export function bestBend({
  min,
  max,
  step,
}: {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}): number {
  const places = Array.from(
    { length: Math.round((max - min) / step) + 1 },
    (_, i) => min + i * step,
  );
  const gap = (h: number) => typicalGap(fitBentLine(outputs, costs, h), outputs, costs);
  return places.reduce((best, h) => (gap(h) < gap(best) ? h : best));
}

/** Where to look; `round` brings a number to the format searched (default: the doubles as they are). */
interface Search {
  readonly from: number;
  readonly to: number;
  readonly round?: (x: number) => number;
}

/**
 * The smallest floating-point number in (`from`, `to`] where `holds` is true, by halving, for a condition that is
 * false at `from`, true at `to` and turns once. `RangeError` if the ends are otherwise.
 */
export function firstWhere(
  holds: (x: number) => boolean,
  { from, to, round = (x) => x }: Search,
): number {
  if (holds(from) || !holds(to)) {
    throw new RangeError(`firstWhere: the condition must turn true between ${from} and ${to}.`);
  }
  let [below, above] = [from, to];
  for (;;) {
    const middle = round(below + (above - below) / 2);
    // Neighbours: nothing lies between them any more.
    if (middle <= below || middle >= above) return above;
    if (holds(middle)) above = middle;
    else below = middle;
  }
}

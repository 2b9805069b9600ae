/** The largest entry, −Infinity for none; NaN if any entry is NaN or +Infinity: no such list has a softmax. */
export function topOf(z: ArrayLike<number>): number {
  let top = -Infinity;
  for (let i = 0; i < z.length; i++) top = Math.max(top, z[i]!);
  return top === Infinity ? NaN : top;
}

/** The index of the first largest entry, 0 if there is none; entries must not be NaN. */
export function firstTop(z: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < z.length; i++) if (z[i]! > z[best]!) best = i;
  return best;
}

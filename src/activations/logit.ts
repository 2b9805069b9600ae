/**
 * **Logit**, the log-odds: ln(p/(1 − p)), the inverse of `sigmoid`.
 *
 * `p` in [0, 1]: 0 gives −Infinity, 1 gives Infinity; anything else, NaN. Stable: near p = ½, where the odds are
 * near 1 and a plain logarithm would cancel, it goes through `log1p`, whose argument is exact up to one rounding.
 */
export function logit(p: number): number {
  return p > 0.25 && p < 0.75 ? Math.log1p((2 * p - 1) / (1 - p)) : Math.log(p) - Math.log1p(-p);
}

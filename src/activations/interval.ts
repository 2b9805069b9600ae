import type { Interval } from "./activation.ts";

/** All real numbers. */
export const realLine: Interval = { lo: -Infinity, hi: Infinity, loOpen: true, hiOpen: true };

/** All real numbers above zero. */
export const positiveReals: Interval = { lo: 0, hi: Infinity, loOpen: true, hiOpen: true };

/** All real numbers, zero and above. */
export const nonNegativeReals: Interval = { lo: 0, hi: Infinity, loOpen: false, hiOpen: true };

/** Whether `x` lies in the interval, its ends as they are stated. */
export function contains({ lo, hi, loOpen, hiOpen }: Interval, x: number): boolean {
  return (loOpen ? x > lo : x >= lo) && (hiOpen ? x < hi : x <= hi);
}

/** The interval's finite numbers in words: "a finite number, above 0". */
export function describeFinite({ lo, hi, loOpen, hiOpen }: Interval): string {
  const bounds = [
    lo > -Infinity ? `${loOpen ? "above" : "at least"} ${lo}` : "",
    hi < Infinity ? `${hiOpen ? "below" : "at most"} ${hi}` : "",
  ].filter(Boolean);
  return ["a finite number", ...bounds].join(", ");
}

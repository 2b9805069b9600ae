/** `x`, kept within ±`limit`. */
export function clip(x: number, limit: number): number {
  return Math.min(Math.max(-limit, x), limit);
}

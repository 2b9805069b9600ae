const bytes = new DataView(new ArrayBuffer(8));

/** The double's place in the order of all doubles; neighbours are 1 apart, and −0 is 0. */
function rank(x: number): bigint {
  bytes.setFloat64(0, x);
  const bits = bytes.getBigInt64(0);
  return bits >= 0n ? bits : -(bits & 0x7fff_ffff_ffff_ffffn);
}

/** How many doubles `a` is away from `b`; 0 if both are NaN, Infinity if one is. For tests. */
export function ulpsApart(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  const distance = rank(a) - rank(b);
  return Number(distance < 0n ? -distance : distance);
}

/**
 * What a well-written formula may lose, in units of the last digit: a few roundings, plus the input's own rounding
 * amplified by the condition number κ. For tests.
 */
export function allowedUlps(condition: number): number {
  return 8 + 4 * condition;
}

/** 1 − tanh²x = sech²x as 4e^(−2|x|)/(1 + e^(−2|x|))², since 1 − tanh² has lost most of its digits by x = 19. */
export function sechSquared(x: number): number {
  const e = Math.exp(-2 * Math.abs(x));
  return (4 * e) / ((1 + e) * (1 + e));
}

import { mulberry32, normal } from "../../network/random.ts";

/** The first `count` numbers from N(0, 1) that follow from a seed. */
export function normals(seed: number, count: number): number[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => normal(random));
}

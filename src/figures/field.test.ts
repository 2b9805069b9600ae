import { expect, test } from "vitest";
import { BAND_OPACITY, bandEdges, fieldOpacity } from "./field.ts";

test("a field at zero is paper, and each band adds one tint to the ones before", () => {
  expect(fieldOpacity(0)).toBe(0);
  expect(bandEdges).toHaveLength(10);
  let left = 1;
  bandEdges.forEach((edge) => {
    left *= 1 - BAND_OPACITY;
    expect(fieldOpacity(edge + 1e-9)).toBeCloseTo(1 - left, 12);
  });
  expect(fieldOpacity(7)).toBe(fieldOpacity(1));
});

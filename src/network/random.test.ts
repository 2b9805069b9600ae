import { expect, test } from "vitest";
import { mulberry32, normal, shuffle, uniform } from "./index.ts";

const take = (n: number, next: () => number) => Array.from({ length: n }, () => next());

test("mulberry32 gives the stream of its published C code", () => {
  // From the C code on unsigned 32-bit words, seed 1 and seed 42.
  expect(take(3, mulberry32(1)).map((u) => u * 2 ** 32)).toEqual([
    2693262067, 11749833, 2265367787,
  ]);
  expect(take(3, mulberry32(42)).map((u) => u * 2 ** 32)).toEqual([
    2581720956, 1925393290, 3661312704,
  ]);
});

test("a uniform number may be exactly 0, and the normal one drawn with it is finite", () => {
  expect(mulberry32(2463401483)()).toBe(0);
  expect(normal(mulberry32(2463401483))).toBeCloseTo(0, 12);
});

test("normal and uniform numbers have the moments they should", () => {
  const random = mulberry32(7);
  const zs = take(50_000, () => normal(random, 2, 3));
  const us = take(50_000, () => uniform(random, -1, 3));
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const variance = (xs: readonly number[]) => mean(xs.map((x) => x * x)) - mean(xs) ** 2;
  // Four standard errors.
  expect(Math.abs(mean(zs) - 2)).toBeLessThan(0.054);
  expect(Math.abs(variance(zs) - 9)).toBeLessThan(0.23);
  expect(Math.abs(mean(us) - 1)).toBeLessThan(0.021);
  expect(Math.abs(variance(us) - 4 / 3)).toBeLessThan(0.022);
  expect(Math.min(...us)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...us)).toBeLessThan(3);
});

test("every order of three items is as likely as any other", () => {
  const random = mulberry32(3);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = shuffle(random, [1, 2, 3]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test.each([0.5, NaN, Infinity, "1" as unknown as number])("%j is no seed", (seed) => {
  expect(() => mulberry32(seed)).toThrow(RangeError);
});

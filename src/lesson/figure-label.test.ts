import { expect, test } from "vitest";
import { isSymbol, labelHtml } from "./figure-label.ts";

test("primes rise, indices sink, and the rest is text", () => {
  expect(labelHtml("σ′(x)")).toBe("σ<sup>′</sup>(x)");
  expect(labelHtml("p₁₂ < 1")).toBe("p<sub>12</sub> &lt; 1");
});

test("a letter with or without an index is a symbol, a word is not", () => {
  expect(["x", "τ", "z₁", "w₁x₁"].map(isSymbol)).toEqual([true, true, true, true]);
  expect(["x1", "zoom", ""].map(isSymbol)).toEqual([false, false, false]);
});

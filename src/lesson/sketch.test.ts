import { expect, test } from "vitest";
import { activations } from "../activations/index.ts";
import { sketchOf, sketchSize } from "./sketch.ts";

test("every scalar function can be sketched, and stays inside", () => {
  for (const [id, { kind }] of Object.entries(activations)) {
    if (kind !== "scalar") continue;
    const sketch = sketchOf([id]);
    expect(sketch?.shapes, id).toHaveLength(1);
    const numbers = (sketch?.shapes[0]?.path ?? "").split(/[ML ]/).filter(Boolean).map(Number);
    expect(numbers.length, id).toBeGreaterThanOrEqual(4);
    numbers.forEach((value, i) => {
      expect(value, id).toBeGreaterThanOrEqual(0);
      expect(value, id).toBeLessThanOrEqual(i % 2 ? sketchSize.height : sketchSize.width);
    });
  }
});

test("a jump is no line", () => {
  expect(sketchOf(["step"])?.shapes[0]?.path.match(/M/g)).toHaveLength(2);
  expect(sketchOf(["relu"])?.shapes[0]?.path).toBe("M0 26L28 26L56 2");
});

test("softmax is three bars, and there is no sketch of nothing", () => {
  expect(sketchOf(["softmax", "log-softmax"])?.shapes.map(({ color }) => color)).toEqual([
    "var(--fn-class-1)",
    "var(--fn-class-2)",
    "var(--fn-class-3)",
  ]);
  expect(sketchOf([])).toBeUndefined();
  expect(sketchOf(["log-sum-exp"])).toBeUndefined();
});

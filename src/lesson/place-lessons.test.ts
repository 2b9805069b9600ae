import { expect, test } from "vitest";
import { placeLessons } from "./place-lessons.ts";

const entry = (id: string, number: number) => ({ id, data: { number } });

test("lessons come in the order of their numbers, with places among those that exist", () => {
  const placed = placeLessons([entry("10-softmax", 10), entry("03-sigmoid", 3)]);
  expect(placed.map(({ slug, position }) => [slug, position])).toEqual([
    ["sigmoid", 1],
    ["softmax", 2],
  ]);
});

test("a file whose name and number disagree is refused, with the name it should have", () => {
  expect(() => placeLessons([entry("02-tanh", 4)])).toThrow("Name it 04-tanh.mdx");
  expect(() => placeLessons([entry("tanh", 4)])).toThrow("Name it 04-tanh.mdx");
});

test("two lessons with one number are refused", () => {
  expect(() => placeLessons([entry("03-sigmoid", 3), entry("03-tanh", 3)])).toThrow(
    "03-sigmoid.mdx and 03-tanh.mdx are both lesson 3",
  );
});

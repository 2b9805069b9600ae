import { describe, expect, test } from "vitest";
import { figureSizes } from "../figure.ts";
import { cellMiddle, entryAt, layoutOf, stripX } from "./thing-layout.ts";
import { ENTRIES } from "./things.ts";

const entries = Array.from({ length: ENTRIES }, (_, i) => i + 1);

describe.each(figureSizes)("%s", (size) => {
  test.each(["digit", "word", "wave"] as const)(
    "a pointer on a cell of the %s finds it",
    (thing) => {
      for (const entry of entries)
        expect(entryAt(thing, cellMiddle(thing, entry, size), size)).toBe(entry);
    },
  );

  test("a pointer on the strip finds the bar, beyond its ends the last one", () => {
    const { strip } = layoutOf(size);
    const y = strip.top + 10;
    for (const entry of entries)
      expect(entryAt("digit", { x: stripX(entry, size), y }, size)).toBe(entry);
    expect(entryAt("word", { x: -1e3, y }, size)).toBe(1);
    expect(entryAt("word", { x: 1e3, y }, size)).toBe(ENTRIES);
  });

  test("a pointer beside everything finds nothing", () => {
    expect(entryAt("digit", { x: 1, y: layoutOf(size).top + 40 }, size)).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { compile } from "./compile.ts";
import { parse } from "./parse.ts";
import { toOffset, toPosition, toSourceOffset } from "./position.ts";

test.each([
  ["ab\ncd", 0, 1, 1],
  ["ab\ncd", 2, 1, 3],
  ["ab\ncd", 3, 2, 1],
  ["ab\ncd", 5, 2, 3],
])("in %j offset %i is line %i, column %i", (text, offset, line, column) => {
  expect(toPosition(text, offset)).toEqual({ line, column });
  expect(toOffset(text, { line, column })).toBe(offset);
});

test.each(["const x: number = 1;\nx + x;", "{a: 1}", "const a = 1", "1 // one", "(2, 3)"])(
  "every character of %j is found again from the compiled code",
  (code) => {
    const source = parse(code);
    if (source.kind === "unparsed") throw new Error(source.problem.message);
    const { body, shifts } = compile(source);
    const found = new Map<number, string>();
    for (let i = 0; i < body.length; i++) {
      const inserted = shifts.some(([at, length]) => i >= at && i < at + length);
      if (!inserted) found.set(toSourceOffset(i, shifts), body[i]!);
    }
    expect([...found.values()].join("")).toBe(source.script);
    expect([...found.keys()]).toEqual([...code].map((_, i) => i));
  },
);

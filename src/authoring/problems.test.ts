import { expect, test } from "vitest";
import { toAstroError } from "./problems.ts";

test("the error stands at the first problem and lists the others, each with its remedy", () => {
  const error = toAstroError("/site/content/lessons/03-sigmoid.mdx", [
    { line: 9, column: 2, message: "Second.", remedy: "Mend it." },
    { line: 7, column: 1, message: "First.", remedy: "Do this." },
  ]);
  expect(error).toMatchObject({
    hint: "Do this.",
    loc: { file: "/site/content/lessons/03-sigmoid.mdx", line: 7, column: 1 },
  });
  expect(error.message).toBe("First.\n/site/content/lessons/03-sigmoid.mdx:9:2 Second. Mend it.");
  expect(error.stack).toContain("03-sigmoid.mdx:7:1");
});

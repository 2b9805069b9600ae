import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const order = "@layer tokens, base, lesson, components, print;";
const sheets = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".css"))
  .map((name) => [name, readFileSync(`${import.meta.dirname}/${name}`, "utf8")] as const)
  .filter(([, text]) => text.includes("@layer"));

test.each(sheets)("%s names the order of layers before it fills one", (_, text) => {
  // The order is that of their first mention on a page, and any sheet may come first there.
  expect(text.indexOf("@layer")).toBe(text.indexOf(order));
  expect(text).toContain(order);
});

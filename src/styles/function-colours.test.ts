import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { activations } from "../activations/index.ts";
import { classIds } from "../plotting/theme.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const tokens = read("tokens.css");
const code = read("code.css");

test.each(classIds)("%s has a colour to draw and to write", (id) => {
  expect(tokens).toContain(`--fn-${id}: `);
  expect(tokens).toContain(`--fn-${id}-text: `);
});

test.each(Object.keys(activations))("%s has a colour to draw, to write and in code", (id) => {
  expect(tokens).toContain(`--fn-${id}: `);
  expect(tokens).toContain(`--fn-${id}-text: `);
  expect(code).toMatch(new RegExp(`\\.fn-${id}[,\\s]`));
});

import { expect, test } from "vitest";
import { readingProblems } from "./lesson-syntax.ts";

const fields = `number: 3
title: Sigmoid
question: How?
description: What.
goals: [derive it]
minutes: 14
prerequisites: []
functions: []
references: []`;

/** Its body begins in line 12. */
const lesson = (body: string, frontMatter = fields) => `---\n${frontMatter}\n---\n${body}\n`;

test("a lesson that can be read has no problem, whatever its line ends", () => {
  const source = lesson("## One\n\nTwo \\{3} \\< 4, `{5}`.\n\n<Note>\nSix.\n</Note>");
  expect(readingProblems(source)).toEqual([]);
  expect(readingProblems(source.replaceAll("\n", "\r\n"))).toEqual([]);
});

test.each([
  ["a tag that is not closed", "<Note>\n\nOne.", 12, /closing tag for `<Note>`\.$/, /<\/Note>/],
  ["a fact that is not closed", 'It is <Fact id="F3.1">.', 12, /`<Fact>`/, /\/>/],
  ["a closing tag alone", "One.\n\n</Note>", 14, /closing tag `<\/Note>`/, /code fence/],
  ["a brace that is not closed", "One.\n\nTwo { three.", 14, /closing brace/, /\\\{/],
  ["a less-than sign", "One.\n\nIf x < 0, x<0.", 14, /after `<`/, /\\</],
  ["a comment of HTML", "<!-- later -->", 12, /`!`/, /\{\/\* … \*\/\}/],
  ["an address in angle brackets", "<https://x.org>", 12, /after `<`/, /\[text\]/],
  ["curly quotes in a tag", "<Figure id=“x” />", 12, /`<`|before attribute/, /straight quotes/],
])("%s is a problem with its line and a remedy", (_, body, line, message, remedy) => {
  const [problem, ...others] = readingProblems(lesson(body));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line });
  expect(problem?.message).toMatch(message);
  expect(problem?.message).not.toMatch(/mdx-jsx|note:|\d+:\d+/);
  expect(problem?.remedy).toMatch(remedy);
});

test.each([
  ["a tab", fields.replace("[derive it]", "\n\t- derive it"), 7, /no YAML/, /spaces/],
  ["a colon", fields.replace("Sigmoid", "Sigmoid: a bend"), 3, /no YAML/, /quotation marks/],
  [
    "a missing field",
    fields.replace("minutes: 14\n", ""),
    1,
    /minutes is missing/,
    /Write minutes/,
  ],
])("%s in the front matter is a problem with its line", (_, yaml, line, message, remedy) => {
  const [problem] = readingProblems(lesson("One.", yaml));
  expect(problem).toMatchObject({ line });
  expect(problem?.message).toMatch(message);
  expect(problem?.remedy).toMatch(remedy);
});

test.each([
  ["no front matter", "One.\n"],
  ["front matter that is not closed", `---\n${fields}\n\nOne.\n`],
])("%s is one problem, not one for each field", (_, source) => {
  expect(readingProblems(source)).toHaveLength(1);
  expect(readingProblems(source)[0]?.message).toMatch(/between two lines ---/);
});

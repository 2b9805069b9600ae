import { expect, test } from "vitest";
import { checkLesson } from "./check-lesson.ts";
import { compileLesson } from "./fixtures/compile.ts";
import { mistakes } from "./fixtures/mistakes.ts";
import { site } from "./fixtures/site.ts";
import type { Problem } from "./problems.ts";

const front = `---
number: 3
prerequisites: [tanh]
functions: [sigmoid]
references: [guo2017]
---
`;

/** Problems of a lesson whose body begins in line 7, under a heading. */
function problemsOf(body: string, frontMatter = front): Problem[] {
  const source = `${frontMatter}${body}\n`;
  const { record, data, headings } = compileLesson(source);
  const names = (key: string) => (data[key] ?? []) as string[];
  return checkLesson(
    {
      source,
      record,
      headings,
      data: {
        prerequisites: names("prerequisites"),
        functions: names("functions"),
        references: names("references"),
      },
    },
    site,
  );
}

test.each(mistakes)(
  "%s is a problem with its line and a remedy",
  (_, body, line, message, remedy) => {
    const problems = problemsOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.remedy).toMatch(remedy);
  },
);

test.each([
  ["prerequisites", "[tan]", /no lesson tan\./, 17],
  ["functions", "[relu6]", /no function relu6\./, 13],
  ["references", "[guo2018]", /no work guo2018\./, 14],
])("a name in %s that does not exist is a problem at its place", (key, value, message, column) => {
  const problems = problemsOf("Text.", `---\nnumber: 3\n${key}: ${value}\n---\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 3, column });
  expect(problems[0]?.message).toMatch(message);
});

test("a formula follows a figure of its own page and values that it has", () => {
  const formula = (follows: string, tex: string) =>
    `<Formula follows="${follows}" name="f">\n\n$$\n${tex}\n$$\n\n</Formula>`;
  const figure = '<Figure id="curve-and-slope" />\n\n';
  expect(problemsOf(formula("curve-and-slope", "\\live{x}"))[0]?.message).toMatch(
    /not on the page/,
  );
  expect(problemsOf(figure + formula("curve-and-slope", "\\live{slop}"))[0]?.remedy).toMatch(
    /Use one of x, value, slope\. Did you mean slope/,
  );
  expect(problemsOf(figure + formula("curve-and-slope", "\\live{slope}"))).toEqual([]);
});

import { expect, test } from "vitest";
import { parse } from "yaml";
import { frontMatterProblems } from "./front-matter.ts";

const fields = {
  number: "3",
  title: "Sigmoid",
  question: "How?",
  description: "What.",
  goals: "[derive it]",
  minutes: "14",
  prerequisites: "[]",
  functions: "[leaky-relu]",
  covers: "[S28, E9, E6b, F3.1]",
  references: "[guo2017]",
};

function problemsWith(changes: Readonly<Record<string, string | undefined>>) {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  const yaml = lines.join("\n");
  return frontMatterProblems(`---\n${yaml}\n---\n`, parse(yaml));
}

test("front matter with every field has no problem", () => {
  expect(problemsWith({})).toEqual([]);
});

test.each([
  ["title", undefined, 1, /title is missing/, /such as title: Sigmoid/],
  ["title", '""', 3, /title is ""/, /Write title/],
  ["number", "third", 2, /number is "third"/, /number: 3/],
  ["number", "0", 2, /number is 0/, /counted from 1/],
  ["minutes", "14.5", 7, /minutes is 14\.5/, /minutes: 15/],
  ["goals", "derive it", 6, /goals is "derive it"/, /a list/],
  ["goals", "[]", 6, /goals is \[\]/, /at least one/],
  ["functions", "[leakyRelu]", 9, /functions is "leakyRelu"/, /such as leaky-relu/],
  ["covers", "[E]", 10, /covers is "E"/, /such as S28/],
  ["titel", "Sigmoid", 12, /titel is no field/, /Use number, title/],
])("%s: %s is a problem in line %i", (key, value, line, message, remedy) => {
  const [problem, ...others] = problemsWith({ [key]: value });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line });
  expect(problem?.message).toMatch(message);
  expect(problem?.remedy).toMatch(remedy);
});

import { expect, test } from "vitest";
import { compileLesson } from "./fixtures/compile.ts";
import { checkLessonTypes } from "./lesson-types.ts";
import { siteTypes } from "./site-types.ts";

function check(body: string) {
  const { record } = compileLesson(`---\nnumber: 3\n---\n${body}\n`);
  expect(record.problems).toEqual([]);
  return checkLessonTypes(record, siteTypes()).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

const cell = (id: string, code: string) => `\`\`\`ts cell ${id}\n${code}\n\`\`\`\n\n`;
const exercise = (start: string, solution: string) =>
  `<Exercise id="e" goal="Done.">\n\n\`\`\`ts start\n${start}\n\`\`\`\n\n\`\`\`ts solution\n${solution}\n\`\`\`\n\n\`\`\`ts check one "it is 1"\nassert(one === 1);\n\`\`\`\n\n</Exercise>`;

test("cells whose types are right, whatever their order, have no problem", () => {
  expect(check(cell("b", "const n: number = a;") + cell("a", "const a = sigmoid(0);"))).toEqual([]);
});

test("a wrong type is told at its place in the file", () => {
  expect(check(cell("a", "const z = 1;\nconst text: string = z;"))).toEqual([
    "6:7 The cell a has a type error: Type 'number' is not assignable to type 'string'.",
  ]);
});

test("a starting point may be incomplete, a solution may not", () => {
  expect(check(exercise("const one: number = 'two';", "const one: number = 1;"))).toEqual([]);
  expect(check(exercise("const one = 2;", "const one: number = 'one';"))).toEqual([
    "11:7 The solution of e has a type error: Type 'string' is not assignable to type 'number'.",
  ]);
});

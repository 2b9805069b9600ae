import { expect, test } from "vitest";
import { shareDone } from "./progress-words.ts";

const lesson = { read: false, checks: [], answers: {} };
const tasks = { checks: ["a", "b", "c"], quizzes: ["p", "q"] };

test.each([
  ["of a lesson not begun says what it holds", tasks, undefined, "3 checks, 2 quizzes", 0],
  ["of a cleared lesson as well", tasks, lesson, "3 checks, 2 quizzes", 0],
  [
    "counts checks and quizzes",
    tasks,
    { ...lesson, checks: ["c", "a"], answers: { q: "1" } },
    "2 of 3 checks, 1 of 2 quizzes",
    0.5,
  ],
  [
    "is whole once all is done and read",
    tasks,
    { read: true, checks: ["a", "b", "c"], answers: { p: "2", q: "1" } },
    "3 of 3 checks, 2 of 2 quizzes, read",
    1,
  ],
  [
    "leaves out predictions and what the lesson no longer holds",
    tasks,
    { ...lesson, checks: ["gone", "a"], answers: { guess: "1" } },
    "1 of 3 checks, 0 of 2 quizzes",
    1 / 6,
  ],
  [
    "leaves out what the lesson has none of",
    { checks: ["a"], quizzes: [] },
    { ...lesson, read: true },
    "0 of 1 check, read",
    0.5,
  ],
  ["of a lesson with one quiz", { checks: [], quizzes: ["p"] }, undefined, "1 quiz", 0],
  ["of a lesson to read alone", { checks: [], quizzes: [] }, { ...lesson, read: true }, "read", 1],
])("progress %s", (_, todo, known, words, done) => {
  expect(shareDone(todo, known)).toEqual({ words, done });
});

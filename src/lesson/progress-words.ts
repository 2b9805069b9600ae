import type { LessonProgress } from "./progress.ts";

/** What there is to do in a lesson: ids of its checks and quizzes. */
export interface LessonTasks {
  readonly checks: readonly string[];
  readonly quizzes: readonly string[];
}

/** How far a reader has come in a lesson. */
export interface Share {
  /** From 0 to 1. Each check and quiz counts as much as reading the lesson to its end. */
  readonly done: number;
  /** “3 of 5 checks, 4 of 4 quizzes, read”; before anything is done, what there is to do. */
  readonly words: string;
}

/** Only what the lesson still holds counts: an earlier version may have had other checks. */
export function shareDone({ checks, quizzes }: LessonTasks, lesson?: LessonProgress): Share {
  const passed = checks.filter((id) => lesson?.checks.includes(id)).length;
  const answered = quizzes.filter((id) => lesson?.answers[id] !== undefined).length;
  const read = lesson?.read === true;
  const done = passed + answered + Number(read);
  const count = (part: number, all: number, one: string, many: string) => {
    if (all === 0) return [];
    return [`${done > 0 ? `${part} of ` : ""}${all} ${all === 1 ? one : many}`];
  };
  return {
    done: done / (checks.length + quizzes.length + 1),
    words: [
      ...count(passed, checks.length, "check", "checks"),
      ...count(answered, quizzes.length, "quiz", "quizzes"),
      ...(read ? ["read"] : []),
    ].join(", "),
  };
}

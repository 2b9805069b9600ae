import { expect, test } from "vitest";
import workerText from "../notebook/worker/worker.ts?bundled";
import { compileLesson } from "./fixtures/compile.ts";
import { runLesson, toChecks } from "./lesson-run.ts";
import { runCells } from "./run-cells.ts";

/** Runs a lesson for real. What never ends is given up within the limit, which is long enough for a busy machine. */
async function run(body: string, timeLimit?: number) {
  const { record } = compileLesson(`---\nnumber: 3\n---\n${body}\n`);
  expect(record.problems).toEqual([]);
  return runLesson(record, (notebook) => runCells(workerText, { ...notebook, timeLimit }));
}

const cell = (id: string, code: string) => `\`\`\`ts cell ${id}\n${code}\n\`\`\`\n\n`;
const exercise = (start: string, solution: string, check = "assert(one === 1, `one is ${one}`);") =>
  `<Exercise id="e" goal="Done.">\n\n\`\`\`ts start\n${start}\n\`\`\`\n\n\`\`\`ts solution\n${solution}\n\`\`\`\n\n\`\`\`ts check is-one "it is 1"\n${check}\n\`\`\`\n\n</Exercise>`;

test("cells that run have no problem, and what they show goes to the page", async () => {
  const { problems, cells } = await run(cell("b", "a + 1") + cell("a", "const a = sigmoid(0);"));
  expect(problems).toEqual([]);
  expect(cells.get("b")?.items).toMatchObject([{ kind: "value", value: { text: "1.5" } }]);
});

test("an exercise that fails at its start and is solved by its solution has no problem", async () => {
  const { problems, cells } = await run(exercise("const one = 2;", "const one: number = 1;"));
  expect(problems).toEqual([]);
  expect(cells.get("e")?.status).toBe("ok");
});

test("a lesson without cells runs nothing", async () => {
  expect(await run("Text.")).toEqual({ cells: new Map(), samples: new Map(), problems: [] });
});

test.each([
  ["a cell that does not compile", cell("a", "const ok = 1;\nconst = 2;"), 6, /cell a fails/],
  ["a cell that fails", cell("a", "const a = 1;\nnull.x;"), 6, /cell a fails/],
  ["a cell that uses an unknown name", cell("a", "1;\n\ntanhh(1)"), 7, /tanhh is not defined/],
  ["a cell that never ends", cell("a", "while (true) {}"), 5, /cell a does not end/],
  [
    "a promise that never settles",
    cell("a", "await new Promise(() => {});"),
    5,
    /cell a does not end/,
  ],
  ["a name defined twice", cell("a", "const x = 1;") + cell("b", "const x = 2;"), 5, /x/],
  [
    "a start that passes every check",
    exercise("const one = 1;", "const one = 1;"),
    7,
    /nothing to do/,
  ],
  [
    "a solution that fails a check",
    exercise("const one = 2;", "const one = 3;"),
    15,
    /check is-one: .*one is 3/,
  ],
  [
    "a solution that does not compile",
    exercise("const one = 2;", "const one == 1;"),
    11,
    /solution of e fails/,
  ],
  [
    "a solution that never ends",
    exercise("const one = 2;", "for (;;);"),
    11,
    /solution of e does not end/,
  ],
])("%s is a problem at its line", async (_, body, line, message) => {
  const { problems } = await run(body, 4000);
  expect(problems[0]).toMatchObject({ line });
  expect(problems[0]?.message).toMatch(message);
  expect(problems[0]?.remedy).not.toBe("");
});

test("a cell that waits for a failing one is not reported itself", async () => {
  const { problems } = await run(cell("a", "const a = null.x;") + cell("b", "a + 1"));
  expect(problems.map(({ line }) => line)).toEqual([5]);
});

test("in an exercise's checks, what start or solution declares means the reader's own", () => {
  const listing = (code: string) => ({ code, line: 1 });
  const [check] = toChecks({
    id: "e",
    start: listing("const f = 1;"),
    solution: listing("const f = 1; function g() {}"),
    checks: [{ id: "c", claim: "it holds", ...listing("assert(f)") }],
  });
  expect(check).toEqual({
    id: "c",
    of: "e",
    claim: "it holds",
    code: "assert(f)",
    names: ["f", "g"],
  });
});

import { expect, test } from "vitest";
import workerText from "../notebook/worker/worker.ts?bundled";
import { runCells } from "./run-cells.ts";
import { runExamples } from "./run-examples.ts";

const example = (id: string, ...cells: string[]) => ({
  id,
  data: { number: 1, title: id, text: "Try it.", cells },
});
const run = (...examples: ReturnType<typeof example>[]) =>
  runExamples(examples, (notebook) => runCells(workerText, notebook));

test("an example comes back with what each of its cells shows", async () => {
  const [half] = await run(example("half", "const a = 1;\n", "a / 2"));
  expect(half!.cells.map(({ code }) => code)).toEqual(["const a = 1;", "a / 2"]);
  expect(half!.cells[1]!.view).toMatchObject({ status: "ok", items: { length: 1 } });
});

test("a broken example is told with its cell, line and reason", async () => {
  await expect(run(example("bad", "const a = 1;", "\nnope(a)"))).rejects.toThrow(
    "cell 2 of bad, line 2: ReferenceError: nope is not defined.",
  );
});

test("no two examples may define the same name", async () => {
  await expect(run(example("one", "const a = 1;"), example("two", "const a = 2;"))).rejects.toThrow(
    "a is defined more than once",
  );
});

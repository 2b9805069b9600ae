import { expect, test } from "vitest";
import { active, chain, ended, startFakeSession as start, value } from "./fake-session.ts";

test("nothing is opened before the first run, and editing runs nothing", () => {
  const page = start(chain);
  page.session.edit("a", "const x = 2");
  expect(page.opened).toHaveLength(0);
});

test("running a cell runs what it needs and what needs it, and nothing else", () => {
  const page = start(chain);
  page.session.run("b");
  expect(page.sent()).toEqual(["a", "b", "c"]);
  page.finish();
  expect(page.cells).toMatchObject({ a: { status: "ok", run: 1 }, b: { run: 1 }, c: { run: 1 } });
  expect(page.cells.d).toBeUndefined();
  page.edit("b", "const y = x + 1");
  expect(page.sent()).toEqual(["b", "c"]);
  page.edit("a", "const x = 3");
  expect(page.sent()).toEqual(["a", "b", "c"]);
});

test("what is shown stays until the new run shows something", () => {
  const page = start(chain);
  page.session.run("d");
  page.finish();
  page.session.run("d");
  page.last().report("cell", "d", active);
  expect(page.cells.d).toMatchObject({ status: "running", run: 1, items: { length: 1 } });
  page.last().report("cell", "d", value, value);
  expect(page.cells.d!.items).toHaveLength(2);
  page.session.run("d");
  page.last().report("cell", "d", ended);
  expect(page.cells.d).toMatchObject({ status: "ok", run: 2, items: { length: 0 } });
});

test("late results of an older run are dropped", () => {
  const page = start(chain);
  page.session.run("d");
  const first = page.last().sent[0]!;
  page.session.run("d");
  if (first.type === "run")
    page.last().handlers.onResponse({
      type: "unit",
      run: first.run,
      unit: { kind: "cell", id: "d" },
      report: ended,
    });
  expect(page.cells.d).toMatchObject({ status: "queued", run: 0 });
});

test.each([
  ["a run that never was", 99, { kind: "cell", id: "d" }],
  ["run zero", 0, { kind: "cell", id: "d" }],
  ["a cell that was not to run", 1, { kind: "cell", id: "a" }],
  ["a cell that is not there", 1, { kind: "cell", id: "zzz" }],
  ["a check that is not there", 1, { kind: "check", id: "d" }],
] as const)("a forged report of %s changes nothing", (_, run, unit) => {
  const page = start(chain);
  page.session.run("d");
  page.last().handlers.onResponse({ type: "unit", run, unit, report: value });
  page.last().handlers.onResponse({ type: "unit", run, unit, report: ended });
  expect(page.cells).toMatchObject({ d: { status: "queued", run: 0, items: [] } });
  expect(Object.keys(page.cells)).toEqual(["d"]);
});

test("a run ends once, whatever the sandbox says", () => {
  const page = start(chain);
  page.session.run("d");
  page.last().report("cell", "d", ended, ended, { type: "failed", problem: { message: "no" } });
  expect(page.cells.d).toMatchObject({ status: "ok", run: 1 });
});

test("a broken cell lets its dependents wait, and mending it mends them", () => {
  const page = start(chain);
  page.session.run("a");
  page.finish();
  page.edit("a", "const x = ;");
  expect(page.cells).toMatchObject({
    a: { status: "error", run: 2, problem: { line: 1, column: 11 } },
    b: { status: "error", run: 2, problem: { cell: "a" } },
    c: { status: "error", run: 2, problem: { cell: "a" } },
  });
  page.edit("a", "const x = 5");
  expect(page.sent()).toEqual(["a", "b", "c"]);
  page.finish();
  expect(page.cells).toMatchObject({
    a: { status: "ok" },
    b: { status: "ok" },
    c: { status: "ok", run: 3 },
  });
  expect(page.cells.b!.problem).toBeUndefined();
});

test("a duplicate name is told on both cells, and mending one mends the other", () => {
  const page = start(chain);
  page.session.run("a");
  page.finish();
  page.edit("d", "const x = 7");
  expect(page.cells).toMatchObject({
    a: { status: "error" },
    d: { status: "error" },
    b: { problem: { cell: "a" } },
  });
  page.edit("d", "const z = 7");
  expect(page.sent()).toEqual(["a", "b", "c", "d"]);
});

test("taking over a name at hand runs the cells that used it again", () => {
  const page = start({ a: "sigmoid(1)", b: "const q = 1" });
  page.session.run("a");
  page.finish();
  page.edit("b", "const sigmoid = Math.tanh");
  expect(page.sent()).toEqual(["a", "b"]);
  page.edit("b", "const q = 1");
  expect(page.sent()).toEqual(["a", "b"]);
});

test("a failed cell lets its dependents wait for the one at the root", () => {
  const page = start(chain);
  page.session.run("a");
  page.last().report("cell", "a", active, {
    type: "failed",
    problem: { message: "no", line: 1, column: 2 },
  });
  page.last().report("cell", "b", { type: "waits", cell: "a" });
  expect(page.cells).toMatchObject({
    a: { status: "error", problem: { line: 1 } },
    b: { problem: { cell: "a" } },
  });
});

test("an edit that has not been run is not taken up by other cells' runs", () => {
  const page = start(chain);
  page.session.run("a");
  page.finish();
  page.session.edit("b", "const y = ");
  page.session.run("a");
  page.finish();
  expect(page.cells).toMatchObject({ b: { status: "ok", run: 2 } });
});

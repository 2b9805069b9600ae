import { expect, test, vi } from "vitest";
import type { CheckSpec } from "../cell.ts";
import { active, chain, ended, startFakeSession as start, value } from "./fake-session.ts";

test("an endless cell is stopped, its dependents wait, and the rest runs again in a new sandbox", () => {
  const page = start({ ...chain, e: "x" });
  page.session.run("a");
  page.last().report("cell", "a", active, ended);
  page.last().report("cell", "b", active);
  page.last().handlers.onFault("time");
  expect(page.cells).toMatchObject({
    b: { status: "stopped", run: 1 },
    c: { status: "error", problem: { cell: "b" } },
  });
  expect(page.opened).toHaveLength(2);
  expect(page.sent()).toEqual(["a", "e"]);
  page.finish();
  expect(page.cells).toMatchObject({ a: { status: "ok", run: 2 }, e: { status: "ok", run: 1 } });
});

test("a stopped cell does not run again by itself, but does when asked", () => {
  const page = start(chain);
  page.session.run("a");
  page.last().report("cell", "a", active);
  page.last().handlers.onFault("time");
  page.session.run("b");
  expect(page.cells.b).toMatchObject({ status: "error", problem: { cell: "a" } });
  page.session.run("a");
  expect(page.sent()).toEqual(["a", "b", "c"]);
});

test("after two faults in a row cells wait to be asked", () => {
  const page = start({ a: "1", b: "2", c: "3" });
  page.session.run("a");
  page.session.run("b");
  page.session.run("c");
  page.last().report("cell", "a", active);
  page.last().handlers.onFault("time");
  expect(page.sent()).toEqual(["b", "c"]);
  page.last().report("cell", "b", active);
  page.last().handlers.onFault("time");
  expect(page.opened).toHaveLength(2);
  expect(page.cells).toMatchObject({ b: { status: "stopped" }, c: { status: "stopped" } });
  page.session.run("c");
  expect(page.opened).toHaveLength(3);
  page.finish();
  expect(page.cells.c).toMatchObject({ status: "ok" });
});

test("Stop ends a cell's run at once and closes the sandbox", () => {
  const page = start(chain);
  page.session.run("d");
  page.session.stop("d");
  expect(page.cells.d).toMatchObject({
    status: "stopped",
    run: 1,
    problem: { message: "Stopped." },
  });
  expect(page.opened[0]!.closed).toBe(true);
  page.session.stop("d");
  expect(page.cells.d).toMatchObject({ run: 1 });
});

test("a sandbox that cannot start is told on the cells, and not tried again by itself", () => {
  const page = start(chain);
  page.session.run("d");
  page.last().handlers.onFault("unavailable");
  expect(page.cells.d).toMatchObject({ status: "error", run: 1 });
  expect(page.opened).toHaveLength(1);
});

const check: CheckSpec = { id: "k", of: "a", claim: "", code: "assert(x === 1)", names: ["x"] };

test("a check follows its cell, and its verdict stands until the next", () => {
  const page = start(chain, [check]);
  page.session.run("d");
  expect(page.sent()).toEqual(["d"]);
  page.session.run("a");
  page.last().report("cell", "a", active, ended);
  page.last().report("check", "k", active, ended);
  expect(page.verdicts.k).toEqual({ id: "k", verdict: "pass" });
  page.edit("a", "const other = 1");
  expect(page.verdicts.k).toEqual({
    id: "k",
    verdict: "fail",
    message: "Define x: the check looks for it.",
  });
  page.edit("a", "const x = ");
  expect(page.verdicts.k).toMatchObject({ verdict: "fail", message: "The cell has an error." });
});

test("a check that never ends fails, and its cell keeps its result", () => {
  const page = start(chain, [check]);
  page.session.run("a");
  for (const id of ["a", "b", "c"]) page.last().report("cell", id, active, ended);
  page.last().report("check", "k", active);
  page.last().handlers.onFault("time");
  expect(page.verdicts.k).toMatchObject({ verdict: "fail" });
  expect(page.cells.a).toMatchObject({ status: "ok", run: 1 });
});

test("nothing is heard after the end of a session", () => {
  const page = start(chain);
  page.session.run("d");
  page.session.dispose();
  page.last().report("cell", "d", ended);
  expect(page.cells.d).toMatchObject({ status: "queued" });
  expect(page.last().closed).toBe(true);
});

test("a sandbox that answers but runs nothing any more gives way to a new one", () => {
  vi.useFakeTimers();
  try {
    const page = start(chain);
    page.session.run("d");
    page.last().report("cell", "d", active);
    page.session.run("a");
    vi.advanceTimersByTime(5_000);
    expect(page.cells.d).toMatchObject({ status: "stopped" });
    expect(page.opened).toHaveLength(2);
    expect(page.sent()).toEqual(["a", "b", "c"]);
    page.finish();
    vi.advanceTimersByTime(60_000);
    expect(page.cells.a).toMatchObject({ status: "ok" });
    expect(page.opened).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a cell that ran out of time can be given more, and more still, until its code is another", () => {
  const page = start(chain);
  const runOut = () => {
    page.last().report("cell", "d", active);
    page.last().handlers.onFault("time");
  };
  page.session.run("d");
  expect(page.last().limit()).toBe(2_000);
  runOut();
  expect(page.cells.d).toMatchObject({ status: "stopped", moreTime: 20_000 });
  page.session.run("d", 20_000);
  expect(page.cells.d!.moreTime).toBeUndefined();
  page.last().report("cell", "d", active);
  expect(page.last().limit()).toBe(20_000);
  page.last().report("cell", "d", ended);
  page.session.run("a");
  page.last().report("cell", "a", active);
  expect(page.last().limit()).toBe(2_000);
  page.session.run("d");
  runOut();
  expect(page.cells.d!.problem!.message).toMatch(/^Stopped after 20 s/);
  expect(page.cells.d!.moreTime).toBe(120_000);
  page.edit("d", "8");
  page.last().report("cell", "d", active);
  expect(page.last().limit()).toBe(2_000);
});

test("a cell whose values are still to come begins anew in a new sandbox, and Stop ends it", () => {
  const page = start({ a: "const n = [1].values()", b: "n", c: "1" });
  page.session.run("b");
  page.last().report("cell", "a", active, ended, { type: "ongoing", on: true });
  page.last().report("cell", "b", active, value, ended);
  page.last().report("cell", "b", { type: "again" }, value, value, ended);
  expect(page.cells.b).toMatchObject({ status: "ok", run: 2, items: { length: 2 } });
  page.session.run("c");
  page.last().report("cell", "c", active);
  page.last().handlers.onFault("time");
  expect(page.sent()).toEqual(["a", "b"]);
  page.last().report("cell", "a", active, { type: "ongoing", on: true }, ended);
  expect(page.cells.a).toMatchObject({ status: "ok", ongoing: true });
  page.session.stop("a");
  expect(page.cells.a).toMatchObject({ status: "stopped" });
  expect(page.cells.a!.ongoing).not.toBe(true);
});

test("what shows anew takes the place of what was shown", () => {
  const page = start(chain);
  page.session.run("d");
  page.last().report("cell", "d", active, value, value, ended, { type: "clear" });
  expect(page.cells.d!.items).toHaveLength(2);
  page.last().report("cell", "d", value);
  expect(page.cells.d).toMatchObject({ status: "ok", run: 1, items: { length: 1 } });
});

test("no more is kept than a page can show, whatever the sandbox sends", () => {
  const page = start(chain);
  page.session.run("d");
  const heavy = { kind: "value", value: { type: "string", text: "x".repeat(20_000) } } as const;
  page.last().report("cell", "d", active);
  for (let i = 0; i < 600; i++) page.last().report("cell", "d", { type: "item", item: heavy });
  expect(page.cells.d!.items.length).toBeLessThan(200);
});

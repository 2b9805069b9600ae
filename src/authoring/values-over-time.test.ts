import { afterEach, expect, test } from "vitest";
import type { CellView } from "../notebook/cell.ts";
import { startThreadSession, type ThreadSession } from "./thread-session.ts";

let session: ThreadSession;
const start = (codes: Readonly<Record<string, string>>) => (session = startThreadSession(codes));
afterEach(() => session.dispose());

const shown = (view: CellView | undefined) =>
  (view?.items ?? []).map((item) =>
    item.kind === "value" && "text" in item.value ? item.value.text : item.kind,
  );
const ended = (id: string, status = "ok") =>
  session.until(() => session.views(id).at(-1)?.status === status);
/** What a cell showed at the end of each of its runs. */
const results = (id: string) => [
  ...new Map(
    session
      .views(id)
      .filter(({ status }) => status === "ok")
      .map((view) => [view.run, shown(view).join()]),
  ).values(),
];

test.each([
  ["a generator", "function* count() { for (let i = 1; i <= 3; i++) yield i }"],
  [
    "a generator of promises",
    "function* count() { for (let i = 1; i <= 3; i++) yield Promise.resolve(i) }",
  ],
  [
    "an async generator",
    "async function* count() { for (let i = 1; i <= 3; i++) { await new Promise((go) => setTimeout(go, 20)); yield i } }",
  ],
])("each value of %s runs the cells that take it, and no others", async (_, declaration) => {
  const { until, last } = start({
    declares: declaration,
    counts: "const n = count(), fixed = 5",
    takes: "n * 10",
    further: "const twice = n * 2",
    last: "twice + n",
    apart: "fixed",
  });
  await until(() => shown(session.views("last").at(-1)).join() === "9");
  await ended("takes");
  expect(results("takes").at(-1)).toBe("30");
  expect(last("apart")).toMatchObject({ run: 1, status: "ok" });
  expect(last("counts")).toMatchObject({ run: 1, status: "ok" });
  // A value may be passed over where the page is busy, but nothing runs twice for one.
  expect(last("takes").run).toBe(new Set(results("takes")).size);
  expect(last("last").run).toBe(new Set(results("last")).size);
});

test("a cell whose value is a generator shows each value in place of the one before", async () => {
  const { until, views, last } = start({
    cell: "(function* () { console.log('begun'); for (let i = 1; i <= 4; i++) yield i })()",
  });
  await until(() => shown(views("cell").at(-1)).includes("4"));
  expect(last("cell")).toMatchObject({ status: "ok", run: 1 });
  expect(shown(last("cell"))).toEqual(["4"]);
  expect(shown(views("cell").find(({ status }) => status === "ok"))).toEqual(["log", "1"]);
});

test("an endless generator goes on until its cell runs again, and then stays away", async () => {
  const { until, views, write, last } = start({
    counts:
      "const n = (async function* () { try { for (let i = 0; ; i++) yield i } finally { left = true } })(); let left = false",
    takes: "n",
  });
  await until(() => last0("takes") >= 3);
  expect(last("counts")).toMatchObject({ status: "ok", ongoing: true });
  write("counts", "const n = -7");
  await until(() => shown(views("takes").at(-1)).join() === "-7");
  const { run } = last("takes");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(last("takes").run).toBe(run);
  expect(last("counts").ongoing).not.toBe(true);
});
const last0 = (id: string) => Number(shown(session.views(id).at(-1))[0] ?? -1);

test("running a cell that takes values does not begin them anew", async () => {
  const { until, run, views } = start({
    counts: "const n = (function* () { for (let i = 0; ; i++) yield i })()",
    takes: "n",
  });
  await until(() => last0("takes") >= 5);
  const before = views("takes").length;
  run("takes");
  await until(() => views("takes").length > before + 6);
  const later = views("takes")
    .slice(before)
    .map((view) => Number(shown(view)[0] ?? 99));
  expect(Math.min(...later)).toBeGreaterThanOrEqual(5);
});

test("values are taken up again where a cell left them", async () => {
  const { until, write, last } = start({
    counts: "const n = (function* () { for (let i = 0; ; i++) yield i })()",
    takes: "n",
  });
  await until(() => last0("takes") >= 3);
  write("takes", "'none'");
  await until(() => shown(last("takes"))[0] === "none");
  write("takes", "n");
  await until(() => last0("takes") >= 3);
});

test("Stop ends values that are still to come", async () => {
  const { until, stop, last } = start({
    counts: "const n = (function* () { for (let i = 0; ; i++) yield i })()",
    takes: "n",
  });
  await until(() => last0("takes") >= 2);
  stop("counts");
  await ended("counts", "stopped");
  expect(last("counts").problem?.message).toBe("Stopped.");
});

test("a generator that fails is told on its cell, cells that take its values wait, and mending mends", async () => {
  const { write, last } = start({
    counts: "const n = (function* () {\n  yield 1;\n  throw new Error('dry');\n})()",
    takes: "n + 1",
    further: "const m = n + 2",
    last: "m",
  });
  await ended("last", "error");
  await ended("counts", "error");
  expect(last("counts").problem).toMatchObject({ message: "Error: dry", line: 3, column: 9 });
  expect(last("takes").problem).toMatchObject({ cell: "counts" });
  expect(last("last").problem).toMatchObject({ cell: "counts" });
  write("counts", "const n = 1");
  await ended("last");
  expect(shown(last("takes"))).toEqual(["2"]);
  expect(last("counts").problem).toBeUndefined();
});

test("a promise that fails is told on the cell that declares it", async () => {
  const { last } = start({
    promises: "const p = Promise.reject(new Error('broken'))",
    takes: "p",
    apart: "1",
  });
  await ended("takes", "error");
  await ended("promises", "error");
  expect(last("promises").problem).toMatchObject({ message: "Error: broken", line: 1 });
  expect(last("takes").problem).toMatchObject({ cell: "promises" });
});

test("a dependent that fails for one value recovers with the next", async () => {
  const { until, views, last } = start({
    counts: "const n = (function* () { for (let i = 0; i < 4; i++) yield i })()",
    takes: "const m = 10 / n; if (n === 2) throw new Error('two'); m",
    further: "m",
  });
  await until(() => shown(views("further").at(-1))[0]?.startsWith("3.33") === true);
  await ended("takes");
  expect(last("takes").problem).toBeUndefined();
});

test("many cells that take fast values stay within what may be sent", async () => {
  const takers = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`takes-${i}`, "display(n); display(n); n"]),
  );
  const { until, last } = start({
    counts: "const n = (function* () { for (let i = 0; ; i++) yield i })()",
    ...takers,
  });
  await until(() => last0("takes-3") >= 20);
  expect(last("takes-11").status).toMatch(/ok|running/);
});

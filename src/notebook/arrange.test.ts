import { expect, test } from "vitest";
import { active, chain, ended, startFakeSession, value } from "./host/fake-session.ts";

/** A session whose cells can come and go. */
function start(codes: Readonly<Record<string, string>>) {
  const page = startFakeSession(codes);
  return {
    ...page,
    arrange: (cells: Readonly<Record<string, string>>) =>
      page.session.arrange(Object.entries(cells).map(([id, code]) => ({ id, code }))),
    requests: () => page.last().sent.filter(({ type }) => type === "run").length,
  };
}

function started(codes: Readonly<Record<string, string>> = chain) {
  const page = start(codes);
  for (const id of Object.keys(codes)) {
    if (page.cells[id]?.status === "ok") continue;
    page.session.run(id);
    page.finish();
  }
  return page;
}

test("moving cells runs nothing", () => {
  const page = started();
  const before = page.requests();
  const { a, b, c, d } = chain;
  page.arrange({ d, c, b, a });
  expect(page.requests()).toBe(before);
  expect(page.cells).toMatchObject({ a: { status: "ok" }, d: { status: "ok" } });
});

test("a new cell waits for its run, and can then be run", () => {
  const page = started();
  const before = page.requests();
  page.arrange({ ...chain, e: "y + 1" });
  expect(page.requests()).toBe(before);
  page.session.run("e");
  expect(page.sent()).toEqual(["e"]);
});

test("a definer that goes leaves its users with an unknown name, and nothing else runs", () => {
  const page = started();
  const { b, c, d } = chain;
  page.arrange({ b, c, d });
  expect(page.sent()).toEqual([]);
  expect(page.last().sent.at(-1)).toMatchObject({
    remove: [
      { kind: "cell", id: "a" },
      { kind: "cell", id: "b" },
      { kind: "cell", id: "c" },
    ],
  });
  expect(page.cells).toMatchObject({
    b: { status: "error", problem: { message: "ReferenceError: x is not defined.", line: 1 } },
    c: { status: "error", problem: { cell: "b" } },
    d: { status: "ok", run: 1 },
  });
});

test("a definer that comes back lets exactly its users run again, after itself", () => {
  const page = started();
  const { b, c, d } = chain;
  page.arrange({ b, c, d });
  page.arrange(chain);
  expect(page.sent()).toEqual(["a", "b", "c"]);
  page.finish();
  expect(page.cells).toMatchObject({ c: { status: "ok" }, d: { run: 1 } });
});

test("a cell that nobody needs goes without a run of others", () => {
  const page = started();
  const { a, b, c } = chain;
  page.arrange({ a, b, c });
  expect(page.last().sent.at(-1)).toMatchObject({
    units: [],
    remove: [{ kind: "cell", id: "d" }],
  });
});

test("a second definer is told on both cells, and its going mends the first", () => {
  const page = started();
  page.arrange({ ...chain, e: "const x = 7" });
  page.session.run("e");
  expect(page.cells).toMatchObject({
    a: { status: "error", problem: { message: expect.stringMatching(/more than once/) as string } },
    e: { status: "error", problem: { message: expect.stringMatching(/cell a/) as string } },
  });
  page.arrange(chain);
  expect(page.sent()).toEqual(["a", "b", "c"]);
});

test("with the cell that took over a name at hand, the name at hand is back", () => {
  const page = started({ a: "sigmoid(1)", b: "const sigmoid = Math.tanh" });
  page.arrange({ a: "sigmoid(1)" });
  expect(page.sent()).toEqual(["a"]);
});

test("cells that have never run stay as they are, whatever comes or goes", () => {
  const page = start({ ...chain, u: "w" });
  page.session.run("d");
  page.finish();
  page.arrange({ b: chain.b, c: chain.c, d: chain.d, u: "w", v: "const w = 1" });
  expect(page.sent()).toEqual(["d"]);
  expect(page.cells.b?.status ?? "static").toBe("static");
});

test("a cell that is removed while it runs is stopped, and the others start again", () => {
  const page = start({ a: "while (true) {}", b: "1" });
  page.session.run("a");
  page.session.run("b");
  page.last().report("cell", "a", active);
  page.arrange({ b: "1" });
  expect(page.opened).toHaveLength(2);
  expect(page.opened[0]!.closed).toBe(true);
  expect(page.sent()).toEqual(["b"]);
});

test("what a removed cell still reports changes nothing", () => {
  const page = started();
  const { a, b, c } = chain;
  page.session.run("d");
  page.arrange({ a, b, c });
  page.last().report("cell", "d", active, value, ended);
  page.arrange(chain);
  expect(page.cells.d).toMatchObject({ status: "static", run: 0, items: [] });
});

test("an edit that has not been run is not taken up when cells come or go", () => {
  const page = started();
  page.session.edit("b", "const y = ");
  const { a, b, c } = chain;
  page.arrange({ c, b, a });
  expect(page.cells.b).toMatchObject({ status: "ok", run: 1 });
});

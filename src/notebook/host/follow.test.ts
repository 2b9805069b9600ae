import { expect, test } from "vitest";
import type { Samples } from "../cell.ts";
import { limits } from "../limits.ts";
import { active, ended, startFakeSession } from "./fake-session.ts";

const codes = { own: "const f = (x: number) => x", other: "7", apart: "f(1)" };
const xs = [0, 1, 2];
const sampling = "sample:curve";
const give = (...ys: number[]) => ({ type: "samples", ys }) as const;

function start() {
  const page = startFakeSession(codes);
  const told: Samples[] = [];
  const follow = () =>
    page.session.follow({ id: "curve", name: "f", cell: "own", xs }, (samples) =>
      told.push(samples),
    );
  return { ...page, told, follow };
}

test("a followed function is sampled after its cell has run, and anew after each edit", () => {
  const page = start();
  page.follow();
  expect(page.opened).toHaveLength(0);
  page.session.run("other");
  expect(page.sent()).toEqual(["other"]);
  page.session.run("own");
  expect(page.sent()).toEqual(["own", "apart", sampling]);
  page.last().report("check", sampling, active, give(0, 1, NaN), ended);
  page.edit("own", "const f = (x: number) => 2 * x");
  page.last().report("check", sampling, give(0, 2, Infinity), ended);
  page.edit("apart", "f(2)");
  expect(page.sent()).toEqual(["apart"]);
  expect(page.told).toEqual([{ ys: [0, 1, NaN] }, { ys: [0, 2, Infinity] }]);
});

test("a function whose cell has run already is sampled at once", () => {
  const page = start();
  page.session.run("own");
  page.finish();
  page.follow();
  expect(page.sent()).toEqual([sampling]);
});

test("a function may move to another cell; one that is no more is told of", () => {
  const page = start();
  page.follow();
  page.session.run("own");
  page.edit("other", "const f = Math.sin");
  page.edit("own", "const g = 1");
  page.last().report("check", sampling, give(0, 1, 2), ended);
  expect(page.told.at(-1)).toEqual({ ys: [0, 1, 2] });
  page.edit("other", "8");
  expect(page.told.at(-1)).toEqual({ message: "No cell defines f." });
});

test.each([
  ["too few samples", [give(1, 2), ended]],
  ["too many samples", [give(1, 2, 3, 4), ended]],
  ["an end without samples", [ended]],
])("%s are forged, and count for nothing", (_, reports) => {
  const page = start();
  page.follow();
  page.session.run("own");
  page.last().report("check", sampling, ...reports);
  expect(page.told).toEqual([{ message: "The function could not be sampled." }]);
});

test("a sampling that never ends is stopped, and the cells stay as they are", () => {
  const page = start();
  page.follow();
  page.session.run("own");
  for (const id of ["own", "apart"]) page.last().report("cell", id, active, ended);
  page.last().report("check", sampling, active);
  page.last().handlers.onFault("time");
  expect(page.told.at(-1)).toMatchObject({ message: expect.stringMatching(/^Stopped after 2 s/) });
  expect(page.cells).toMatchObject({ own: { status: "ok" }, apart: { status: "ok" } });
  page.edit("own", "const f = Math.cos");
  expect(page.sent()).toEqual(["own", "apart", sampling]);
});

test.each([
  ["too many inputs", Array<number>(limits.samples + 1).fill(0)],
  ["an input that is not finite", [0, NaN]],
])("%s are refused", (_, bad) => {
  const { session } = startFakeSession(codes);
  const spec = { id: "curve", name: "f", cell: "own", xs: bad };
  expect(() => session.follow(spec, () => {})).toThrow(RangeError);
});

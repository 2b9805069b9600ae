import { afterEach, expect, test, vi } from "vitest";
import type { TypeRequest } from "../types/protocol.ts";
import { createTypeLink, type TypeWorker } from "./type-link.ts";

afterEach(() => void vi.useRealTimers());

/** A worker that answers when it is told to. */
function setUp() {
  const requests: TypeRequest[] = [];
  let terminated = 0;
  let lost = 0;
  const worker: TypeWorker = {
    postMessage: (request: TypeRequest) => void requests.push(request),
    terminate: () => void terminated++,
    onmessage: null,
    onerror: null,
  };
  let cells = [
    { id: "a", code: "1" },
    { id: "b", code: "2" },
  ];
  const link = createTypeLink(
    worker,
    () => cells,
    () => void lost++,
  );
  return {
    link,
    requests,
    edit: (next: typeof cells) => void (cells = next),
    answer: (n: number, answer: unknown) =>
      (worker.onmessage as (event: unknown) => void)({ data: { n, answer } }),
    fail: () => (worker.onerror as (event: unknown) => void)(new Event("error")),
    ended: () => ({ terminated, lost }),
  };
}

test("answers reach who asked, in any order", async () => {
  const { link, answer } = setUp();
  const first = link.ask({ kind: "check", cell: "a" });
  const second = link.ask({ kind: "check", cell: "b" });
  answer(2, [{ from: 0, to: 1, message: "second" }]);
  answer(1, []);
  expect(await first).toEqual([]);
  expect(await second).toMatchObject([{ message: "second" }]);
});

test("a cell's code is sent when it has changed; its place always", () => {
  const { link, requests, edit } = setUp();
  void link.ask({ kind: "check", cell: "a" });
  edit([
    { id: "b", code: "2" },
    { id: "a", code: "10" },
  ]);
  void link.ask({ kind: "check", cell: "a" });
  expect(requests.map(({ cells }) => cells)).toEqual([
    [
      { id: "a", code: "1" },
      { id: "b", code: "2" },
    ],
    [{ id: "b" }, { id: "a", code: "10" }],
  ]);
});

test("a worker that cannot be fetched is told of once, and nobody waits for it", async () => {
  const { link, fail, ended } = setUp();
  const asked = link.ask({ kind: "check", cell: "a" });
  fail();
  expect(await asked).toBeUndefined();
  expect(ended()).toEqual({ terminated: 1, lost: 1 });
  expect(await link.ask({ kind: "check", cell: "a" })).toBeUndefined();
});

test("types whose checking never ends are given up; a slow start is not", async () => {
  vi.useFakeTimers();
  const { link, answer, ended } = setUp();
  void link.ask({ kind: "check", cell: "a" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ended().lost).toBe(0);
  answer(1, []);
  const endless = link.ask({ kind: "check", cell: "a" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await endless).toBeUndefined();
  expect(ended()).toEqual({ terminated: 1, lost: 1 });
});

import { expect, test } from "vitest";
import { startHeartbeat } from "./heartbeat.ts";

/** A clock that moves when told, in steps of the heartbeat unless told otherwise. */
function start(limit: number) {
  let time = 0;
  let tick = () => {};
  const asked: number[] = [];
  const silences: number[] = [];
  const heartbeat = startHeartbeat(
    {
      now: () => time,
      every: (_, callback) => {
        tick = callback;
        return () => (tick = () => {});
      },
    },
    () => limit,
    (n) => asked.push(n),
    () => silences.push(time),
  );
  const wait = (milliseconds: number, step = 200) => {
    for (const end = time + milliseconds; time < end;) {
      time += step;
      tick();
    }
  };
  return { heartbeat, asked, silences, wait };
}

test("a sandbox that answers is left alone", () => {
  const { heartbeat, asked, silences, wait } = start(1000);
  for (let i = 0; i < 20; i++) {
    heartbeat.answer(asked.at(-1)!);
    wait(400);
  }
  expect(silences).toEqual([]);
});

test("silence beyond the limit is told once", () => {
  const { silences, wait } = start(1000);
  wait(5000);
  expect(silences).toEqual([1200]);
});

test("an answer to no question counts for nothing", () => {
  const { heartbeat, silences, wait } = start(1000);
  heartbeat.answer(7);
  heartbeat.answer(0);
  wait(2000);
  expect(silences).toHaveLength(1);
});

test("time that the page itself slept is not held against the sandbox", () => {
  const { silences, wait } = start(1000);
  wait(60_000, 60_000);
  expect(silences).toEqual([]);
});

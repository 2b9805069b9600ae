import type { Unit, UnitReport } from "../protocol.ts";
import { isA } from "./is-a.ts";
import { createTimers, type Timers } from "./timers.ts";

/** One run of one unit, from the taking of its inputs until another takes its place. */
export interface Attempt {
  readonly unit: Unit;
  readonly timers: Timers;
  readonly report: (report: UnitReport) => void;
  /** Tells of something that went wrong in what the run left behind. */
  readonly reportLate: (thrown: unknown) => void;
  /** Fails once the attempt is over: what waits for it can go on. */
  readonly cancelled: Promise<never>;
  /** Calls back when the attempt is over. */
  readonly onCancel: (callback: () => void) => void;
  readonly cancel: () => void;
}

/** Marks a failure that has been reported, or needs no report. */
export class Failure extends Error {}

interface Surroundings {
  readonly report: (report: UnitReport) => void;
  readonly reportLate: (thrown: unknown) => void;
  /** Says that this attempt's code is about to run. */
  readonly markActive: (attempt: Attempt) => void;
}

/** Begins an attempt. */
export function createAttempt(
  unit: Unit,
  { report, reportLate, markActive }: Surroundings,
): Attempt {
  const callbacks: (() => void)[] = [];
  let over = false;
  let reject!: (reason: Failure) => void;
  const cancelled = new Promise<never>((_, no) => (reject = no));
  cancelled.catch(() => {});
  const reportIfCurrent = (each: UnitReport) => {
    if (!over) report(each);
  };
  const lateIfCurrent = (thrown: unknown) => {
    if (!over && !isA(thrown, Failure)) reportLate(thrown);
  };
  const timers = createTimers((callback) => {
    markActive(attempt);
    try {
      const result = callback();
      if (isA(result, Promise)) result.catch(lateIfCurrent);
    } catch (error) {
      lateIfCurrent(error);
    }
  });
  const attempt: Attempt = {
    unit,
    timers,
    report: reportIfCurrent,
    reportLate: lateIfCurrent,
    cancelled,
    onCancel: (callback) => {
      if (over) callback();
      else callbacks.push(callback);
    },
    cancel: () => {
      over = true;
      timers.clear();
      reject(new Failure("replaced"));
      for (const callback of callbacks.splice(0)) callback();
    },
  };
  return attempt;
}

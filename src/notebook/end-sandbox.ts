import type { CheckRecord, CellRecord, NotebookState } from "./notebook-state.ts";
import { findDependents } from "./graph.ts";
import { limits } from "./limits.ts";
import type { UnitName } from "./protocol.ts";
import {
  cellHasError,
  endView,
  isPending,
  linksOf,
  startRun,
  waitForStopped,
  withoutProblem,
  type Started,
} from "./start-run.ts";

/** Why the sandbox was ended. */
export type Fault =
  /** It gave no answer for longer than the limit. */
  | "time"
  /** The reader pressed Stop. */
  | "stop"
  /** It sent more than a notebook could. */
  | "flood"
  /** It closed itself, left its page, or died. */
  | "lost"
  /** It never came up. */
  | "unavailable";

/** The end of a sandbox. */
export interface SandboxEnd {
  readonly fault: Fault;
  /** The cell whose run is to blame, where that is known. */
  readonly id?: string;
  /** The limit in milliseconds, for `time`. */
  readonly limit?: number;
}

/** The sandbox is gone: one cell is to blame, and what else was under way starts again in a new one. */
export function endSandbox(before: NotebookState, { fault, id, limit }: SandboxEnd): Started {
  const culprit = findCulprit(before, id);
  const dependents =
    culprit?.kind === "cell"
      ? findDependents(linksOf(before.cells), [culprit.id])
      : new Set<string>();
  const faults = fault === "stop" ? before.faults : before.faults + 1;
  const giveUp = faults >= 2 || fault === "unavailable";
  const message = describeFault(fault, limit);

  const cellsToRun: string[] = [];
  const cells = new Map<string, CellRecord>();
  for (const [key, cell] of before.cells) {
    const lost = { ...cell, held: false };
    let view = cell.view;
    const items = cell.showsOld && isPending(view) ? [] : view.items;
    if (fault === "unavailable") {
      if (isPending(view)) view = { ...endView(view, "error"), items, problem: { message } };
    } else if (culprit?.kind === "cell" && key === culprit.id) {
      const ended = isPending(view)
        ? endView(view, "stopped")
        : { ...withoutProblem(view), status: "stopped" as const };
      const more = fault === "time" && { moreTime: nextLimit(limit) };
      view = { ...ended, items, problem: { message }, ...more };
    } else if (isPending(view)) {
      if (dependents.has(key))
        view = { ...endView(view, "error"), items: [], problem: waitForStopped(culprit!.id) };
      else if (giveUp)
        view = { ...endView(view, "stopped"), items: [], problem: { message: heldBack } };
      else cellsToRun.push(key);
    } else if (view.ongoing) {
      // Its values came from the sandbox that is gone.
      if (!giveUp) cellsToRun.push(key);
      view = { ...view, ongoing: false };
    }
    cells.set(key, { ...lost, view });
  }

  const checksToRun: string[] = [];
  const checks = new Map<string, CheckRecord>();
  for (const [key, check] of before.checks) {
    const needs = [check.spec.of, ...check.link.inputs.values()];
    let { view } = check;
    const fail = (why: string) => (view = { id: key, verdict: "fail", message: why });
    if (culprit?.kind === "check" && key === culprit.id) fail(message);
    else if (needs.some((cell) => cells.get(cell)!.view.status === "stopped"))
      fail("The cell was stopped.");
    else if (check.running && needs.some((cell) => dependents.has(cell))) fail(cellHasError);
    else if (check.running && giveUp) fail(heldBack);
    else if (check.running) checksToRun.push(key);
    checks.set(key, { ...check, view, running: false, held: false });
  }

  const state: NotebookState = { cells, checks, faults, lastRun: before.lastRun };
  if (cellsToRun.length + checksToRun.length === 0) return { state };
  return startRun(state, cellsToRun, checksToRun);
}

const heldBack =
  "Not run: the sandbox had to be stopped twice in a row. Run the cell to try again.";

/** What was running: as told, else as the worker last said, else the first that has begun. */
function findCulprit(
  { cells, checks, active }: NotebookState,
  id: string | undefined,
): UnitName | undefined {
  if (id !== undefined) return { kind: "cell", id };
  if (active?.kind === "check" && checks.get(active.id)?.running) return active;
  // One that the page has removed since is to blame no longer.
  if (active?.kind === "cell") return cells.has(active.id) ? active : undefined;
  const running = [...cells.values()].find(({ view }) => view.status === "running");
  return running && { kind: "cell", id: running.view.id };
}

/** What a reader is offered when a limit was too short, in milliseconds. */
const nextLimit = (limit: number = limits.time): number => (limit < 20_000 ? 20_000 : 120_000);

function describeFault(fault: Fault, limit: number = limits.time): string {
  switch (fault) {
    case "time":
      return `Stopped after ${limit / 1000} s without a pause. Does a loop never end? A cell that takes so long can be given more time.`;
    case "stop":
      return "Stopped.";
    case "flood":
      return "Stopped: it sent more output than can be shown. Show less, or less often.";
    case "lost":
      return "Stopped: the sandbox broke down, perhaps for want of memory.";
    case "unavailable":
      return "The sandbox that runs cells could not start in this browser.";
  }
}

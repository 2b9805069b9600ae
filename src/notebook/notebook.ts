import type { CellView, CheckView } from "./cell.ts";
import { findDependents, waitFor } from "./graph.ts";
import { limits } from "./limits.ts";
import type { CellRecord, CheckRecord, NotebookState } from "./notebook-state.ts";
import type { Request, Response, UnitName, UnitReport } from "./protocol.ts";
import {
  cellHasError,
  endView,
  startRun,
  waitForStopped,
  withoutProblem,
  type Started,
} from "./start-run.ts";
import { weigh } from "./weigh.ts";

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

/** What happens to a notebook. */
export type NotebookEvent =
  | { readonly type: "edit"; readonly id: string; readonly code: string }
  | { readonly type: "run"; readonly ids: readonly string[] }
  | { readonly type: "response"; readonly response: Response & { readonly type: "unit" } }
  | {
      readonly type: "fault";
      readonly fault: Fault;
      /** The cell whose run is to blame, where that is known. */
      readonly id?: string;
      /** The limit in milliseconds, for `time`. */
      readonly limit?: number;
    };

/** A new state, and what to do for it. */
export interface Step {
  readonly state: NotebookState;
  /** Whether the sandbox must give way to a new one, before the request is sent. */
  readonly restart: boolean;
  readonly request?: Request & { readonly type: "run" };
}

/** Says what follows from an event. Nothing else changes a notebook. */
export function step(state: NotebookState, event: NotebookEvent): Step {
  switch (event.type) {
    case "edit":
      return stay(withCell(state, event.id, (cell) => ({ ...cell, code: event.code })));
    case "run":
      return { ...startRun(state, event.ids), restart: false };
    case "response":
      return stay(takeReport(state, event.response));
    case "fault":
      return endSandbox(state, event);
  }
}

const stay = (state: NotebookState): Step => ({ state, restart: false });

function withCell(
  state: NotebookState,
  id: string,
  change: (cell: CellRecord) => CellRecord,
): NotebookState {
  const cell = state.cells.get(id);
  if (cell === undefined) return state;
  return { ...state, cells: new Map(state.cells).set(id, change(cell)) };
}

function withCheck(
  state: NotebookState,
  id: string,
  change: (check: CheckRecord) => CheckRecord,
): NotebookState {
  const check = state.checks.get(id);
  if (check === undefined) return state;
  return { ...state, checks: new Map(state.checks).set(id, change(check)) };
}

function takeReport(
  state: NotebookState,
  { run, unit, report }: Response & { type: "unit" },
): NotebookState {
  const record = unit.kind === "cell" ? state.cells.get(unit.id) : state.checks.get(unit.id);
  // Older runs, and runs that never were.
  if (record === undefined || record.ticket !== run || !record.held) return state;
  const active = report.type === "active" ? { ...state, active: unit } : state;
  const faults = report.type === "ended" ? 0 : state.faults;
  const next = { ...active, faults };
  return unit.kind === "cell"
    ? withCell(next, unit.id, (cell) => applyToCell(cell, report))
    : withCheck(next, unit.id, (check) => applyToCheck(check, report));
}

const maxItems = limits.displays + limits.logLines + 2;

function applyToCell(cell: CellRecord, report: UnitReport): CellRecord {
  const { view } = cell;
  const pending = isPending(view);
  const items = cell.showsOld ? [] : view.items;
  switch (report.type) {
    case "active":
      return pending ? { ...cell, view: { ...view, status: "running" } } : cell;
    case "again":
      if (pending) return cell;
      return { ...cell, showsOld: true, view: { ...withoutProblem(view), status: "running" } };
    case "clear":
      return { ...cell, showsOld: true };
    case "ongoing":
      return { ...cell, view: { ...view, ongoing: report.on } };
    case "item": {
      const weight = (cell.showsOld ? 0 : cell.weight) + weigh(report.item);
      // The worker keeps within both of these; what comes all the same has been forged.
      if (items.length >= maxItems || weight > limits.weight + limits.svg) return cell;
      const shown = { ...view, items: [...items, report.item] };
      return { ...cell, showsOld: false, weight, view: shown };
    }
    case "ended":
      if (!pending) return cell;
      if (cell.stray !== undefined)
        return withError(cell, { ...endView(view, "error"), items, problem: cell.stray });
      return {
        ...cell,
        showsOld: false,
        view: { ...endView(view, "ok"), items, ...(view.ongoing && { ongoing: true }) },
      };
    case "failed":
      return pending
        ? withError(cell, { ...endView(view, "error"), items, problem: report.problem })
        : cell;
    case "waits": {
      const problem = waitFor(report.cell);
      return pending ? withError(cell, { ...endView(view, "error"), items: [], problem }) : cell;
    }
    case "late":
      if (pending) return { ...cell, stray: cell.stray ?? report.problem };
      return withError(cell, { ...view, status: "error", problem: report.problem });
  }
}

const withError = (cell: CellRecord, view: CellView): CellRecord => ({
  ...cell,
  showsOld: false,
  view,
});

function applyToCheck(check: CheckRecord, report: UnitReport): CheckRecord {
  const settle = (view: Omit<CheckView, "id">): CheckRecord => ({
    ...check,
    running: false,
    view: { id: check.spec.id, ...view },
  });
  switch (report.type) {
    case "active":
    case "item":
    case "clear":
    case "ongoing":
      return check;
    case "again":
      return { ...check, running: true };
    case "ended":
      return check.running ? settle({ verdict: "pass" }) : check;
    case "failed":
      return check.running ? settle({ verdict: "fail", message: report.problem.message }) : check;
    case "waits":
      return check.running ? settle({ verdict: "fail", message: cellHasError }) : check;
    case "late":
      return settle({ verdict: "fail", message: report.problem.message });
  }
}

/** Whether a cell's run has yet to end. */
export const isPending = ({ status }: CellView): boolean =>
  status === "queued" || status === "running";

/** The sandbox is gone: one cell is to blame, and what else was under way starts again in a new one. */
function endSandbox(before: NotebookState, event: NotebookEvent & { type: "fault" }): Step {
  const { fault, id, limit } = event;
  const culprit = findCulprit(before, id);
  const dependents =
    culprit?.kind === "cell" ? findDependents(linksOf(before), [culprit.id]) : new Set<string>();
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
  if (cellsToRun.length + checksToRun.length === 0) return { state, restart: true };
  const started: Started = startRun(state, cellsToRun, checksToRun);
  return { ...started, restart: true };
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
  if (active?.kind === "cell" && cells.has(active.id)) return active;
  const running = [...cells.values()].find(({ view }) => view.status === "running");
  return running && { kind: "cell", id: running.view.id };
}

/** What a reader is offered when a limit was too short, in milliseconds. */
const nextLimit = (limit = 2000): number => (limit < 20_000 ? 20_000 : 120_000);

function describeFault(fault: Fault, limit = 2000): string {
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

const linksOf = (state: NotebookState) =>
  new Map([...state.cells].map(([id, { link }]) => [id, link]));

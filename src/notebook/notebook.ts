import { arrangeCells } from "./arrange.ts";
import type { CellSpec, CellView, CheckSpec, CheckView } from "./cell.ts";
import { endSandbox, type SandboxEnd } from "./end-sandbox.ts";
import { waitFor } from "./graph.ts";
import type { InputState } from "./input-control.ts";
import { limits } from "./limits.ts";
import {
  withCheckAdded,
  type CellRecord,
  type CheckRecord,
  type NotebookState,
} from "./notebook-state.ts";
import type { Request, Response, UnitReport } from "./protocol.ts";
import { cellHasError, endView, isPending, startRun, withoutProblem } from "./start-run.ts";
import { weigh } from "./weigh.ts";

/** What happens to a notebook. */
export type NotebookEvent =
  | { readonly type: "edit"; readonly id: string; readonly code: string }
  | { readonly type: "run"; readonly ids: readonly string[] }
  /** Cells have come, gone or changed places: these are there now. */
  | { readonly type: "arrange"; readonly cells: readonly CellSpec[] }
  /** The reader has set an input that a cell shows, by its place among the cell's inputs. */
  | {
      readonly type: "input";
      readonly id: string;
      readonly place: number;
      readonly state: InputState;
    }
  /** A function is to be sampled, at once if its cell has run; `check` is a sampling. */
  | { readonly type: "follow"; readonly check: CheckSpec }
  | { readonly type: "response"; readonly response: Response & { readonly type: "unit" } }
  | ({ readonly type: "fault" } & SandboxEnd);

/** A new state, and what to do for it. */
export interface Step {
  readonly state: NotebookState;
  readonly request?: Request & { readonly type: "run" | "input" };
  /** Whether the sandbox must give way to a new one, before the request is sent. */
  readonly restart: boolean;
}

/** Says what follows from an event. Nothing else changes a notebook. */
export function step(state: NotebookState, event: NotebookEvent): Step {
  switch (event.type) {
    case "edit":
      return stay(withCell(state, event.id, (cell) => ({ ...cell, code: event.code })));
    case "run":
      return { ...startRun(state, event.ids), restart: false };
    case "arrange":
      return { ...arrangeCells(state, event.cells), restart: false };
    case "input":
      return takeInput(state, event);
    case "follow": {
      const { check } = event;
      const followed = withCheckAdded(state, check);
      const hasRun = (state.cells.get(check.of)?.ticket ?? 0) > 0;
      return hasRun ? { ...startRun(followed, [], [check.id]), restart: false } : stay(followed);
    }
    case "response":
      return stay(takeReport(state, event.response));
    case "fault":
      return { ...endSandbox(state, event), restart: true };
  }
}

/** A cell that the worker does not hold must run first: as built, or after the sandbox has ended. */
function takeInput(
  before: NotebookState,
  { id, place, state: value }: NotebookEvent & { type: "input" },
): Step {
  const state = withCell(before, id, (cell) => ({
    ...cell,
    set: new Map(cell.set).set(place, value),
  }));
  const cell = state.cells.get(id);
  if (cell === undefined) return stay(state);
  if (!cell.held) return { ...startRun(state, [id], [], true), restart: false };
  const { ticket: run } = cell;
  const request = { type: "input", run, cell: id, place, state: value } as const;
  return { state, restart: false, request };
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
      return {
        ...cell,
        showsOld: true,
        set: undefined,
        view: { ...withoutProblem(view), status: "running" },
      };
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
    case "samples":
      return cell;
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

const notSampled = "The function could not be sampled.";

function applyToCheck(check: CheckRecord, report: UnitReport): CheckRecord {
  const settle = (view: Omit<CheckView, "id">): CheckRecord => ({
    ...check,
    running: false,
    ys: undefined,
    view: { id: check.spec.id, ...view },
  });
  const { xs } = check.spec;
  switch (report.type) {
    case "active":
    case "item":
    case "clear":
    case "ongoing":
      return check;
    case "again":
      return { ...check, running: true };
    case "samples":
      // Another number of them has been forged.
      return { ...check, ys: report.ys.length === xs?.length ? report.ys.map(Number) : undefined };
    case "ended":
      if (!check.running) return check;
      if (xs === undefined) return settle({ verdict: "pass" });
      return settle(
        check.ys ? { verdict: "pass", ys: check.ys } : { verdict: "fail", message: notSampled },
      );
    case "failed":
      return check.running ? settle({ verdict: "fail", message: report.problem.message }) : check;
    case "waits":
      return check.running ? settle({ verdict: "fail", message: cellHasError }) : check;
    case "late":
      return settle({ verdict: "fail", message: report.problem.message });
  }
}

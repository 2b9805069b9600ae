import type { CellView, CheckView } from "../cell.ts";
import { step, type NotebookEvent } from "../notebook.ts";
import { isPending } from "../start-run.ts";
import { createNotebook, type NotebookState } from "../notebook-state.ts";
import { createLibrarySender, type LibrarySender, type LoadLibrary } from "./libraries.ts";
import { limits } from "../limits.ts";
import type { UnitName } from "../protocol.ts";
import { toSampling } from "../units.ts";
import type { OpenSandbox, SandboxHandlers, SandboxLink } from "./sandbox-link.ts";
import type { Session, SessionOptions } from "./sandbox.ts";

/** What a session needs of its surroundings. */
export interface Surroundings {
  readonly open: OpenSandbox;
  readonly loadLibrary: LoadLibrary;
  /** Calls back once, a moment later: views are handed out then. */
  readonly schedule: (callback: () => void) => void;
}

export interface Driver extends Session {
  /** Runs several cells in one run. */
  runAll(ids: readonly string[]): void;
}

type DriverOptions = Pick<SessionOptions, "cells" | "checks" | "onCell" | "onCheck" | "timeLimit">;

/** Keeps a notebook and a sandbox in step. The sandbox is opened for the first run, and after its end for the next. */
export function driveNotebook(
  options: DriverOptions,
  { open, loadLibrary, schedule }: Surroundings,
): Driver {
  const { timeLimit = limits.time } = options;
  /** More time that a reader gave to cells. */
  const given = new Map<string, number>();
  const limitOf = (unit: UnitName | undefined): number =>
    (unit?.kind === "cell" ? given.get(unit.id) : undefined) ?? timeLimit;
  let state: NotebookState = createNotebook(options.cells, options.checks);
  let sandbox: SandboxLink | undefined;
  let libraries: LibrarySender | undefined;
  let disposed = false;

  const followers = new Map<string, (view: CheckView) => void>();
  let scheduled = false;
  const seen = new Map<string, CellView | CheckView>();
  for (const [id, { view }] of state.cells) seen.set(`cell ${id}`, view);
  for (const [id, { view }] of state.checks) seen.set(`check ${id}`, view);
  let drawingAsked = false;
  const show = (): void => {
    scheduled = false;
    if (disposed) return;
    const isNew = (key: string, view: CellView | CheckView) =>
      seen.get(key) !== view && seen.set(key, view);
    for (const [id, { view }] of state.cells) if (isNew(`cell ${id}`, view)) options.onCell(view);
    for (const [id, { view }] of state.checks)
      if (isNew(`check ${id}`, view)) (followers.get(id) ?? options.onCheck)(view);
    if (drawingAsked) sandbox?.send({ type: "drawn" });
    drawingAsked = false;
  };

  const scheduleShow = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(show);
  };

  const openSandbox = (): void => {
    const handlers: SandboxHandlers = {
      onResponse: (response) => {
        if (response.type === "unit") dispatch({ type: "response", response });
        if (response.type === "draw") {
          drawingAsked = true;
          scheduleShow();
        }
      },
      onFault: (fault) => {
        sandbox = undefined;
        dispatch({ type: "fault", fault, limit: limitOf(state.active) });
      },
    };
    const opened = open(handlers, () => limitOf(state.active));
    sandbox = opened;
    libraries = createLibrarySender(loadLibrary, (request) => {
      if (sandbox === opened) opened.send(request);
    });
  };

  // Cell code can break the engine in the worker, which then answers, but runs nothing any more.
  let waitingFor: string | undefined;
  const watch = (): void => {
    const next = findStartable(state);
    if (sandbox?.ready === true && next !== undefined && next === waitingFor) {
      sandbox.close();
      sandbox = undefined;
      dispatch({ type: "fault", fault: "lost" });
    }
    // One that is still coming up is not late.
    const isEarly = sandbox?.ready === false || libraries?.waiting === true;
    waitingFor = isEarly ? "nothing yet" : findStartable(state);
    watching =
      waitingFor === undefined ? undefined : setTimeout(watch, startLimit + limitOf(state.active));
  };
  let watching: ReturnType<typeof setTimeout> | undefined;

  const dispatch = (event: NotebookEvent): void => {
    if (disposed) return;
    const next = step(state, event);
    state = next.state;
    if (next.restart) {
      sandbox?.close();
      sandbox = undefined;
    }
    if (next.request !== undefined) {
      if (sandbox === undefined) openSandbox();
      libraries?.send(next.request);
      watching ??= setTimeout(watch, 0);
    }
    scheduleShow();
  };

  return {
    edit(id, code) {
      if (code !== state.cells.get(id)?.code) given.delete(id);
      dispatch({ type: "edit", id, code });
    },
    run(id, limit) {
      if (limit !== undefined) given.set(id, limit);
      dispatch({ type: "run", ids: [id] });
    },
    setInput: (id, place, value) => dispatch({ type: "input", id, place, state: value }),
    runAll: (ids) => dispatch({ type: "run", ids }),
    stop(id) {
      const view = state.cells.get(id)?.view;
      if (view !== undefined && (isPending(view) || view.ongoing))
        dispatch({ type: "fault", fault: "stop", id });
    },
    arrange(cells) {
      const ids = new Set(cells.map(({ id }) => id));
      for (const [id, { view }] of state.cells) {
        if (ids.has(id)) continue;
        given.delete(id);
        seen.delete(`cell ${id}`);
        // It may never come to an end by itself, and then nothing else could run.
        if (view.status === "running") dispatch({ type: "fault", fault: "stop", id });
      }
      dispatch({ type: "arrange", cells });
    },
    follow(spec, onSamples) {
      const check = toSampling(spec);
      followers.set(check.id, ({ verdict, ys, message = "" }) => {
        if (verdict !== "pending") onSamples(ys ? { ys } : { message });
      });
      dispatch({ type: "follow", check });
    },
    dispose() {
      disposed = true;
      clearTimeout(watching);
      sandbox?.close();
      sandbox = undefined;
    },
  };
}

/** Milliseconds beyond the limit in which a cell that waits for nothing must have begun. */
const startLimit = 2000;

/** The first cell that is queued though all it needs is there, with a sign of how far the notebook has come. */
function findStartable({ cells, active, lastRun }: NotebookState): string | undefined {
  const ended = [...cells.values()].reduce((sum, { view }) => sum + view.run, 0);
  for (const [id, { view, link }] of cells) {
    const inputs = [...link.inputs.values()];
    if (view.status === "queued" && !inputs.some((each) => isPending(cells.get(each)!.view)))
      return [id, lastRun, ended, active?.kind, active?.id].join(" ");
  }
  return undefined;
}

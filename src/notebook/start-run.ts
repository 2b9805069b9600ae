import type { CellView } from "./cell.ts";
import { findDependents, findNeeded, waitFor, type Link } from "./graph.ts";
import {
  declaredIn,
  relink,
  type CellRecord,
  type CheckRecord,
  type NotebookState,
} from "./notebook-state.ts";
import { parse } from "./parse.ts";
import type { Request, Unit, UnitName } from "./protocol.ts";
import { toCellUnit, toCheckUnit } from "./units.ts";

/** A state and what to send to the worker for it to come true. */
export interface Started {
  readonly state: NotebookState;
  readonly request?: Request & { readonly type: "run" };
}

/**
 * Starts a run of cells: they take up their code as it stands; they, all that depends on them, and what
 * these need and the worker doesn't hold are queued. Cells that have an error show it.
 *
 * @param extraChecks Checks to run besides those that the cells concern.
 * @param keepInputs Whether the cells' inputs stand where the reader set them. Else they stand where the code sets
 *   them, as those of any cell do that runs for a reason of its own.
 */
export function startRun(
  before: NotebookState,
  ids: readonly string[],
  extraChecks: readonly string[] = [],
  keepInputs = false,
): Started {
  const state = relink(takeUpCode(before, ids));
  const affected = findAffected(before, state, ids);
  const checks = findChecks(before, state, affected, extraChecks);
  const run = state.lastRun + 1;
  const links = linksOf(state.cells);

  const wanted = new Set(affected);
  for (const id of checks) {
    const { spec, link } = state.checks.get(id)!;
    for (const cell of [spec.of, ...link.inputs.values()])
      if (state.cells.has(cell)) wanted.add(cell);
  }
  const stopped = [...state.cells.values()].filter(
    ({ view }) => view.status === "stopped" && !ids.includes(view.id),
  );
  const blockers = new Map<string, string>();
  for (const { view } of stopped)
    for (const id of findDependents(links, [view.id]))
      if (!blockers.has(id)) blockers.set(id, view.id);
  const needed = [...findNeeded(links, wanted)].filter((id) => {
    const cell = state.cells.get(id)!;
    return affected.has(id) || (!cell.held && cell.link.problem === undefined && !blockers.has(id));
  });

  const units: Unit[] = [];
  const remove: UnitName[] = [];
  const cells = new Map(state.cells);
  for (const id of [...state.cells.keys()].filter((each) => needed.includes(each))) {
    const cell = state.cells.get(id)!;
    const blocker = blockers.get(id);
    if (blocker === id) continue;
    const problem =
      cell.link.problem ?? (blocker === undefined ? undefined : waitForStopped(blocker));
    if (problem !== undefined || cell.source.kind === "unparsed") {
      if (cell.held) remove.push({ kind: "cell", id });
      const view = { ...endView(cell.view, "error"), items: [], ...(problem && { problem }) };
      cells.set(id, { ...cell, view, held: false, ticket: run });
    } else {
      const set = affected.has(id) && !(keepInputs && ids.includes(id)) ? undefined : cell.set;
      units.push({ ...toCellUnit(id, cell.source, cell.link), ...(set && { set: [...set] }) });
      const view: CellView = { ...withoutProblem(cell.view), status: "queued" };
      const fresh = { held: true, ticket: run, showsOld: true, stray: undefined };
      cells.set(id, { ...cell, ...fresh, view, set });
    }
  }

  const records = new Map(state.checks);
  for (const id of checks) {
    const check = state.checks.get(id)!;
    const next = startCheck(check, cells, run);
    records.set(id, next.record);
    if (next.unit !== undefined) units.push(next.unit);
    else if (check.held) remove.push({ kind: "check", id });
  }
  const started = { ...state, cells, checks: records, lastRun: run };
  if (units.length + remove.length === 0) return { state: started };
  return { state: started, request: { type: "run", run, units, remove } };
}

function startCheck(
  check: CheckRecord,
  cells: ReadonlyMap<string, CellRecord>,
  run: number,
): { readonly record: CheckRecord; readonly unit?: Unit } {
  const { spec, source, link } = check;
  const faulty = [spec.of, ...link.inputs.values()].some((id) => cells.get(id)?.held === false);
  const message = faulty ? cellHasError : link.problem?.message;
  if (message !== undefined || source.kind === "unparsed") {
    const view = { id: spec.id, verdict: "fail", message: message ?? cellHasError } as const;
    return { record: { ...check, view, running: false, held: false, ticket: run } };
  }
  return {
    record: { ...check, running: true, held: true, ticket: run },
    unit: toCheckUnit(spec, source, link),
  };
}

/** What a check says while its cell has no result. */
export const cellHasError = "The cell has an error.";

/** The problem of a cell that needs a stopped one. */
export const waitForStopped = (id: string) => ({
  ...waitFor(id),
  message: `Waits for cell ${id}, which was stopped.`,
});

/** A view after a run has ended. */
export function endView(view: CellView, status: CellView["status"]): CellView {
  return { ...withoutProblem(view), status, run: view.run + 1 };
}

/** Whether a cell's run has yet to end. */
export const isPending = ({ status }: CellView): boolean =>
  status === "queued" || status === "running";

/** A view without its problem. */
export function withoutProblem({ id, status, run, items }: CellView): CellView {
  return { id, status, run, items };
}

/** The cells that run, and those that never did, take up what stands in their editors. */
export function takeUpCode(state: NotebookState, ids: readonly string[]): NotebookState {
  const cells = new Map(state.cells);
  for (const [id, cell] of cells) {
    if (cell.code === cell.source.code) continue;
    if (!ids.includes(id) && cell.view.status !== "static") continue;
    const source = parse(cell.code);
    const lastDeclared = source.kind === "parsed" ? declaredIn(source) : cell.lastDeclared;
    cells.set(id, { ...cell, source, lastDeclared });
  }
  return { ...state, cells };
}

/** The cells that a run concerns: the given ones, those linked otherwise than before, and all dependents. */
function findAffected(
  before: NotebookState,
  after: NotebookState,
  ids: readonly string[],
): Set<string> {
  const seeds = new Set(ids.filter((id) => after.cells.has(id)));
  for (const [id, { link }] of after.cells) {
    const old = before.cells.get(id);
    if (old === undefined || describeLink(old.link) !== describeLink(link)) seeds.add(id);
  }
  const affected = findDependents(linksOf(after.cells), seeds);
  for (const id of findDependents(linksOf(before.cells), ids))
    if (after.cells.has(id)) affected.add(id);
  return affected;
}

function findChecks(
  before: NotebookState,
  after: NotebookState,
  affected: ReadonlySet<string>,
  extra: readonly string[],
): string[] {
  const concerned = [...after.checks].filter(([id, { spec, link }]) => {
    const cell = after.cells.get(spec.of);
    if (cell === undefined) return false;
    if (affected.has(spec.of) || extra.includes(id)) return true;
    if (cell.ticket === 0) return false;
    const relinked = describeLink(before.checks.get(id)!.link) !== describeLink(link);
    return relinked || [...link.inputs.values()].some((each) => affected.has(each));
  });
  return concerned.map(([id]) => id);
}

const describeLink = ({ problem, inputs, hand }: Link) =>
  JSON.stringify([problem?.message, problem?.cell, [...inputs], [...hand].sort()]);

/** The cells' places among each other. */
export const linksOf = (cells: ReadonlyMap<string, CellRecord>) =>
  new Map([...cells].map(([id, { link }]) => [id, link]));

import { measuredInputs } from "../activations/measured.ts";
import type { CellSpec, CellView, CheckSpec, CheckView } from "../notebook/cell.ts";
import { parse } from "../notebook/parse.ts";
import { toSampling } from "../notebook/units.ts";
import type { Problem } from "./problems.ts";
import type { LessonExercise, LessonRecord, Listing } from "./record.ts";

/** Runs cells and checks as the reader's browser does; `runCells` with the worker's text given. */
export type Run = (notebook: {
  readonly cells: readonly CellSpec[];
  readonly checks: readonly CheckSpec[];
}) => Promise<{ readonly cells: readonly CellView[]; readonly checks: readonly CheckView[] }>;

export interface LessonRun {
  /** What each cell shows as the page is built, exercises at their starting points. */
  readonly cells: ReadonlyMap<string, CellView>;
  /** What the functions that figures show gave, by the figure's id. */
  readonly samples: ReadonlyMap<string, readonly number[]>;
  readonly problems: readonly Problem[];
}

/**
 * Runs a lesson's cells twice: with the exercises as they start, and as they are solved. Cells must run, a starting
 * point must fail one of its checks at least, and a solution must pass them all.
 */
export async function runLesson(record: LessonRecord, run: Run): Promise<LessonRun> {
  if (record.cells.length + record.exercises.length === 0)
    return { cells: new Map(), samples: new Map(), problems: [] };
  const checks = record.exercises.flatMap(toChecks);
  const samplings = record.ownFunctions.map(({ id, name, cell }) =>
    toSampling({ id, name, cell, xs: measuredInputs }),
  );
  const started = await run({
    cells: toCells(record, "start"),
    checks: [...checks, ...samplings],
  });
  const cells = new Map(started.cells.map((view) => [view.id, view]));
  const { samples, unsampled } = readSamples(record, samplings, started.checks);
  const failing = failingCells(record, started.cells);
  const problems = failing.length > 0 ? failing : unsampled;
  if (record.exercises.length === 0 || problems.length > 0) return { cells, samples, problems };
  const solved = await run({ cells: toCells(record, "solution"), checks });
  return {
    cells,
    samples,
    problems: [
      ...failingCells(record, solved.cells),
      ...record.exercises.flatMap((exercise) => [
        ...judgeStart(exercise, started.checks),
        ...judgeSolution(exercise, solved.cells, solved.checks),
      ]),
    ],
  };
}

/** What each function that a figure shows gave; one that cannot be sampled has no figure. */
function readSamples(
  { ownFunctions }: LessonRecord,
  samplings: readonly CheckSpec[],
  views: readonly CheckView[],
): { samples: Map<string, readonly number[]>; unsampled: Problem[] } {
  const samples = new Map<string, readonly number[]>();
  const unsampled = ownFunctions.flatMap(({ id, name, line, column }, i) => {
    const view = views.find((each) => each.id === samplings[i]?.id);
    if (view?.ys) {
      samples.set(id, view.ys);
      return [];
    }
    const message = `The figure ${id} cannot be drawn: ${view?.message ?? "the function was never sampled."}`;
    const remedy = `Let its cell define ${name}: a function that gives a number for each number.`;
    return [{ line, column, message, remedy }];
  });
  return { samples, unsampled };
}

/** Names that an exercise's own code declares: in its checks they mean the reader's definitions. */
function exerciseNames({ start, solution }: Pick<LessonExercise, "start" | "solution">): string[] {
  const names = [start, solution].flatMap(({ code }) => {
    const parsed = parse(code);
    return parsed.kind === "parsed" ? [...parsed.declared.keys()] : [];
  });
  return [...new Set(names)];
}

/** An exercise's checks as the notebook takes them, at build and on the page. */
export function toChecks(
  exercise: Pick<LessonExercise, "id" | "start" | "solution" | "checks">,
): CheckSpec[] {
  const names = exerciseNames(exercise);
  return exercise.checks.map(({ id, claim, code }) => ({
    id,
    of: exercise.id,
    claim,
    code,
    names,
  }));
}

/** Cells in reading order: where they stand in the file. */
export function toCells(
  { cells, exercises }: LessonRecord,
  part: "start" | "solution",
): CellSpec[] {
  return [...cells, ...exercises.map((exercise) => ({ id: exercise.id, ...exercise[part] }))]
    .sort((a, b) => a.line - b.line)
    .map(({ id, code }) => ({ id, code }));
}

function failingCells({ cells }: LessonRecord, views: readonly CellView[]): Problem[] {
  return cells.flatMap((cell) => {
    const view = views.find(({ id }) => id === cell.id);
    if (view?.status === "ok") return [];
    const fault = view?.problem;
    // A cell that waits for another one's mistake is no mistake of its own.
    if (fault?.cell !== undefined && fault.cell !== cell.id) {
      if (cells.some(({ id }) => id === fault.cell)) return [];
    }
    return [
      {
        ...placeIn(cell, fault),
        message: `The cell ${cell.id} ${outcome(view)}`,
        remedy: "Mend the cell: every cell of a lesson must run as printed.",
      },
    ];
  });
}

function judgeStart(exercise: LessonExercise, views: readonly CheckView[]): Problem[] {
  const verdicts = exercise.checks.map(({ id }) => views.find((view) => view.id === id)?.verdict);
  if (verdicts.some((verdict) => verdict !== "pass")) return [];
  return [
    {
      line: exercise.start.line,
      column: 1,
      message: `The starting point of ${exercise.id} passes every check, so there is nothing to do.`,
      remedy: "Take something out of the start, or check more.",
    },
  ];
}

function judgeSolution(
  exercise: LessonExercise,
  cells: readonly CellView[],
  views: readonly CheckView[],
): Problem[] {
  const { id, solution, checks } = exercise;
  const cell = cells.find((view) => view.id === id);
  if (cell?.status !== "ok") {
    const message = `The solution of ${id} ${outcome(cell)}`;
    return [{ ...placeIn(solution, cell?.problem), message, remedy: "Mend the solution." }];
  }
  return checks.flatMap((check) => {
    const view = views.find((candidate) => candidate.id === check.id);
    if (view?.verdict === "pass") return [];
    return [
      {
        line: check.line,
        column: 1,
        message: `The solution of ${id} does not pass its check ${check.id}: ${view?.message ?? "it never ran."}`,
        remedy: `Mend the solution (line ${solution.line}) or the check.`,
      },
    ];
  });
}

/** What became of a cell that is not done; one that still runs when time is up has not ended either. */
function outcome(view: CellView | undefined): string {
  const message = view?.problem?.message ?? "time is up.";
  return view?.status === "error" ? `fails: ${message}` : `does not end: ${message}`;
}

/** A place in a listing, as a place in the MDX file. */
function placeIn(
  { line }: Listing,
  fault: { readonly line?: number; readonly column?: number } | undefined,
): { readonly line: number; readonly column: number } {
  return { line: line + (fault?.line ?? 1) - 1, column: fault?.column ?? 1 };
}

import type { CellSpec, CellView, CheckSpec, CheckView, Problem } from "./cell.ts";
import { atHand, builtIn, moduleNames, pageNames } from "./globals.ts";
import { findGivenImports, toGraph, type KnownNames, type Link } from "./graph.ts";
import type { InputState } from "./input-control.ts";
import { parse, type Parsed, type Unparsed } from "./parse.ts";
import type { UnitName } from "./protocol.ts";
import { toCheckLink } from "./units.ts";

/** What is known of one cell. */
export interface CellRecord {
  readonly view: CellView;
  /** The code as it stands in the editor. */
  readonly code: string;
  /** The code as it last ran; before that, as it was built. */
  readonly source: Parsed | Unparsed;
  /** Names it declared when it could last be read. */
  readonly lastDeclared: readonly string[];
  readonly link: Link;
  /** Number of the run that this cell last took part in: only that one may report. 0 for none. */
  readonly ticket: number;
  /** Whether the worker holds this cell as it is here. */
  readonly held: boolean;
  /** Whether what is shown comes from the run before. */
  readonly showsOld: boolean;
  /** What is shown weighs so much, as `weigh.ts` counts. */
  readonly weight: number;
  /** What the reader has set its inputs to since it last ran. */
  readonly set?: ReadonlyMap<number, InputState> | undefined;
  /** An error that nobody caught while the cell was still running; it shows when the run ends. */
  readonly stray?: Problem | undefined;
}

/** What is known of one check. */
export interface CheckRecord {
  readonly view: CheckView;
  readonly spec: CheckSpec;
  readonly source: Parsed | Unparsed;
  readonly link: Link;
  readonly ticket: number;
  readonly running: boolean;
  readonly held: boolean;
  /** What a sampling has given in the run under way. */
  readonly ys?: readonly number[] | undefined;
}

/** A notebook as the page knows it. */
export interface NotebookState {
  /** In reading order. */
  readonly cells: ReadonlyMap<string, CellRecord>;
  readonly checks: ReadonlyMap<string, CheckRecord>;
  readonly lastRun: number;
  /** Faults since something last ended well. */
  readonly faults: number;
  /** What the worker last said to be busy with. */
  readonly active?: UnitName;
}

const known: KnownNames = { atHand, builtIn, modules: moduleNames, page: pageNames };

/** A notebook as it was built: nothing has run. */
export function createNotebook(
  cells: readonly CellSpec[],
  checks: readonly CheckSpec[],
): NotebookState {
  const records = new Map(cells.map((cell) => [cell.id, createCell(cell)]));
  const definerOf = toDefinerOf(records);
  return relink({
    cells: records,
    checks: new Map(checks.map((spec) => [spec.id, toCheckRecord(spec, definerOf)])),
    lastRun: 0,
    faults: 0,
  });
}

/** A cell that has not run, before it is linked with others. */
export function createCell({ id, code }: CellSpec): CellRecord {
  const source = parse(code);
  return {
    view: { id, status: "static", run: 0, items: [] },
    code: source.code,
    source,
    lastDeclared: declaredIn(source),
    link: { inputs: new Map(), hand: [] },
    ticket: 0,
    held: false,
    showsOld: true,
    weight: 0,
  };
}

/** The notebook with one more check, which has yet to run. */
export function withCheckAdded(state: NotebookState, spec: CheckSpec): NotebookState {
  const record = toCheckRecord(spec, toDefinerOf(state.cells));
  return { ...state, checks: new Map(state.checks).set(spec.id, record) };
}

function toCheckRecord(
  spec: CheckSpec,
  definerOf: (name: string) => string | undefined,
): CheckRecord {
  const source = parse(spec.code);
  const view = { id: spec.id, verdict: "pending" } as const;
  const link = toCheckLink(spec, source, definerOf);
  return { view, spec, source, link, ticket: 0, running: false, held: false };
}

/** The notebook with its cells linked anew, after some have other sources. */
export function relink(state: NotebookState): NotebookState {
  const links = toGraph(
    [...state.cells].map(([id, { source, lastDeclared }]) => ({ id, source, lastDeclared })),
    known,
  );
  const cells = new Map(
    [...state.cells].map(([id, cell]) => [id, { ...cell, link: links.get(id)! }]),
  );
  const definerOf = toDefinerOf(cells);
  const checks = new Map(
    [...state.checks].map(([id, check]) => [
      id,
      { ...check, link: toCheckLink(check.spec, check.source, definerOf) },
    ]),
  );
  return { ...state, cells, checks };
}

/** The names that a source defines for all cells. */
export function declaredIn(source: Parsed | Unparsed): string[] {
  if (source.kind === "unparsed") return [];
  const imported = findGivenImports(source, known).map((each) => each.local);
  return [...source.declared.keys(), ...imported];
}

function toDefinerOf(cells: ReadonlyMap<string, CellRecord>): (name: string) => string | undefined {
  const definers = new Map<string, string>();
  for (const [id, { source, lastDeclared }] of cells) {
    const names = source.kind === "parsed" ? declaredIn(source) : lastDeclared;
    for (const name of names) if (!definers.has(name)) definers.set(name, id);
  }
  return (name) => definers.get(name);
}

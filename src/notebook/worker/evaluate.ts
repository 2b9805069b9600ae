import { Runtime, RuntimeError, type Variable } from "@observablehq/runtime";
import * as activations from "../../activations/index.ts";
import * as network from "../../network/index.ts";
import type { CellModule } from "../imports.ts";
import type { Request, Response, Unit, UnitReport } from "../protocol.ts";
import { cellPlot } from "./cell-plot.ts";
import { CheckFailure, checkNames } from "./check-names.ts";
import { compileUnit, sourceName } from "./compile-unit.ts";
import { createOutput } from "./output.ts";
import { toProblem } from "./problems.ts";
import { createTimers, type Timers } from "./timers.ts";

/** One run of one unit. */
interface Attempt {
  readonly unit: Unit;
  readonly run: number;
  readonly timers: Timers;
  readonly report: (report: UnitReport) => void;
  /** Settles when a later attempt takes this one's place: what waits for it can go on. */
  readonly cancelled: Promise<never>;
  readonly cancel: () => void;
  ended: boolean;
  /** The cell whose failure is at the root of this one's. */
  root?: string;
}

/** Marks a failure that has been reported. */
class Failure extends Error {}

type Names = Readonly<Record<string, unknown>>;

/** What cells can import from. */
const modules: Readonly<Record<CellModule, Names>> = { activations, network };

export interface Evaluator {
  run(request: Request & { type: "run" }): void;
  /** Reports an error that no run caught. */
  reportStray(thrown: unknown): void;
}

/**
 * Runs cells and checks as variables of the reactive runtime, which orders them and runs each once.
 * A cell's variable holds the names that the cell declares.
 */
export function createEvaluator(send: (response: Response) => void): Evaluator {
  const module = new Runtime({}, (name) => {
    throw new Error(`${name} is missing`);
  }).module();
  const variables = new Map<string, Variable>();
  const attempts = new Map<string, Attempt>();
  let lastActive: Attempt | undefined;

  const begin = (unit: Unit, run: number): Attempt => {
    const report = (report: UnitReport) => {
      if (attempts.get(sourceName(unit)) !== attempt) return;
      send({ type: "unit", run, unit: { kind: unit.kind, id: unit.id }, report });
    };
    const late = (thrown: unknown) => report({ type: "late", problem: explain(thrown, unit) });
    const timers = createTimers((callback) => {
      markActive(attempt);
      try {
        const result = callback();
        if (result instanceof Promise) result.catch(late);
      } catch (error) {
        late(error);
      }
    });
    let reject: (reason: Failure) => void;
    const promise = new Promise<never>((_, no) => (reject = no));
    promise.catch(() => {});
    const cancel = () => {
      timers.clear();
      reject(new Failure("replaced"));
    };
    const attempt: Attempt = {
      unit,
      run,
      timers,
      report,
      cancelled: promise,
      cancel,
      ended: false,
    };
    return attempt;
  };

  const markActive = (attempt: Attempt, always = false): void => {
    if (lastActive !== attempt || always) attempt.report({ type: "active" });
    lastActive = attempt;
  };

  const explain = (thrown: unknown, unit: Unit) => {
    if (thrown instanceof CheckFailure) return { message: thrown.message };
    return toProblem(thrown, unit, (source) => attempts.get(source)?.unit);
  };

  const evaluate = async (attempt: Attempt, cells: ReadonlyMap<string, Names>): Promise<Names> => {
    const { unit } = attempt;
    const output = createOutput((item) => attempt.report({ type: "item", item }), sourceName(unit));
    try {
      const inputs = new Map<string, unknown>();
      for (const [name, cell] of unit.inputs) inputs.set(name, await cells.get(cell)?.[name]);
      const own = {
        display: (value: unknown) => {
          output.display(value);
          return value;
        },
        console: output.console,
        ...attempt.timers.names,
      };
      const atHand: Names =
        unit.kind === "check" ? checkNames : { ...activations, Plot: cellPlot, ...own };
      for (const name of unit.hand) inputs.set(name, atHand[name]);
      for (const [local, from, name] of unit.imports)
        inputs.set(local, name === "*" ? modules[from] : modules[from][name]);

      const call = compileUnit(unit, [...inputs.keys()]);
      markActive(attempt, true);
      const result = await call(...inputs.values());
      const value = await result[0];
      if (
        unit.kind === "cell" &&
        0 in result &&
        !unit.showsItself &&
        !(value === undefined && output.used)
      )
        output.display(value);
      attempt.ended = true;
      attempt.report({ type: "ended" });
      return result[1];
    } catch (error) {
      attempt.ended = true;
      attempt.root = unit.id;
      attempt.report({ type: "failed", problem: explain(error, unit) });
      throw new Failure(`${unit.id} failed`);
    }
  };

  const define = (unit: Unit, run: number): void => {
    const key = sourceName(unit);
    attempts.get(key)?.cancel();
    const attempt = begin(unit, run);
    attempts.set(key, attempt);
    let variable = variables.get(key);
    if (variable === undefined) {
      variable = module.variable({ rejected: (error) => rejected(key, error) });
      variables.set(key, variable);
    }
    const cells = [...new Set([...unit.inputs.map(([, cell]) => cell), ...unit.after])];
    variable.define(
      unit.kind === "cell" ? key : null,
      cells.map((id) => sourceName({ kind: "cell", id })),
      (...values: Names[]) =>
        Promise.race([
          evaluate(attempt, new Map(cells.map((id, i) => [id, values[i]!]))),
          attempt.cancelled,
        ]),
    );
  };

  /** The runtime passes a failure on to all that need the failed cell. */
  const rejected = (key: string, error: unknown): void => {
    const attempt = attempts.get(key);
    if (attempt === undefined || attempt.ended || !(error instanceof RuntimeError)) return;
    attempt.ended = true;
    const failed = attempts.get(error.input ?? "");
    attempt.root = failed?.root ?? failed?.unit.id ?? attempt.unit.id;
    attempt.report({ type: "waits", cell: attempt.root });
  };

  return {
    run({ run, units, remove }) {
      for (const name of remove) {
        const key = sourceName(name);
        attempts.get(key)?.cancel();
        attempts.delete(key);
        variables.get(key)?.delete();
        variables.delete(key);
      }
      for (const unit of units) define(unit, run);
    },
    reportStray(thrown) {
      const stack = thrown instanceof Error ? String(thrown.stack) : "";
      const owner = [...attempts].find(([key]) => stack.includes(`${key}:`))?.[1] ?? lastActive;
      owner?.report({ type: "late", problem: explain(thrown, owner.unit) });
    },
  };
}

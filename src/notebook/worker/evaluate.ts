import { Runtime, RuntimeError, type Variable } from "@observablehq/runtime";
import type { InputState } from "../input-control.ts";
import type { Request, Response, Unit, UnitName, UnitReport } from "../protocol.ts";
import { createAttempt, Failure, type Attempt } from "./attempt.ts";
import { CheckFailure } from "./check-names.ts";
import { compileUnit, sourceName } from "./compile-unit.ts";
import { followInput, setInput, View, type Input } from "./input.ts";
import { isA } from "./is-a.ts";
import { toImport, toNamesAtHand } from "./names-at-hand.ts";
import { createOutput, type Output } from "./output.ts";
import { placeOfError, sourceOfFunction, toProblem } from "./problems.ts";
import { NoNumber, sampleFunction, SampleFailure } from "./sample.ts";
import { endGenerator, followValues, isGenerator } from "./values-over-time.ts";
import { createWork } from "./work.ts";

type Names = Readonly<Record<string, unknown>>;

/** A unit as it was last sent, and what became of it. */
interface Definition {
  readonly unit: Unit;
  readonly run: number;
  attempt?: Attempt;
  /** How often it has begun: more than once, where the values that it takes change over time. */
  begun: number;
  /** The cell whose failure is at the root of its own. */
  root?: string;
  /** The inputs that it shows, in order, and what the reader has set inputs to that are still to come. */
  inputs: Input[];
  set: Map<number, InputState>;
}

export interface Evaluator {
  run(request: Request & { type: "run" }): void;
  /** Sets an input of a cell, at once or when the cell comes to show it. */
  setInput(request: Request & { type: "input" }): void;
  /** Reports an error that no run caught. */
  reportStray(thrown: unknown): void;
}

/**
 * Runs cells and checks as variables of the reactive runtime, which orders them and runs each once. A cell's
 * variable holds the names that the cell declares; each name that others take is a variable of its own, so that
 * a promise is waited for, and a generator's values run its dependents one by one.
 *
 * @param turn Settles when it is time for a generator's next value.
 */
export function createEvaluator(
  send: (response: Response) => void,
  turn: () => Promise<void>,
): Evaluator {
  const module = new Runtime({}, (name) => {
    throw new Error(`${name} is missing`);
  }).module();
  const variables = new Map<string, Variable>();
  const definitions = new Map<string, Definition>();
  /** Which attempt declared an object of names. */
  const makers = new WeakMap<Names, Attempt>();
  let lastActive: Attempt | undefined;
  const work = createWork();

  const findUnit = (source: string) => definitions.get(source)?.unit;
  const findSource = (text: string): string | undefined => {
    for (const { unit } of definitions.values()) {
      const source = sourceOfFunction(unit, text);
      if (source !== undefined) return source;
    }
    return undefined;
  };

  const markActive = (attempt: Attempt): void => {
    if (lastActive !== attempt) attempt.report({ type: "active" });
    lastActive = attempt;
  };
  const explain = (thrown: unknown, unit: Unit) => {
    if (isA(thrown, CheckFailure) || isA(thrown, NoNumber)) return { message: thrown.message };
    try {
      if (isA(thrown, SampleFailure)) {
        const { message } = toProblem(thrown.thrown, unit, findUnit);
        return { message: `${thrown.at} fails. ${message}` };
      }
      return toProblem(thrown, unit, findUnit);
    } catch {
      return { message: "Thrown: something that cannot be read." };
    }
  };

  /** Begins a run of a unit; the one before it is over. */
  const begin = (definition: Definition): Attempt => {
    const { unit, run } = definition;
    definition.attempt?.cancel();
    const report = (each: UnitReport) =>
      send({ type: "unit", run, unit: { kind: unit.kind, id: unit.id }, report: each });
    const attempt = createAttempt(unit, {
      report,
      reportLate: (thrown) => report({ type: "late", problem: explain(thrown, unit) }),
      markActive,
    });
    definition.attempt = attempt;
    definition.inputs = [];
    if (definition.begun++ > 0) {
      definition.set = new Map();
      report({ type: "again" });
    }
    delete definition.root;
    return attempt;
  };

  const evaluate = async (
    definition: Definition,
    inputs: ReadonlyMap<string, unknown>,
  ): Promise<Names> => {
    const attempt = begin(definition);
    const { unit, report } = attempt;
    const output = createOutput((item) => report({ type: "item", item }), {
      sourceOf: findSource,
      placeOf: (error) => placeOfError(error, unit, findUnit),
      placeInput: (input) => placeInput(definition, input),
    });
    work.begin();
    try {
      const names = new Map(inputs);
      const atHand = toNamesAtHand(unit, output, attempt.timers);
      for (const name of unit.hand) names.set(name, atHand(name));
      for (const [local, from, name] of unit.imports) names.set(local, toImport(from, name));
      const call = compileUnit(unit, [...names.keys()]);
      lastActive = undefined;
      markActive(attempt);
      const [result, declared] = await Promise.race([runUnit(call, names), attempt.cancelled]);
      makers.set(declared, attempt);
      if (unit.xs !== undefined)
        report({ type: "samples", ys: sampleFunction(result?.value, unit.code, unit.xs) });
      else if (result !== undefined) await show(result.value, attempt, output);
      report({ type: "ended" });
      return declared;
    } catch (error) {
      definition.root = unit.id;
      if (!isA(error, Failure)) report({ type: "failed", problem: explain(error, unit) });
      throw new Failure(`${unit.id} failed`);
    } finally {
      work.end();
    }
  };

  /** Shows what a cell's last statement gives: of a generator the first value now, and each later one in its place. */
  const show = async (value: unknown, attempt: Attempt, output: Output): Promise<void> => {
    if (attempt.unit.kind === "check" || attempt.unit.showsItself) return;
    if (isA(value, View)) return;
    if (!isGenerator(value)) {
      if (value !== undefined || !output.used) output.display(value);
      return;
    }
    attempt.onCancel(() => endGenerator(value));
    const values = followValues(value, { attempt, markActive, turn });
    const first = await values.next();
    if (!first.done) output.display(first.value);
    void (async () => {
      for await (const each of values) {
        attempt.report({ type: "clear" });
        output.restart();
        output.display(each);
      }
    })().catch(() => {});
  };

  const define = (unit: Unit, run: number): void => {
    const key = sourceName(unit);
    definitions.get(key)?.attempt?.cancel();
    const definition: Definition = {
      ...{ unit, run, begun: 0, inputs: [] },
      set: new Map(unit.set ?? []),
    };
    definitions.set(key, definition);
    let variable = variables.get(key);
    if (variable === undefined) {
      variable = module.variable({ rejected: (error) => rejected(key, error) });
      variables.set(key, variable);
    }
    for (const [name, cell] of unit.inputs) defineName(name, cell);
    const inputs = unit.inputs.map(([name, cell]) => nameOf(name, cell));
    const after = unit.after.map((id) => sourceName({ kind: "cell", id }));
    variable.define(
      unit.kind === "cell" ? key : null,
      [...inputs, ...after],
      (...values: unknown[]) =>
        evaluate(definition, new Map(unit.inputs.map(([name], i) => [name, values[i]]))),
    );
  };

  /** Makes a variable of a name that a cell declares. */
  const defineName = (name: string, cell: string): void => {
    const key = nameOf(name, cell);
    if (variables.has(key)) return;
    const variable = module.variable();
    variables.set(key, variable);
    variable.define(key, [sourceName({ kind: "cell", id: cell })], (names: Names) => {
      const value = names[name];
      const attempt = makers.get(names);
      if (attempt === undefined) return value;
      if (isA(value, Promise)) value.catch(attempt.reportLate);
      if (isA(value, View))
        return followInput(value, attempt.cancelled, () => Promise.all([turn(), work.calm()]));
      if (!isGenerator(value)) return value;
      attempt.onCancel(() => endGenerator(value));
      return followValues(value, { attempt, markActive, turn });
    });
  };

  /** The runtime passes a failure on to all that need the failed cell. */
  const rejected = (key: string, error: unknown): void => {
    const definition = definitions.get(key);
    if (definition === undefined || !isA(error, RuntimeError)) return;
    const attempt = begin(definition);
    const [failed = ""] = (error.input ?? "").split(" ");
    const source = definitions.get(failed);
    definition.root = source?.root ?? source?.unit.id ?? definition.unit.id;
    attempt.report({ type: "waits", cell: definition.root });
  };

  /** Sets an input by a cell's own code, where it is a button. */
  const change = ({ attempt }: Definition, input: Input, state: InputState): void => {
    if (attempt === undefined) return;
    markActive(attempt);
    try {
      setInput(input, state);
    } catch (error) {
      attempt.reportLate(error);
    }
  };

  const placeInput = (definition: Definition, input: Input) => {
    const place = definition.inputs.push(input) - 1;
    const set = definition.set.get(place);
    if (set === undefined) return { place };
    change(definition, input, set);
    return { place, set };
  };

  const remove = (name: UnitName): void => {
    const key = sourceName(name);
    definitions.get(key)?.attempt?.cancel();
    definitions.delete(key);
    variables.get(key)?.delete();
    variables.delete(key);
  };

  return {
    run({ run, units, remove: removed }) {
      for (const name of removed) remove(name);
      for (const unit of units) define(unit, run);
    },
    setInput({ run, cell, place, state }) {
      const definition = definitions.get(sourceName({ kind: "cell", id: cell }));
      if (definition?.run !== run) return;
      const input = definition.inputs[place];
      if (input === undefined) definition.set.set(place, state);
      else change(definition, input, state);
    },
    reportStray(thrown) {
      const stack = stackOf(thrown);
      const owner = [...definitions].find(([key]) => stack.includes(`${key}:`))?.[1].attempt;
      (owner ?? lastActive)?.reportLate(thrown);
    },
  };
}

const nameOf = (name: string, cell: string) => `${sourceName({ kind: "cell", id: cell })} ${name}`;

function stackOf(thrown: unknown): string {
  try {
    return isA(thrown, Error) ? String(thrown.stack) : "";
  } catch {
    return "";
  }
}

/** Calls a unit's function; `undefined` stands in place of what it shows where it shows nothing. */
async function runUnit(
  call: ReturnType<typeof compileUnit>,
  inputs: ReadonlyMap<string, unknown>,
): Promise<readonly [shown: { readonly value: unknown } | undefined, names: Names]> {
  const result = await call(...inputs.values());
  return [0 in result ? { value: await result[0] } : undefined, result[1]];
}

import { limits } from "../limits.ts";
import type { CellItem, CellValue } from "../value.ts";
import { safe } from "./before.ts";
import { toTable } from "./table.ts";

type Level = (CellItem & { kind: "log" })["level"];
export type Console = Readonly<Record<string, (...values: readonly unknown[]) => void>>;

/** The console of one run of a cell: its lines stand among what the cell displays, in order. */
export function createConsole(
  show: (item: CellItem) => void,
  inspect: (value: unknown) => CellValue,
): Console {
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();
  let depth = 0;

  const log = (level: Level, values: readonly unknown[]): void => {
    const told = values.slice(0, limits.items).map(inspect);
    const indent: CellValue[] = depth > 0 ? [{ type: "string", text: "  ".repeat(depth - 1) }] : [];
    show({ kind: "log", level, values: [...indent, ...told] });
  };
  const table = (data: unknown, columns?: unknown): void => {
    if (typeof data !== "object" || data === null) return log("log", [data]);
    try {
      show(toTable(data, Array.isArray(columns) ? columns.map(String) : undefined));
    } catch {
      log("log", [data]);
    }
  };
  const timed = (label: string): string => {
    const start = starts.get(label);
    const spent = start === undefined ? "never begun" : `${(safe.now() - start).toFixed(1)} ms`;
    return `${label}: ${spent}`;
  };
  return Object.freeze({
    log: (...values) => log("log", values),
    debug: (...values) => log("log", values),
    dir: (value) => log("log", [value]),
    info: (...values) => log("info", values),
    warn: (...values) => log("warn", values),
    error: (...values) => log("error", values),
    trace: (...values) => log("log", values),
    table,
    assert: (condition, ...values) => {
      if (!condition) log("error", ["Assertion failed", ...values]);
    },
    count: (label = "default") => {
      const name = String(label);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      log("log", [`${name}: ${counts.get(name)}`]);
    },
    countReset: (label = "default") => counts.delete(String(label)),
    time: (label = "default") => starts.set(String(label), safe.now()),
    timeLog: (label = "default", ...values) => log("log", [timed(String(label)), ...values]),
    timeEnd: (label = "default") => {
      log("log", [timed(String(label))]);
      starts.delete(String(label));
    },
    group: (...values) => {
      if (values.length > 0) log("log", values);
      depth++;
    },
    groupCollapsed: (...values) => {
      if (values.length > 0) log("log", values);
      depth++;
    },
    groupEnd: () => {
      depth = Math.max(0, depth - 1);
    },
    clear: () => {},
  } satisfies Record<string, (...values: readonly unknown[]) => void>);
}

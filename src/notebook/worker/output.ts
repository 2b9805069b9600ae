import { limits } from "../limits.ts";
import type { CellItem } from "../value.ts";
import { isDrawing, toPlotItem } from "./cell-plot.ts";
import { inspect } from "./inspect.ts";

/** Where one run of a cell shows things, within what one run may show. */
export interface Output {
  /** Whether anything was shown so far. */
  readonly used: boolean;
  display(value: unknown): void;
  /** What was shown gives way to what comes: all counts begin anew. */
  restart(): void;
  readonly console: Readonly<Record<string, (...values: readonly unknown[]) => void>>;
}

type LogLevel = (CellItem & { kind: "log" })["level"];

/** Makes the output of one run. `prefix` begins the ids in its drawings. */
export function createOutput(show: (item: CellItem) => void, prefix: string): Output {
  let shown = 0;
  let displays = 0;
  let lines = 0;
  let characters = 0;

  const say = (text: string) =>
    show({ kind: "log", level: "warn", values: [{ type: "cut", text }] });

  const log = (level: LogLevel, values: readonly unknown[]): void => {
    shown++;
    if (lines > limits.logLines || characters > limits.logText) return;
    const texts = values.slice(0, limits.items).map(inspect);
    characters += JSON.stringify(texts).length;
    if (++lines > limits.logLines || characters > limits.logText)
      say("… further lines were dropped");
    else show({ kind: "log", level, values: texts });
  };

  const display = (value: unknown): void => {
    shown++;
    if (++displays > limits.displays) {
      if (displays === limits.displays + 1) say("… further output was dropped");
      return;
    }
    const many = displays > 1 ? `-${displays}` : "";
    show(
      isDrawing(value)
        ? toPlotItem(value, prefix + many)
        : { kind: "value", value: inspect(value) },
    );
  };

  const counts = new Map<string, number>();
  return {
    get used() {
      return shown > 0;
    },
    display,
    restart() {
      displays = lines = characters = 0;
    },
    console: Object.freeze({
      log: (...values) => log("log", values),
      debug: (...values) => log("log", values),
      dir: (value) => log("log", [value]),
      table: (value) => log("log", [value]),
      info: (...values) => log("info", values),
      warn: (...values) => log("warn", values),
      error: (...values) => log("error", values),
      trace: (...values) => log("log", values),
      assert: (condition, ...values) => {
        if (!condition) log("error", ["Assertion failed", ...values]);
      },
      count: (label = "default") => {
        const name = String(label);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        log("log", [`${name}: ${counts.get(name)}`]);
      },
    } satisfies Record<string, (...values: readonly unknown[]) => void>),
  };
}

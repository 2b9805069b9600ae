import ts from "typescript";
import type { TypeProblem } from "./answers.ts";
import { helperPrefix } from "./cell-module.ts";

interface CheckedCell {
  readonly code: string;
  /** Where the code begins in its module. */
  readonly start: number;
  /** Which cell gives each name. */
  readonly givers: ReadonlyMap<string, string>;
}

/** A parameter without a type is no mistake of someone who writes JavaScript: TypeScript takes it for anything. */
const untyped: ReadonlySet<number> = new Set([
  7005, 7006, 7010, 7019, 7031, 7034, 7044, 7050, 7051,
]);

/** What the compiler found, at its places in the cell's own code and in the order of these. */
export function toProblems(
  diagnostics: readonly ts.Diagnostic[],
  cell: CheckedCell,
): TypeProblem[] {
  const seen = new Set<string>();
  return diagnostics
    .flatMap((diagnostic): TypeProblem[] => {
      if (diagnostic.start === undefined || untyped.has(diagnostic.code)) return [];
      const from = diagnostic.start - cell.start;
      // A mistake in the line before the code is that of another cell, which shows it itself.
      if (from < 0) return [];
      const at = Math.min(from, cell.code.length);
      const to = Math.min(from + (diagnostic.length ?? 0), cell.code.length);
      const message = toMessage(diagnostic, cell);
      const key = `${at} ${message}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ from: at, to, message }];
    })
    .sort((a, b) => a.from - b.from);
}

function toMessage({ code, messageText }: ts.Diagnostic, { givers }: CheckedCell): string {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n").replaceAll(helperPrefix, "");
  const name = /'([^']*)'/.exec(text)?.[1] ?? "";
  switch (code) {
    case 2632: {
      const giver = givers.get(name);
      const owner =
        giver === undefined ? "it is at hand in every cell" : `it belongs to cell ${giver}`;
      return `Cannot assign to '${name}': ${owner}. Declare a name of your own.`;
    }
    case 2307:
      return `Cannot find module '${name}': cells have two modules, "activations" and "network".`;
    case 2584:
      return `Cannot find name '${name}': cells run apart from the page.`;
    default:
      // What it would have a programmer install or set is not the reader's to do.
      return text.replace(/ Do you need to (?:change|install)[^\n]*/, "");
  }
}

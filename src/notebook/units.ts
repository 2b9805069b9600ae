import type { CheckSpec, Problem, SampleSpec } from "./cell.ts";
import { compile } from "./compile.ts";
import { atHandInChecks, moduleNames } from "./globals.ts";
import { findUnknownImport, type Link } from "./graph.ts";
import { languageNames } from "./language-names.ts";
import { limits } from "./limits.ts";
import type { Parsed, Unparsed } from "./parse.ts";
import { toPosition } from "./position.ts";
import type { Unit } from "./protocol.ts";

/** A cell as the worker takes it. */
export function toCellUnit(id: string, source: Parsed, link: Link): Unit {
  return {
    kind: "cell",
    id,
    code: source.code,
    ...compile(source),
    inputs: [...link.inputs],
    hand: link.hand,
    imports: source.imports.map(({ local, module, name }) => [local, module, name] as const),
    after: [],
    // A reader's own `display` shows nothing.
    showsItself: source.showsItself && link.hand.includes("display"),
  };
}

/** A check's place among the cells: what it takes from them, or why it cannot run. */
export function toCheckLink(
  spec: CheckSpec,
  source: Parsed | Unparsed,
  definerOf: (name: string) => string | undefined,
): Link {
  const inputs = new Map<string, string>();
  const hand: string[] = [];
  let problem: Problem | undefined = source.kind === "unparsed" ? source.problem : undefined;
  if (source.kind === "parsed") {
    const unknown = findUnknownImport(source.imports, moduleNames);
    if (unknown !== undefined)
      problem = { message: unknown.message, ...toPosition(source.code, unknown.at) };
    const imported = new Set(source.imports.map((each) => each.local));
    for (const [name, at] of source.free) {
      if (imported.has(name)) continue;
      if (spec.names.includes(name)) {
        const definer = definerOf(name);
        if (definer === undefined)
          problem ??= {
            message: spec.xs
              ? `No cell defines ${name}.`
              : `Define ${name}: the check looks for it.`,
          };
        else inputs.set(name, definer);
      } else if (atHandInChecks.has(name)) hand.push(name);
      else if (name === "eval" || name === "undefined") continue;
      else if (languageNames.has(name)) hand.push(name);
      else
        problem ??= {
          message: `${name} is not defined in checks.`,
          ...toPosition(source.code, at),
        };
    }
  }
  return { ...(problem && { problem }), inputs, hand };
}

/** A check as the worker takes it. */
export function toCheckUnit(spec: CheckSpec, source: Parsed, link: Link): Unit {
  const { id, of, xs } = spec;
  return { ...toCellUnit(id, source, link), kind: "check", after: [of], ...(xs && { xs }) };
}

/**
 * A sampling as a check: it too runs after its cell, and again whenever what it names is another. Its id is like no
 * check's of an author.
 */
export function toSampling({ id, name, cell, xs }: SampleSpec): CheckSpec {
  if (xs.length > limits.samples || !xs.every(Number.isFinite))
    throw new RangeError(`A function is sampled at ${limits.samples} finite numbers at most.`);
  return { id: `sample:${id}`, of: cell, claim: "", code: name, names: [name], xs };
}

import * as activations from "../../activations/index.ts";
import * as network from "../../network/index.ts";
import type { CellModule } from "../imports.ts";
import type { Unit } from "../protocol.ts";
import { cellPlot } from "./cell-plot.ts";
import { checkNames } from "./check-names.ts";
import { createView, inputs } from "./inputs.ts";
import { libraries } from "./libraries.ts";
import { html, svg } from "./markup.ts";
import type { Output } from "./output.ts";
import type { Timers } from "./timers.ts";

type Names = Readonly<Record<string, unknown>>;

/** The same in every run of a cell. */
const shared: Names = Object.freeze({
  ...activations,
  Plot: cellPlot,
  Inputs: inputs,
  html,
  svg,
  ...libraries,
});

/** What stands behind a name at hand in one run of a unit. */
export function toNamesAtHand(
  unit: Unit,
  output: Output,
  timers: Timers,
): (name: string) => unknown {
  if (unit.kind === "check") return (name) => checkNames[name];
  const own: Names = {
    __proto__: null,
    display: (value: unknown) => {
      output.display(value);
      return value;
    },
    view: createView((input) => output.showInput(input)),
    console: output.console,
    ...timers.names,
  };
  return (name) => (name in own ? own[name] : shared[name]);
}

/** What cells can import from. */
const modules: Readonly<Record<CellModule, Names>> = { activations, network };

/** What an import brings: a member of a module, or, for `*`, all of it. */
export function toImport(from: CellModule, name: string): unknown {
  return name === "*" ? modules[from] : modules[from][name];
}

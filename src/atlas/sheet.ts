import type { Activation } from "../activations/index.ts";
import { approximationsOf, type Approximation } from "../figures/curve/approximations.ts";
import { formatFixed, formatSignificant, withMinus } from "../plotting/format.ts";
import { accuracyOf } from "./accuracy.ts";
import { formulasOf, type SheetFormula } from "./formulas.ts";
import { factsOf } from "./properties.ts";
import { snippetsOf, type Snippet } from "./snippets.ts";
import { tryItOf } from "./try-it.ts";

/** Everything that a function's sheet shows and that the catalogue knows; its words come beside it. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  /** For search results and link previews, where no words say better. */
  readonly description: string;
  readonly formulas: readonly SheetFormula[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Parameters with their symbols in TeX's HTML, meanings and defaults. */
  readonly parameters: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly rest: string;
  }[];
  readonly approximations: readonly (Approximation & { readonly largest: string })[];
  readonly snippets: readonly Snippet[];
  /** What holds at kinks and ends, and where frameworks differ. */
  readonly conventions: string;
  readonly tryIt: string;
  /** Works that the catalogue cites, by key, with what they are cited for. */
  readonly cited: readonly { readonly key: string; readonly note?: string }[];
}

/** The sheet of any function, in the catalogue or to come. */
export function sheetOf(fn: Activation): Sheet {
  return {
    id: fn.id,
    name: fn.name,
    description: `${fn.name}, an activation function: formula, derivative, curve, properties and code in TypeScript, NumPy and PyTorch.`,
    formulas: formulasOf(fn),
    facts: [...factsOf(fn), ...source(fn), ...accuracy(fn)],
    parameters: Object.entries(fn.parameters).map(([name, { meaning, default: rest }]) => ({
      name,
      meaning,
      rest: withMinus(String(Number(rest.toPrecision(6)))),
    })),
    approximations: (fn.kind === "scalar" ? approximationsOf(fn) : []).map((each) => ({
      ...each,
      largest: `${formatSignificant(Math.abs(each.worst.difference), 3)} at x = ${formatFixed(each.worst.x, 2)}`,
    })),
    snippets: snippetsOf(fn),
    conventions: fn.docs,
    tryIt: tryItOf(fn),
    cited: fn.citations.map(({ key, note }) => ({ key, ...(note ? { note } : {}) })),
  };
}

/** The main source: not always the first, and sometimes of a part alone. */
function source({ citation }: Activation) {
  if (citation === null) return [];
  const { who, year, note } = citation;
  return [{ label: "Source", text: `${who}, ${year}${note ? `, ${note}` : ""}` }];
}

function accuracy({ id }: Activation) {
  const measured = accuracyOf(id);
  if (!measured) return [];
  const { worst, at } = measured;
  return [
    {
      label: "Worst error of this module, in last digits",
      text:
        worst === "0" ? "0: exact to the last digit" : at === "–" ? worst : `${worst}, at ${at}`,
    },
  ];
}

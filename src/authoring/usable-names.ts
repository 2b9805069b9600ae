import { activations } from "../activations/index.ts";
import type { CellView } from "../notebook/cell.ts";
import { atHand, moduleNames } from "../notebook/globals.ts";
import type { Run } from "./lesson-run.ts";
import type { DocumentedName } from "./read-docs.ts";
import type { UsableData } from "./schemas.ts";

/** Something that a cell can use, as its page prints it. */
export interface UsableName {
  readonly name: string;
  readonly signature: string;
  /** Markdown with `code` and **strong** alone. */
  readonly meaning: string;
  readonly example: string;
  /** Id of the function that it is, where it has a sheet. */
  readonly sheet?: string;
}

/** What a cell can use of one kind. */
export interface UsableGroup {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly names: readonly UsableName[];
}

type Catalogued = (typeof activations)[keyof typeof activations];

const byExport = new Map<string, Catalogued>(
  Object.values(activations).map((each) => [each.exportName, each]),
);
byExport.set("swish", activations.silu);

/** How a function of the catalogue is called, with its parameters' defaults. */
function callOf(name: string, { kind, defaults }: Catalogued): string {
  const own = { scalar: "x", vector: "z", reduction: "z", gated: "a, b" }[kind];
  const entries = Object.entries(defaults).map(([key, value]) => `${key} = ${value}`);
  return `${name}(${own}${entries.length > 0 ? `, { ${entries.join(", ")} }` : ""})`;
}

function exampleOf(name: string, { kind }: Catalogued): string {
  switch (kind) {
    case "scalar":
      return `[${name}(1), ${name}.derivative(1)]`;
    case "vector":
      return `${name}([2, 1, 0])`;
    case "reduction":
      return `[${name}([2, 1, 0]), ${name}.gradient([2, 1, 0])]`;
    case "gated":
      return `[${name}(2, 3), ${name}.derivative(2, 3)]`;
  }
}

/**
 * All that cells can use, by kind: what the modules' docstrings say, and `content/reference.yaml` for the rest.
 *
 * @throws Error for a name that neither explains, or that has no example.
 */
export function usableGroups(
  docs: Readonly<Record<"activations" | "network", readonly DocumentedName[]>>,
  entries: ReadonlyMap<string, UsableData>,
): UsableGroup[] {
  const toUsable = ({ name, signature, meaning }: DocumentedName): UsableName => {
    const catalogued = byExport.get(name);
    const example = entries.get(name)?.example ?? (catalogued && exampleOf(name, catalogued));
    if (example === undefined) throw new Error(`content/reference.yaml: ${name} has no example.`);
    const call = signature ?? (catalogued ? callOf(name, catalogued) : name);
    return {
      name,
      signature: call,
      meaning,
      example: example.trimEnd(),
      ...(catalogued && { sheet: catalogued.id }),
    };
  };
  const kind = (...kinds: readonly string[]) =>
    docs.activations
      .filter(({ name }) => kinds.includes(byExport.get(name)?.kind ?? "none"))
      .map(toUsable);
  const explained = new Set([...entries.values()].flatMap(({ names = [] }) => names));
  const own = [...atHand].filter(
    (name) => !moduleNames.activations.has(name) && !explained.has(name),
  );
  return [
    {
      id: "showing",
      title: "To show things",
      intro: "At hand in every cell.",
      names: own.map((name) => {
        const { text, signature = name, example } = entries.get(name) ?? {};
        if (text === undefined || example === undefined)
          throw new Error(`content/reference.yaml: ${name} is at hand in cells and not explained.`);
        return { name, signature, meaning: text, example: example.trimEnd() };
      }),
    },
    {
      id: "functions",
      title: "Functions of a number",
      intro:
        "At hand in every cell. Each has `.derivative(x)`, `.with({…})` for other parameters, and its facts: `.range`, `.kinks`, `.lipschitz`, `.tex`. A cell that defines such a name of its own takes its place.",
      names: kind("scalar"),
    },
    {
      id: "vectors",
      title: "Functions of a list",
      intro:
        "At hand in every cell. Those that give a list have `.jacobian(z)` and `.vjp(z, g)`, those that give a number `.gradient(z)`.",
      names: kind("vector", "reduction"),
    },
    {
      id: "gates",
      title: "Gates",
      intro:
        "At hand in every cell. Each takes a gate a and a value b, and has `.derivative(a, b)`.",
      names: kind("gated"),
    },
    {
      id: "losses",
      title: "Losses and the rest",
      intro: "At hand in every cell.",
      names: kind("none"),
    },
    {
      id: "networks",
      title: "Networks",
      intro:
        'To be imported: `import { network, fit, moons } from "network"`. Whatever is random is drawn from a seed, so that the same code gives the same numbers.',
      names: docs.network.map(toUsable),
    },
  ];
}

/** What each example shows. Names of the network are imported for it, as a reader would. */
export async function runUsable(
  groups: readonly UsableGroup[],
  run: Run,
): Promise<ReadonlyMap<string, CellView>> {
  const names = groups.flatMap((group) => group.names);
  const cells = names.map(({ name, example }) => ({ id: `of-${name}`, code: example }));
  const imports = `import { ${[...moduleNames.network].join(", ")} } from "network";`;
  const ran = await run({ cells: [{ id: "imports", code: imports }, ...cells], checks: [] });
  const views = new Map(ran.cells.map((view) => [view.id, view]));
  return new Map(
    names.map(({ name }) => {
      const view = views.get(`of-${name}`);
      if (view?.status !== "ok")
        throw new Error(
          `content/reference.yaml: the example of ${name} fails: ${view?.problem?.message ?? "it does not end."}`,
        );
      return [name, view];
    }),
  );
}

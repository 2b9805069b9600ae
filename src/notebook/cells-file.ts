import type { CellSpec } from "./cell.ts";
import { toOutputs } from "./compile.ts";
import { createNotebook, type CellRecord } from "./notebook-state.ts";
import type { Parsed } from "./parse.ts";

/** The parts of the library that a file of cells may hold, each as the text of a script. */
export const fileParts = ["basics", "networks", "drawing"] as const;
export type FilePart = (typeof fileParts)[number];

/** Cells as one TypeScript file for Node, but for the library, whose parts are still to be fetched. */
export interface CellsFile {
  readonly parts: readonly FilePart[];
  /** The file's text. */
  toText(library: readonly string[]): string;
}

/** Where the file comes from. */
export interface FileOrigin {
  /** In words, for its first line. */
  readonly title: string;
  /** The file's name without its ending; pictures that it saves are named after it. */
  readonly name: string;
}

/** Names that Node has by itself. */
const ofNode = new Set(
  "console setTimeout setInterval clearTimeout clearInterval queueMicrotask".split(" "),
);

/**
 * Cells as one TypeScript file that runs in Node by itself. The code stays as it was written, in an order in which each
 * cell finds what it needs; a cell that could not run stands in it as a comment that says why.
 */
export function toCellsFile(cells: readonly CellSpec[], { title, name }: FileOrigin): CellsFile {
  const records = [...createNotebook(cells, []).cells.values()];
  const ordered = inOrder(records);
  const running = ordered.filter(canRun);
  const declared = new Set(running.flatMap(({ source }) => toOutputs(source)));
  const hand = new Set(running.flatMap(({ link }) => link.hand));
  const imports = running.flatMap(({ source }) => source.imports);
  const given = [...hand].filter((each) => !declared.has(each) && !ofNode.has(each)).sort();
  const parts: FilePart[] = ["basics"];
  if (imports.some(({ module }) => module === "network")) parts.push("networks");
  if (given.includes("Plot")) parts.push("drawing");
  const savesPictures = parts.includes("drawing");
  const notebook = freeName("notebook", [...declared, ...hand]);
  const taken = new Set(running.flatMap(({ link }) => [...link.inputs.keys()]));
  // Others take the value of a promise, a generator or an input, which only its own cell sees as such.
  const settles = running.some(({ source }) => /\b(yield|async|Promise|view)\b/.test(source.code));

  const body = ordered.map((cell) => {
    if (!canRun(cell)) return [`// Cell ${cell.view.id}`, ...asComment(cell)].join("\n");
    const { source, view } = cell;
    const outputs = [...source.declared.keys()].filter((each) => taken.has(each));
    const begin = `// Cell ${view.id}\n${notebook}.cell(${JSON.stringify(view.id)});`;
    const code = toStatements(source, notebook);
    if (!settles || outputs.length === 0) return `${begin}\n${code}`;
    const names = `{ ${[...source.declared.keys()].join(", ")} }`;
    return `${begin}\nconst ${names} = await ${notebook}.settle(await (async () => {\n${code}\nreturn ${names};\n})());`;
  });
  const imported = imports
    .filter(
      ({ local, module }, i) =>
        !(module === "activations" && given.includes(local)) &&
        imports.findIndex((each) => each.local === local) === i,
    )
    .map(({ local, module, name: exported }) =>
      exported === "*"
        ? `const ${local} = ${notebook}.modules.${module};`
        : `const { ${exported === local ? local : `${exported}: ${local}`} } = ${notebook}.modules.${module};`,
    );
  const names = given.length > 0 ? [`const { ${given.join(", ")} } = ${notebook};`] : [];

  return {
    parts,
    toText: (library) =>
      [
        [
          `// ${title}`,
          `// Run it with Node 24 or newer: node ${name}.ts`,
          ...(savesPictures
            ? ["// It prints what the cells show, and saves what they draw beside this file."]
            : ["// It prints what the cells show."]),
          ...(savesPictures
            ? [
                'import { writeFileSync as saveFile } from "node:fs";',
                'import { join as joinPath } from "node:path";',
              ]
            : []),
        ].join("\n"),
        [
          "// What the cells have at hand; the library stands at the end of the file.",
          `const ${notebook}: any = libraryOfTheCells();`,
          ...(savesPictures ? [pictures(notebook, name)] : []),
          ...names,
          ...imported,
        ].join("\n"),
        ...body,
        [
          "// The library: the activation module and what the cells use beside it, in one piece.",
          "function libraryOfTheCells(): any {",
          "  const notebook = {};",
          ...library.map(
            (text) => `  new Function("notebook", ${JSON.stringify(text)})(notebook);`,
          ),
          "  return notebook;",
          "}",
          "export {};",
          "",
        ].join("\n"),
      ].join("\n\n"),
  };
}

type Running = CellRecord & { readonly source: Parsed };

const canRun = (cell: CellRecord): cell is Running =>
  cell.source.kind === "parsed" && cell.link.problem === undefined;

/** The cells in reading order, but each after those that it needs. */
function inOrder(cells: readonly CellRecord[]): CellRecord[] {
  const byId = new Map(cells.map((cell) => [cell.view.id, cell]));
  const ordered = new Set<CellRecord>();
  const entered = new Set<CellRecord>();
  const visit = (cell: CellRecord | undefined): void => {
    // Cells that need each other in a circle do not run anyway.
    if (!cell || entered.has(cell)) return;
    entered.add(cell);
    for (const id of cell.link.inputs.values()) visit(byId.get(id));
    ordered.add(cell);
  };
  cells.forEach(visit);
  return [...ordered];
}

/** A cell's code as statements of a module, with what it shows handed to the notebook. */
function toStatements(source: Parsed, notebook: string): string {
  const { script, shown, showsItself } = source;
  // Node takes types away and leaves all else as it is: enums and the like have to be JavaScript already.
  const isPlain = source.shifts.length === 0;
  const code = isPlain ? withoutImports(source) : script;
  if (!shown || showsItself) return code.trim();
  const end = code[shown.end - 1] === ";" ? shown.end - 1 : shown.end;
  const value = code.slice(shown.start, end);
  // A comment at its end must not swallow the bracket.
  const close = value.includes("//") ? "\n);" : ");";
  const rest = code.slice(end).replace(/^;/, "");
  return `${code.slice(0, shown.start)}await ${notebook}.show(${value}${close}${rest}`.trim();
}

/** The code with its imports blanked, as they are in its script; types stay. */
function withoutImports({ code, script }: Parsed): string {
  return code.replaceAll(
    /^[ \t]*import\b[^;"']*["'](?:activations|network)["'][ \t]*;?/gm,
    (statement: string, at: number) => {
      // In a text or a comment it is no import: the script still has it.
      if (script.slice(at, at + statement.length).includes("import")) return statement;
      const blank = statement.replaceAll(/[^\n]/g, " ");
      // A semicolon keeps the lines around from joining.
      return /^\s*$|;\s*$/.test(code.slice(0, at)) ? blank : `;${blank.slice(1)}`;
    },
  );
}

function asComment({ source, link }: CellRecord): string[] {
  const problem = link.problem ?? (source.kind === "unparsed" ? source.problem : undefined);
  return [
    `// It does not run. ${problem?.message ?? ""}`,
    ...source.code.split("\n").map((line) => `//   ${line}`),
  ].map((line) => line.replaceAll(/[\u2028\u2029\r]/g, " ").trimEnd());
}

/** A name that none of the others has. */
function freeName(name: string, others: readonly string[]): string {
  return others.includes(name) ? freeName(`${name}_`, others) : name;
}

const pictures = (notebook: string, name: string): string =>
  [
    "let pictures = 0;",
    `${notebook}.save = (svg: string) => {`,
    `  const file = ${JSON.stringify(`${name}-`)} + ++pictures + ".svg";`,
    "  saveFile(joinPath(import.meta.dirname, file), svg);",
    "  return file;",
    "};",
  ].join("\n");

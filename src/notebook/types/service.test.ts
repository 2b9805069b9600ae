import { describe, expect, test } from "vitest";
import { siteTypes } from "../../authoring/site-types.ts";
import { atHand, builtIn } from "../globals.ts";
import { parse } from "../parse.ts";
import { toPosition } from "../position.ts";
import { readNames } from "./read-names.ts";

const service = siteTypes();

/** Cells a, b, c … in reading order. */
function write(...codes: string[]): void {
  service.update(codes.map((code, i) => ({ id: String.fromCharCode(97 + i), code })));
}

/** What is wrong with the last of some cells: line, column, marked text and message. */
function problemsOf(...codes: string[]): string[] {
  write(...codes);
  const code = codes.at(-1)!;
  return service.check(String.fromCharCode(96 + codes.length)).map(({ from, to, message }) => {
    const { line, column } = toPosition(code, from);
    return `${line}:${column} ${code.slice(from, to)}: ${message}`;
  });
}

/** A cell's code, with the place that a `|` in it marks. */
function marked(text: string): { code: string; at: number } {
  const at = text.indexOf("|");
  return { code: text.slice(0, at) + text.slice(at + 1), at };
}

function describeAt(text: string, ...before: string[]) {
  const { code, at } = marked(text);
  write(...before, code);
  return service.describe(String.fromCharCode(97 + before.length), at);
}

function namesAt(text: string, ...before: string[]): string[] {
  const { code, at } = marked(text);
  write(...before, code);
  const found = service.complete(String.fromCharCode(97 + before.length), at);
  return (found?.options ?? []).map(({ name }) => name);
}

describe("cells that are right have no problem", () => {
  test.each<[what: string, ...codes: string[]]>([
    ["nothing", ""],
    ["a comment", "// nothing yet"],
    ["await at the top level", "const x: number = await Promise.resolve(1);"],
    ["for await at the top level", "for await (const x of [Promise.resolve(1)]) display(x + 1);"],
    ["an import", 'import { sigmoid } from "activations";\nsigmoid(2)'],
    ["an import under another name", 'import { sigmoid as s } from "activations";\ns(2)'],
    ["a whole module", 'import * as all from "activations";\nall.softmax([1, 2])'],
    [
      "an import of a type",
      'import type { ScalarActivation } from "activations";\nlet f: ScalarActivation;',
    ],
    [
      "an import from the network",
      'import { network } from "network";\nnetwork([2, 4, 1], { seed: 1 })',
    ],
    ["a plot and nothing else", "Plot.plot({ marks: [Plot.lineY([1, 2, 3])] })"],
    ["a mark's own plot", "Plot.lineY([1, 2], { stroke: 'red' }).plot({ height: 100 })"],
    ["an object and nothing else", "{a: 1}"],
    ["an object of several lines", "{\n  a: sigmoid(1),\n  b: [1, 2],\n}"],
    ["an object behind a comment", "// one\n{ a: 1, b: 2 }"],
    ["a block", "{ const inside = 1; display(inside); }"],
    ["a name of the page's", "const name = 'x';\nname.length"],
    ["a name of the language's", "const Map = 1;\nMap + 1"],
    [
      "a name at hand that is one's own",
      "const sigmoid = (x: number) => `${x}`;\nsigmoid(1).length",
    ],
    ["a name at hand imported as it is", 'import { relu } from "activations";\nrelu(1)', "relu(2)"],
    ["a name before its definition, in another cell", "later + 1", "const later = 1;"],
    ["another cell's name", "const z = 2;", "const y: number = z;"],
    [
      "another cell's function",
      "function twice(x: number) { return 2 * x; }",
      "twice(2).toFixed(1)",
    ],
    ["another cell's type", "interface Point { x: number }", "const p: Point = { x: 1 };"],
    ["another cell's class", "class Point { x = 1 }", "const p: Point = new Point();\np.x + 1"],
    ["another cell's enum", "enum Side { Left, Right }", "const s: Side = Side.Left;"],
    ["another cell's parts of a pattern", "const { a, b: [c] } = { a: 1, b: [2] };", "a + c"],
    ["another cell's import", 'import { moons } from "network";', "moons({ seed: 1 })"],
    [
      "another cell's promise, awaited",
      "const later = Promise.resolve([1]);",
      "later.map((x) => x + 1)",
    ],
    [
      "another cell's generator, by its values",
      "function* count() { yield 1; }\nconst i = count();",
      "i.toFixed(1)",
    ],
    [
      "another cell's async generator",
      "async function* f() { yield 'a'; }\nconst t = f();",
      "t.toUpperCase()",
    ],
    ["another cell's array, which is no generator", "const xs = [1, 2];", "xs.map((x) => x * 2)"],
    ["another cell's anything", "const any = JSON.parse('1');", "any.what.ever"],
    [
      "functions that need each other across cells",
      "const even = (n: number): boolean => n === 0 || odd(n - 1);",
      "const odd = (n: number): boolean => n !== 0 && even(n - 1);",
    ],
    ["a parameter without a type", "const f = (x) => x * 2;\nf(2)"],
    ["shows and logs", "display(1).toFixed(2);\nconsole.table([{ a: 1 }]);"],
    ["markup", "md`**${html`<b>x</b>`}** ${tex`x`} ${tex.block`y`}`;\nsvg('<svg/>')"],
    ["clocks", "const id = setInterval((x: number) => x, 10, 1);\nclearInterval(id);"],
    [
      "new things of the language",
      "Object.groupBy([1], (x) => `${x}`);\nnew Set([1]).union(new Set([2]))",
    ],
    [
      "another cell's inputs, by their values",
      "const a = view(Inputs.range([0, 1], { label: 'a', step: 0.1, format: 1 }));\n" +
        "const f = view(Inputs.select(['relu', 'tanh'], { value: 'tanh' }));\n" +
        "const n = view(Inputs.button('Again'));\nconst on = view(Inputs.toggle());",
      "a.toFixed(n);\nconst name: 'relu' | 'tanh' = f;\nconst yes: boolean = on;",
    ],
    [
      "inputs of every kind",
      "view(Inputs.number({ label: 'x', placeholder: '0' }));\nview(Inputs.number([0, 9], { step: 1 }));\n" +
        "view(Inputs.text({ value: 'a' }));\nInputs.range().value.toFixed(2);\n" +
        "view(Inputs.select(new Map([['one', 1]]), { multiple: true, value: [1], format: (x) => `${x}` }));\n" +
        "view(Inputs.button([['Up', (n: number) => n + 1]], { value: 0 }));\nview(Inputs.button('Go', { value: 'a', reduce: (t) => t + '!' }));",
    ],
    ["a label", "outer: for (const x of [1]) { if (x) break outer; }"],
  ])("%s", (_, ...codes) => {
    write(...codes);
    codes.forEach((__, i) => expect(service.check(String.fromCharCode(97 + i))).toEqual([]));
  });
});

describe("cells that are wrong have their problem at its place", () => {
  const assignable = "Type 'number' is not assignable to type 'string'.";
  test.each<[what: string, problems: string[], ...codes: string[]]>([
    ["a wrong type", [`2:7 y: ${assignable}`], "const x = 1;\nconst y: string = x;"],
    [
      "a wrong type of another cell's name",
      [`1:7 y: ${assignable}`],
      "const x = 1;",
      "const y: string = x;",
    ],
    [
      "a wrong type within an object",
      ["2:14 'a': Argument of type 'string' is not assignable to parameter of type 'number'."],
      "{\n  b: sigmoid('a') }",
    ],
    [
      "an unknown name",
      ["2:1 sigmoidd: Cannot find name 'sigmoidd'. Did you mean 'sigmoid'?"],
      "1;\nsigmoidd(1)",
    ],
    [
      "a name of the page's",
      ["1:1 document: Cannot find name 'document': cells run apart from the page."],
      "document.title",
    ],
    [
      "an unknown parameter",
      [
        "1:16 beta: Object literal may only specify known properties, and 'beta' does not exist in type '{ readonly alpha?: number | undefined; }'.",
      ],
      "leakyRelu(-1, {beta: 1})",
    ],
    ["an open bracket: its end alone", ["2:12 : '}' expected."], "const f = () => {\n  return 1;"],
    ["an open call", ["1:11 : ')' expected."], "sigmoid(2 "],
    ["an object that is left open", ["1:7 : '}' expected."], "{ a: 1"],
    [
      "wrong syntax alone, where types are wrong too",
      ["2:7 =: Variable declaration expected.", "2:9 2: Variable declaration expected."],
      "const x: string = 1;\nconst = 2;",
    ],
    [
      "an assignment to another cell's name",
      ["1:1 x: Cannot assign to 'x': it belongs to cell a. Declare a name of your own."],
      "let x = 1;",
      "x = 2;",
    ],
    [
      "an assignment to what is at hand",
      [
        "1:1 relu: Cannot assign to 'relu': it is at hand in every cell. Declare a name of your own.",
      ],
      "relu = 2;",
    ],
    [
      "a module that cells don't have",
      [
        "1:16 'd3': Cannot find module 'd3': cells have two modules, \"activations\" and \"network\".",
      ],
      "import d3 from 'd3';",
    ],
    [
      "a view in its own cell, where it is no number",
      [
        "2:1 x: The left-hand side of an arithmetic operation must be of type 'any', 'number', 'bigint' or an enum type.",
      ],
      "const x = view(Inputs.range());\nx * 2",
    ],
    [
      "an option that an input lacks",
      [
        "1:27 labl: Object literal may only specify known properties, but 'labl' does not exist in type 'InputOptions<boolean>'. Did you mean to write 'label'?",
      ],
      "const x = Inputs.toggle({ labl: 'x' });",
    ],
    [
      "a promise in its own cell, not awaited",
      ["2:7 map: Property 'map' does not exist on type 'Promise<number[]>'."],
      "const later = Promise.resolve([1]);\nlater.map((x) => x);",
    ],
  ])("%s", (_, problems, ...codes) => {
    expect(problemsOf(...codes)).toEqual(problems);
  });

  test("a cycle is told in both cells", () => {
    const codes = ["const a1 = b1 + 1;", "const b1 = a1 + 1;"];
    expect(problemsOf(...codes).join()).toMatch(/1:7 b1: 'b1' implicitly has type 'any'/);
    expect(service.check("a")[0]?.message).toMatch(/'a1' implicitly has type 'any'/);
  });

  test("of two cells that define a name the first gives it to the others", () => {
    expect(problemsOf("const x = 1;", "const x = 'a';", "const n: number = x;")).toEqual([]);
  });

  test("what a cell no longer has is missed in the others, and a cell that is gone too", () => {
    expect(problemsOf("const x = 1;", "x + 1")).toEqual([]);
    expect(problemsOf("const y = 1;", "x + 1")).toHaveLength(1);
    service.update([{ id: "b", code: "x + 1" }]);
    expect(service.check("b")).toHaveLength(1);
    expect(service.check("a")).toEqual([]);
  });

  test("an open bracket in one cell leaves its names to the others", () => {
    expect(problemsOf("const x = 1;\nconst f = () => {", "const n: number = x;\nf")).toEqual([]);
  });
});

describe("descriptions", () => {
  test("a function at hand has its docstring and how it is called", () => {
    const found = describeAt("sig|moid(2)");
    expect(found).toMatchObject({ from: 0, to: 7, signature: "sigmoid(x: number): number" });
    expect(found?.docs).toMatch(/^\*\*Sigmoid\*\* \(logistic function\)/);
    expect(describeAt("so|ftmax")?.docs).toMatch(/^\*\*Softmax\*\*/);
  });
  test("another cell's name has its type and its writer's words", () => {
    expect(describeAt("|z + 1", "const z = 2 as number;")).toEqual({
      from: 0,
      to: 1,
      signature: "const z: number",
      docs: "",
    });
    expect(
      describeAt("twi|ce(1)", "/** Twice as much. */\nfunction twice(x: number) { return 2 * x; }"),
    ).toMatchObject({
      signature: "twice(x: number): number",
      docs: "Twice as much.",
    });
  });
  test("inside an object that is the whole cell the places are right", () => {
    expect(describeAt("{ a: re|lu(1) }")).toMatchObject({ from: 5, to: 9 });
  });
  test("Plot is described by its own words", () => {
    expect(describeAt("Plot.line|Y([1])")?.docs).toMatch(/line/);
  });
  test("of a space nothing is known", () => {
    expect(describeAt("1 |+ 1")).toBeUndefined();
  });
});

describe("proposals", () => {
  test("members, also while a bracket is open", () => {
    expect(namesAt("sigmoid.|")).toEqual(expect.arrayContaining(["derivative", "range", "tex"]));
    expect(namesAt("const f = () => {\n  Plot.li|")).toContain("lineY");
  });
  test("parameters by name", () => {
    expect(namesAt("leakyRelu(1, { | })")).toContain("alpha");
  });
  test("names of other cells and at hand, none of them twice, and none of a helper", () => {
    const names = namesAt("s|", "const score = 1;", "const later = Promise.resolve(1);");
    expect(names).toEqual(expect.arrayContaining(["score", "sigmoid", "display", "Math", "later"]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /__|SeenBy|WebSocket|declare/.test(name))).toEqual([]);
  });
  test("a member whose name is no word is put in brackets", () => {
    const { code, at } = marked("activations.|");
    write(code);
    const option = service.complete("a", at)?.options.find(({ name }) => name === "leaky-relu");
    expect(option?.insert).toEqual({ text: '["leaky-relu"]', from: 11 });
  });
  test("a name that is being given gets none", () => {
    expect(namesAt("const si|")).toEqual([]);
    expect(namesAt("function si|")).toEqual([]);
    expect(namesAt("const x = si|")).toContain("sigmoid");
  });
  test("a proposal is described", () => {
    write("s");
    expect(service.describeCompletion("a", 1, "softmax")?.docs).toMatch(/^\*\*Softmax\*\*/);
  });
});

test("a call being written shows its parameters, with what is said of the next", () => {
  const { code, at } = marked("leakyRelu(1, |");
  write(code);
  expect(service.helpWithCall("a", at)).toMatchObject({ before: "leakyRelu(", current: 1 });
  expect(service.helpWithCall("a", 2)).toBeUndefined();
});

describe("what the editor knows and what a cell has are the same", () => {
  test("every name that a cell has is known", () => {
    const names = [...atHand, ...builtIn].filter((name) => name !== "undefined");
    expect(problemsOf(names.map((name) => `void ${name};`).join("\n"))).toEqual([]);
  });
  test("every name that is proposed exists", () => {
    const keywords = /^(?:[a-z]+)$/;
    const unknown = namesAt("|").filter(
      (name) => !atHand.has(name) && !builtIn.has(name) && !keywords.test(name),
    );
    expect(unknown).toEqual([]);
  });
  test.each([
    ["{a: 1}", true],
    ["{ a: 1, b }", true],
    ["{}", true],
    ["{ a }", true],
    ["{ f() {} }", true],
    ["{ ...x }", true],
    ["{ 'a': 1 }", true],
    ["// c\n{ a: 1, b: 2 }\n", true],
    ["{ a: 1 };", false],
    ["{ a: 1 } + 1", false],
    ["{ const y = 1; }", false],
    ["{ f(); }", false],
    ["x\n{ a: 1 }", false],
  ])("%j is an object, or is not, for both", (code, isObject) => {
    expect(readNames(code, new Set()).isObject).toBe(isObject);
    const parsed = parse(code);
    if (parsed.kind === "unparsed") throw new Error(parsed.problem.message);
    const { script, shown } = parsed;
    const bare = (text: string) => text.replace(/\/\/.*/, "").trim();
    const whole =
      shown !== undefined && bare(script.slice(shown.start, shown.end)) === bare(script);
    expect(whole).toBe(isObject);
  });
});

import { expect, test } from "vitest";
import type { CellItem, CellValue } from "../notebook/value.ts";
import workerText from "../notebook/worker/worker.ts?bundled";
import { runCells } from "./run-cells.ts";

/** What a cell displays, and what went wrong. */
async function show(code: string, others: Readonly<Record<string, string>> = {}) {
  const cells = Object.entries({ ...others, only: code }).map(([id, each]) => ({ id, code: each }));
  const result = await runCells(workerText, { cells, checks: [], timeLimit: 10_000 });
  const { items, problem } = result.cells.at(-1)!;
  return { items, problem };
}
const markup = (item: CellItem | undefined) =>
  item && ("markup" in item ? item.markup : "svg" in item ? item.svg : undefined);
const value = (item: CellItem | undefined): CellValue | undefined =>
  item?.kind === "value" ? item.value : undefined;

test.each<[code: string, kind: string, text: string]>([
  ["html`<b>${'a < b'}</b>`", "html", "<b>a &#60; b</b>"],
  ["html('<i>x</i>')", "html", "<i>x</i>"],
  [
    "html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`",
    "html",
    "<ul><li>1</li><li>2</li></ul>",
  ],
  ["html`${null}${undefined}${false}${0}`", "html", "0"],
  ["html`<p title=${'\"onclick=x'}></p>`", "html", "<p title=&#34;onclick=x></p>"],
  ["svg`<svg><circle r=${2}/></svg>`", "plot", "<svg><circle r=2/></svg>"],
  ["svg`<svg>${svg`<g/>`}</svg>`", "plot", "<svg><g/></svg>"],
  ["svg`<circle r='3'/>`", "plot", "<svg><circle r='3'/></svg>"],
  ["md`# Head\n\n*x* and ${1 + 1}`", "html", "<h1>Head</h1>\n<p><em>x</em> and 2</p>\n"],
  ["md('a | b\\n--|--\\n1 | 2')", "html", "<table>"],
  ["md`<img src=x onerror=alert(1)>`", "html", "&#60;img src=x onerror=alert(1)&#62;"],
  ["md`![pic](https://evil.test/p.png)`", "html", "<p>pic</p>\n"],
  [
    "md`[to](javascript:alert(1)) [on](https://a.test/?b=c&d)`",
    "html",
    '<p>to <a href="https://a.test/?b=c&#38;d">on</a></p>\n',
  ],
  ["md`the slope ${tex`x^2`} and ${html`<b>b</b>`}`", "html", '<p>the slope <span class="katex">'],
  ["tex`\\frac{a}{b}`", "formula", '<span class="katex">'],
  ["tex.block`x`", "formula", '<span class="katex-display">'],
  ["tex('x')", "formula", '<span class="katex">'],
])("%s is shown as what it describes", async (code, kind, text) => {
  const { items, problem } = await show(code);
  expect(problem).toBeUndefined();
  expect(items[0]?.kind).toBe(kind);
  expect(markup(items[0])).toContain(text);
});

test("a drawing can stand within HTML and Markdown", async () => {
  for (const tag of ["html", "md"]) {
    const { items } = await show(`${tag}\`<p>\${Plot.lineY([1, 2]).plot()}</p>\``);
    expect(markup(items[0])).toMatch(/<svg[^]*<path[^]*<\/svg>/);
  }
});

test("a formula says its TeX, and a drawing its title", async () => {
  expect((await show("tex`\\alpha`")).items[0]).toMatchObject({ description: "\\alpha" });
  const { items } = await show("svg`<svg><title>A dot</title><circle r='1'/></svg>`");
  expect(items[0]).toMatchObject({ description: "A dot" });
});

test.each([
  ["tex`\\frac{`", /^SyntaxError: TeX: Unexpected end of input/],
  ["tex('x'.repeat(6000))", /^RangeError: A formula may have 5,000 characters/],
  ["tex`\\def\\a{\\a\\a}\\a`", /^SyntaxError: TeX: Too many expansions/],
  ["html`<b onclick=${() => 1}></b>`", /^TypeError: Functions have no place in html/],
])("%s is an error at its place", async (code, message) => {
  const { problem } = await show(`\n${code}`);
  expect(problem?.message).toMatch(message);
  expect(problem).toMatchObject({ line: 2 });
});

test("TeX reaches no address", async () => {
  const { items } = await show(
    "tex`\\href{https://evil.test}{x} \\includegraphics{https://evil.test/i}`",
  );
  expect(markup(items[0])).not.toMatch(/href=|src=/);
});

test.each<[code: string, expected: object]>([
  ["(x: number): number => x * 2", { type: "function", source: "(x: number): number => x * 2" }],
  [
    "function twice<T>(\n  x: T, // it\n): T[] {\n  return [x, x];\n}\ntwice",
    {
      text: "function twice",
      source: "function twice<T>(\n  x: T, // it\n): T[] {\n  return [x, x];\n}",
    },
  ],
  [
    "class P { constructor(public x: number) {} }\nP",
    { text: "class P", source: "class P { constructor(public x: number) {} }" },
  ],
  ["Math.max", { type: "function", text: "function max" }],
  ["sigmoid", { type: "function", text: "function Sigmoid" }],
  [
    "const e = 1;\nnew RangeError('far')",
    { type: "error", name: "RangeError", message: "far", line: 2 },
  ],
])("%s is shown as its writer knows it", async (code, expected) => {
  const { items } = await show(code);
  expect(value(items[0])).toMatchObject(expected);
});

test("a function and an error of another cell are known too", async () => {
  const others = { maker: "const f = (x: number) => x;\nconst make = () => new Error('made');" };
  expect(value((await show("f", others)).items[0])).toMatchObject({ source: "(x: number) => x" });
  expect(value((await show("make()", others)).items[0])).toMatchObject({ line: 2, cell: "maker" });
});

test("a list of records is shown as a table, as console.table shows any collection, in order", async () => {
  const { items } = await show(
    "console.log('first'); console.table([[1, 2], [3, 4]]); console.warn('then');\nconsole.table({a: {x: 1}, b: {x: 2}}, ['x']); console.error(new Error('last'));\n[{x: 1, y: 2}, {x: 3, y: 4}]",
  );
  expect(items.map((item) => (item.kind === "log" ? item.level : item.kind))).toEqual([
    "log",
    "table",
    "warn",
    "table",
    "error",
    "table",
  ]);
});

test("the console counts, times and groups", async () => {
  const { items } = await show(
    "console.count(); console.count(); console.countReset(); console.count();\nconsole.time('t'); console.timeEnd('t'); console.group('G'); console.log('in'); console.groupEnd(); console.assert(1 === 2, 'what');\n0",
  );
  const lines = items
    .slice(0, -1)
    .map((item) =>
      item.kind === "log"
        ? item.values.map((each) => ("text" in each ? each.text : "")).join(" ")
        : "",
    );
  expect(lines[3]).toMatch(/^t: \d+\.\d ms$/);
  expect([...lines.slice(0, 3), ...lines.slice(4)]).toEqual([
    "default: 1",
    "default: 2",
    "default: 1",
    "G",
    " in",
    "Assertion failed what",
  ]);
});

test.each([
  ["for (let i = 0; i < 300; i++) display(i)", 201, /showing the first 200 of more/],
  ["for (let i = 0; i < 1000; i++) console.log(i)", 501, /showing the first 500 of more lines/],
  [
    "for (let i = 0; i < 190; i++) display('x'.repeat(20_000 + 100 * i) + i)",
    undefined,
    /the cell shows too much/,
  ],
  [
    "for (let i = 0; i < 150; i++) html`${'<b>'.repeat(0)}${Array(400).fill(html`<i>x</i>`)}`, display(html`${Array(400).fill(html`<i>x</i>`)}`)",
    undefined,
    /the cell shows too much/,
  ],
])("of too much only so much is shown, and words say so: %s", async (code, count, words) => {
  const { items } = await show(code);
  if (count !== undefined) expect(items).toHaveLength(count);
  expect(items.length).toBeLessThan(600);
  expect(JSON.stringify(items.at(-1))).toMatch(words);
});

test("a drawing that is too large is told in words, with its size", async () => {
  const { items } = await show("html('x'.repeat(1_200_000))");
  expect(value(items[0])).toEqual({
    type: "cut",
    text: "HTML too large to show (1,200,000 characters)",
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileLesson } from "./fixtures/compile.ts";

const front = "---\nnumber: 3\ntitle: T\n---\n\n";
const lesson = (body: string, base?: string) => compileLesson(front + body, base);

test("a fence becomes a cell that knows its line, and its code arrives to the letter", () => {
  const code = "const t = `${1}</script>`;\n\n// “{” 🙂 \\\nt";
  const { code: module, record } = lesson(`\`\`\`ts cell my-id\n${code}\n\`\`\`\n`);
  expect(record.problems).toEqual([]);
  expect(record.cells).toEqual([{ id: "my-id", code, line: 7 }]);
  expect(module).toMatch(/_jsx\(Cell, \{\s*id: "my-id"/);
});

test("line ends of Windows become those of every other system", () => {
  const { record } = compileLesson(front + "```ts cell a\r\n1;\r\n2\r\n```\r\n");
  expect(record.cells[0]?.code).toBe("1;\n2");
});

test("a listing in another language stays a listing", () => {
  const { code, record } = lesson("```sh\nnpm ci\n```\n");
  expect(record.cells).toEqual([]);
  expect(code).toContain('className: "language-sh"');
});

test("a Python fence becomes the twin of a function", () => {
  const { code, record } = lesson("```python twin leaky-relu\nx\n```\n");
  expect(code).toMatch(/Twin, \{\s*of: "leaky-relu",\s*code: "x"/);
  expect(record.functions).toMatchObject([{ id: "leaky-relu", line: 6 }]);
});

test("a twin may be of something that its own listing defines", () => {
  const { record } = lesson("```python twin one-neuron\ndef one_neuron(x):\n    return x\n```\n");
  expect(record.functions).toEqual([]);
  expect(record.anchors).toMatchObject([{ id: "twin-one-neuron" }]);
});

test("a picture in public/ gets the site's base", () => {
  const { code, record } = lesson("![An icon](/favicon.svg)", "/nl/");
  expect(record.problems).toEqual([]);
  expect(code).toContain('src: "/nl/favicon.svg"');
});

test("links to the site's own pages get its base; others stay as they are", () => {
  const { code, record } = lesson(
    "[a](/lessons/tanh/) [b](#c) [d](https://x.org/) [e][f]\n\n[f]: /about/\n",
    "/nl/",
  );
  for (const url of ["/nl/lessons/tanh/", "#c", "https://x.org/", "/nl/about/"]) {
    expect(code).toContain(`href: "${url}"`);
  }
  expect(record.links.map(({ id }) => id)).toEqual([
    "/lessons/tanh/",
    "#c",
    "https://x.org/",
    "/about/",
  ]);
});

test("figures are told their order in the lesson", () => {
  const { code, record } = lesson(
    '<Figure id="one">\nA\n</Figure>\n\n<Figure id="curve/relu">\nB\n</Figure>\n',
  );
  expect(code).toContain("order: 1");
  expect(code).toContain("order: 2");
  expect(record.figures.map(({ id }) => id)).toEqual(["one", "curve/relu"]);
});

test("an exercise hands over its code, its checks and its hints", () => {
  const { code, record } = lesson(
    '<Exercise id="e" goal="Done when.">\n\n```ts start\nlet a = 0;\n```\n\n~~~ts check is-one "`a` is 1"\nassert(a === 1, "no");\n~~~\n\n```ts solution\nlet a = 1;\n```\n\n```md hint\nThink of $1$ and [this](/about/).\n```\n\n</Exercise>\n',
    "/nl/",
  );
  expect(record.problems).toEqual([]);
  expect(record.exercises).toEqual([
    {
      id: "e",
      goal: "Done when.",
      line: 6,
      start: { code: "let a = 0;", line: 9 },
      checks: [{ id: "is-one", claim: "`a` is 1", code: 'assert(a === 1, "no");', line: 13 }],
      solution: { code: "let a = 1;", line: 17 },
    },
  ]);
  expect(record.cells).toEqual([]);
  expect(code).toContain('slot: "hints"');
  expect(code).toContain("katex");
  expect(code).toContain('href: "/nl/about/"');
});

test("a quiz becomes options, each with its explanation, with formulas set in both", () => {
  const { code, record } = lesson(
    '<Quiz id="q">\nWhich $x$?\n\n- [ ] $a$\n\n  No, $b$.\n\n- [x] c\n\n  Yes.\n</Quiz>\n',
  );
  expect(record.problems).toEqual([]);
  expect(code.match(/Choice, \{/g)).toHaveLength(2);
  expect(code).toMatch(/name: "q",\s*value: "o[0-9a-f]{8}",\s*right: true/);
  expect(code.match(/class=\\"katex\\"/g)).toHaveLength(3);
});

test("an option's value follows from its text, wherever it stands", () => {
  const values = (first: string, second: string) =>
    lesson(
      `<Quiz id="q">\nWhich?\n\n- [x] ${first}\n\n  Yes.\n\n- [ ] ${second}\n\n  No.\n</Quiz>\n`,
    ).code.match(/value: "o[0-9a-f]{8}"/g);
  const [a, b] = values("$a$", "`b` or c") ?? [];
  expect(values("`b` or c", "$a$")).toEqual([b, a]);
  expect(a).not.toBe(b);
});

test("a prediction has options without verdict and an answer", () => {
  const { code, record } = lesson(
    '<Predict id="p">\nWhere?\n\n- here\n- there\n\nLook.\n</Predict>\n',
  );
  expect(record.problems).toEqual([]);
  expect(code.match(/predicts: true/g)).toHaveLength(2);
  expect(code).toContain('slot: "answer"');
});

test("a correction is a quotation and what holds in fact", () => {
  const { code, record } = lesson('<Said id="E9">\n> Closed, $[0, 1]$.\n\nOpen.\n</Said>\n');
  expect(record.problems).toEqual([]);
  expect(code).toContain('slot: "read"');
  expect(code).not.toContain("blockquote");
});

test("a citation's key survives JSX, which keeps that name for itself", () => {
  const { code, record } = lesson('So <Cite key="guo2017" /> found.\n');
  expect(code).toContain('work: "guo2017"');
  expect(record.cites).toMatchObject([{ id: "guo2017", line: 6, column: 4 }]);
});

test("each use of a term opens a definition of its own, and the first is set as one", () => {
  const { code } = lesson('<Term id="odds">odds</Term> and <Term id="odds">odds</Term>\n');
  expect(code).toMatch(/id: "odds",\s*use: 1,\s*first: true/);
  expect(code).toMatch(/id: "odds",\s*use: 2,\s*children/);
});

test("comments are the only braces an author may use", () => {
  expect(lesson("{/* a note */}\n").record.problems).toEqual([]);
  expect(lesson("Two {1 + 1}.\n").record.problems).toMatchObject([{ line: 6, column: 5 }]);
});

test("the example lesson, which holds every form, has no problem", () => {
  const source = readFileSync(new URL("fixtures/lessons/03-example.mdx", import.meta.url), "utf8");
  const { record } = compileLesson(source);
  expect(record.problems).toEqual([]);
  expect(record.formulas).toMatchObject([
    { follows: "curve-and-slope", values: ["x", "value", "slope"] },
  ]);
});

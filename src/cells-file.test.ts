import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLessons } from "./lesson/fixtures/content.ts";
import type { CellSpec } from "./notebook/cell.ts";
import { toCellsFile } from "./notebook/cells-file.ts";
import { loadFilePart } from "./notebook/host/file-library.ts";

/** Runs cells as the file that a reader downloads, in a Node of its own and a folder of its own. */
async function runFile(cells: readonly CellSpec[]) {
  const folder = mkdtempSync(join(tmpdir(), "cells-"));
  try {
    const file = toCellsFile(cells, { title: "A lesson", name: "lesson" });
    const text = file.toText(await Promise.all(file.parts.map(loadFilePart)));
    writeFileSync(join(folder, "lesson.ts"), text);
    const ran = spawnSync(process.execPath, ["lesson.ts"], { cwd: folder, encoding: "utf8" });
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith(".svg"))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    const { status, stdout, stderr } = ran;
    return { status, stdout, stderr, pictures, text, parts: file.parts };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cells = (...codes: string[]): CellSpec[] =>
  codes.map((code, i) => ({ id: `c${i + 1}`, code }));

describe("a file of cells", () => {
  test.each(readLessons().filter(({ entry }) => entry.record.cells.length > 0))(
    "of $slug runs in Node and shows what its cells show",
    async ({ entry: { record } }) => {
      const lesson = [
        ...record.cells,
        ...record.exercises.map(({ id, solution }) => ({ id, code: solution.code })),
      ];
      const { status, stdout, stderr, pictures, text } = await runFile(lesson);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      expect(stdout).not.toBe("");
      expect(text).not.toContain("It does not run");
      const drawn = lesson.filter(({ code }) => code.includes("Plot.plot")).length;
      expect(pictures.length).toBe(drawn);
      for (const svg of pictures) expect(svg).toMatch(/^<svg[^>]+xmlns="http/);
    },
  );

  const printed: [what: string, codes: string[], out: string][] = [
    ["a last value", ["const z: number = 1;\nz + 1 // more"], "\n── c1\n2\n"],
    ["nothing of a cell that shows nothing", ["const z = 1;", "z"], "\n── c2\n1\n"],
    ["negative zero", ["-0;"], "\n── c1\n-0\n"],
    ["what is displayed, in order", ["display('a'); display('b');\n'c'"], "\n── c1\na\nb\nc\n"],
    ["a cell that needs a later one", ["z * 2", "const z = 21;"], "\n── c1\n42\n"],
    ["an object that looks like a block", ["{a: 1} // note"], "\n── c1\n{ a: 1 }\n"],
    ["functions at hand", ["sigmoid(0)", "relu.derivative(2)"], "\n── c1\n0.5\n\n── c2\n1\n"],
    [
      "a reader's own function in the place of one at hand",
      ["const sigmoid = (x: number): number => 7;", "sigmoid(0)"],
      "\n── c2\n7\n",
    ],
    [
      "imports, shared, renamed and whole",
      [
        'import { tanh as th } from "activations";\nimport * as net from "network";\nth(0)',
        'import { network } from "network";\ntypeof network + typeof net.network + " import x from \\"network\\""',
      ],
      '\n── c1\n0\n\n── c2\nfunctionfunction import x from "network"\n',
    ],
    ["an enum", ["enum Kind { Smooth, Kinked }\nKind.Kinked"], "\n── c1\n1\n"],
    [
      "a promise that another cell takes",
      ["const p = Promise.resolve(5);", "p + 1"],
      "\n── c2\n6\n",
    ],
    [
      "the first value of a generator",
      ["function* count() { yield 1; yield 2; }\nconst n = count();", "n + 1", "count()"],
      "\n── c2\n2\n\n── c3\n1\n",
    ],
    [
      "formulas and markup as they are written",
      ["tex`x^2`", "md`*a* ${1}`"],
      "\n── c1\nx^2\n\n── c2\n*a* 1\n",
    ],
    ["a name that the file itself would use", ["const notebook = 3;\nnotebook"], "\n── c1\n3\n"],
  ];
  test.each(printed)("prints %s", async (_, codes, out) => {
    const { stdout, stderr } = await runFile(cells(...codes));
    expect(stderr).toBe("");
    expect(stdout).toBe(out);
  });

  test("prints records as a table", async () => {
    const { stdout } = await runFile(cells("[{ x: 1, y: sigmoid(1) }, { x: 2, y: sigmoid(2) }]"));
    expect(stdout).toMatch(/│ 0 +│ 1 +│ 0\.731/);
  });

  const broken: [what: string, code: string, why: RegExp][] = [
    ["cannot be read", "const w = (;", /SyntaxError/],
    ["names what nobody defines", "sigmoidd(1)", /sigmoidd is not defined/],
    ["would end a comment", "*/ process.exit(1) /*", /SyntaxError/],
    ["defines a name again", "const other = 2;", /more than once/],
    ["imports what is not there", 'import { nothing } from "network";', /has no nothing/],
  ];
  test.each(broken)("holds a cell that %s as a comment, and runs", async (_, code, why) => {
    const { status, stdout, text } = await runFile(
      cells("const z = 1;\nz", "const other = 1;", code),
    );
    expect(status).toBe(0);
    expect(stdout).toContain("── c1\n1\n");
    expect(text).toMatch(why);
    expect(text).toContain(`//   ${code.split("\n")[0]}`);
  });

  test("holds no more of the library than its cells use", async () => {
    expect((await runFile(cells("sigmoid(1)"))).parts).toEqual(["basics"]);
    expect((await runFile(cells('import { network } from "network";'))).parts).toEqual([
      "basics",
      "networks",
    ]);
  });
});

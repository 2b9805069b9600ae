import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "nonlinear-"));
afterAll(() => rmSync(copy, { recursive: true }));

const lesson = join(copy, "content/lessons/03-example.mdx");
const example = readFileSync(new URL("fixtures/lessons/03-example.mdx", import.meta.url), "utf8");

for (const name of [
  "src",
  "content",
  "public",
  "astro.config.mjs",
  "package.json",
  "tsconfig.json",
]) {
  cpSync(join(root, name), join(copy, name), { recursive: true });
}
rmSync(join(copy, "content/lessons"), { recursive: true });
mkdirSync(join(copy, "content/lessons"));
// They link to lessons that are not there.
rmSync(join(copy, "content/functions"), { recursive: true });
mkdirSync(join(copy, "content/functions"));
// These pages come before a lesson's, and have no part in its errors.
const functionPages = "src/pages/functions";
rmSync(join(copy, functionPages), { recursive: true });
// One link for each package, so that the build's caches stay in the copy.
mkdirSync(join(copy, "node_modules"));
for (const name of readdirSync(join(root, "node_modules"))) {
  if (!name.startsWith("."))
    symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
}

/** Builds the site with one lesson, and gives what the terminal shows. */
function build(source: string): Promise<{ readonly code: number; readonly terminal: string }> {
  writeFileSync(lesson, source);
  const command = [join(root, "node_modules/astro/bin/astro.mjs"), "build"];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: copy }, (error, out, err) => {
      done({ code: error === null ? 0 : 1, terminal: stripVTControlCharacters(out + err) });
    });
  });
}

test.each([
  ["a wrong field", "minutes: 5", "minutes: long", 'minutes is "long"', "Write minutes: 15"],
  ["a failing cell", "scores.map(", "scores.mapp(", "cell scores fails", "Mend the cell"],
])(
  "%s stops the build, and the terminal says where and what to do",
  async (_, right, wrong, message, remedy) => {
    const source = example.replace(right, wrong);
    const line = source.slice(0, source.indexOf(wrong)).split("\n").length;
    const { code, terminal } = await build(source);
    expect(code).toBe(1);
    expect(terminal).toContain(`${lesson}:${line}:`);
    expect(terminal).toContain(message);
    expect(terminal).toContain(remedy);
  },
  120_000,
);

test("words on a function that break a rule stop the build at their place", async () => {
  cpSync(join(root, functionPages), join(copy, functionPages), { recursive: true });
  const words = join(copy, "content/functions/tanh.md");
  writeFileSync(
    words,
    "---\ntagline: It turns.\naside: a turn\nreferences: []\n---\n\nOne.\n\nTwo $\\frac{1}$.\n",
  );
  const { code, terminal } = await build(example);
  rmSync(words);
  expect(code).toBe(1);
  expect(terminal).toContain(`${words}:9:`);
  expect(terminal).toContain("KaTeX cannot set");
  expect(terminal).toContain("Mend the TeX");
}, 120_000);

import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./without-type-help.ts";

const lesson = "lessons/sigmoid/";
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const run = async (locator: Locator) => Number(await locator.getAttribute("data-run"));

async function write(page: Page, id: string, code: string) {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await cell(page, id).locator("[data-code]").click();
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
}

async function open(page: Page, address = lesson) {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
}

test("an edit re-runs the cell and exactly those that depend on it", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z = 0;\nz");
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("0.5");
  const unrelated = await run(cell(page, "two-learners"));
  const [score, chance] = [
    await run(cell(page, "mail-score")),
    await run(cell(page, "mail-chance")),
  ];
  await write(page, "mail-score", "const z = 40;\nz");
  await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("1");
  expect(await run(cell(page, "mail-score"))).toBe(score + 1);
  expect(await run(cell(page, "mail-chance"))).toBe(chance + 1);
  expect(await run(cell(page, "two-learners"))).toBe(unrelated);
});

test("a cell may use a name that a later cell defines", async ({ page }) => {
  await open(page);
  await write(page, "mail-chance", "const later: number = 20 + 1;\nlater");
  await write(page, "mail-score", "later * 2");
  await expect(cell(page, "mail-score").locator("[data-item]").last()).toHaveText("42");
});

test("a reader's own sigmoid takes the place of the one at hand in every cell", async ({
  page,
}) => {
  await open(page);
  await write(page, "two-learners", "const sigmoid = (x: number) => 7;\n");
  await cell(page, "mail-chance").getByRole("button", { name: "Run cell mail-chance" }).click();
  await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("7");
});

test("a cell trains a network of its own", async ({ page }) => {
  await open(page);
  await write(
    page,
    "mail-score",
    'import { accuracy, fit, network, sgd, xorCorners } from "network";\n' +
      'const untrained = network([2, 8, 1], { activation: "tanh", seed: 1 });\n' +
      "const optimizer = sgd({ learningRate: 0.3 });\n" +
      "const { network: trained } = fit(untrained, xorCorners(), { steps: 1500, optimizer });\n" +
      "const z = 0;\naccuracy(trained, xorCorners())",
  );
  await expect(cell(page, "mail-score").locator("[data-item]").last()).toHaveText("1");
});

const mistakes: [what: string, code: string, place: RegExp, line: string, column: string][] = [
  ["a syntax error", "const z = 1;\nconst t = sigmoid(z;", /^Line 2, column 20: /, "2", "20"],
  [
    "a run-time error",
    "const z: number = 1;\nconst none = null as any;\nnone.x;",
    /^Line 3, column 6: /,
    "3",
    "6",
  ],
  ["an unknown name", "const z = 1;\nsigmoidd(z)", /^Line 2, column 1: .*sigmoid/s, "2", "1"],
];
for (const [what, code, place, line, column] of mistakes)
  test(`${what} shows its line and column, and leaves the text alone`, async ({ page }) => {
    await open(page);
    await write(page, "mail-score", code);
    const error = cell(page, "mail-score").locator("[data-output] [data-error]");
    await expect(error).toHaveText(place);
    await expect(error).toHaveAttribute("data-line", line);
    await expect(error).toHaveAttribute("data-column", column);
    await expect(page.getByRole("textbox", { name: "Code of cell mail-score" })).toHaveText(
      code.replaceAll("\n", ""),
    );
  });

test("a dependent names the cell that it waits for, and recovers with it", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z = nothing;");
  await expect(cell(page, "mail-chance")).toHaveAttribute("data-state", "error");
  await expect(cell(page, "mail-chance").locator("[data-error]")).toContainText("mail-score");
  await write(page, "mail-score", "const z = 0;");
  await expect(cell(page, "mail-chance")).toHaveAttribute("data-state", "ok");
});

test("one name defined twice is an error on both cells, and the rest lives on", async ({
  page,
}) => {
  await open(page);
  await write(page, "mail-score", "const chance = 1, z = 2;");
  for (const id of ["mail-score", "mail-chance"])
    await expect(cell(page, id).locator("[data-error]")).toContainText("chance");
  await cell(page, "two-learners").getByRole("button", { name: "Run cell two-learners" }).click();
  await expect(cell(page, "two-learners")).toHaveAttribute("data-state", "ok");
});

test("an endless loop is stopped while the page stays alive, and the cell runs again", async ({
  page,
}) => {
  await open(page);
  await write(page, "mail-score", "const z = 1;\nwhile (true) {}");
  const slider = page.locator('figure[data-figure="curve-and-slope"]').getByRole("slider").first();
  await slider.fill("2");
  await expect(page.locator('figure[data-figure="curve-and-slope"]')).toHaveAttribute(
    "data-live",
    "true",
  );
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
  await write(page, "mail-score", "const z = 0;\nz");
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  await expect(cell(page, "mail-chance").locator("[data-item]").first()).toHaveText("0.5");
});

test("the Stop button ends a run", async ({ page }) => {
  await open(page);
  await write(page, "mail-score", "const z = await new Promise<number>(() => {});");
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "running");
  await page.getByRole("button", { name: "Stop cell mail-score" }).click();
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
});

test("an exercise's start fails a check, a solution passes them all, a wrong one fails", async ({
  page,
}) => {
  await open(page);
  const id = "stable-sigmoid";
  const check = (name: string) => page.locator(`[data-check="${name}"]`);
  const hint = page.locator(`[data-exercise="${id}"] .hint`).first();
  await expect(hint).toBeHidden();
  await cell(page, id)
    .getByRole("button", { name: `Run cell ${id}` })
    .click();
  await expect(check("half-at-zero")).toHaveAttribute("data-verdict", "pass");
  await expect(check("far-left-tail")).toHaveAttribute("data-verdict", "fail");
  await expect(check("far-left-tail")).toContainText("stableSigmoid(-720)");
  await expect(check("far-left-tail")).toContainText(/wanted .+, got /);
  await expect(hint).toBeVisible();
  await write(
    page,
    id,
    "const stableSigmoid = (x: number) => {\n  const e = Math.exp(-Math.abs(x));\n  return (x < 0 ? e : 1) / (1 + e);\n};",
  );
  for (const name of ["half-at-zero", "mirrored", "bounded", "left-tail", "far-left-tail"])
    await expect(check(name)).toHaveAttribute("data-verdict", "pass");
  await write(page, id, "const stableSigmoid = (x: number) => 0.5;");
  await expect(check("mirrored")).toHaveAttribute("data-verdict", "pass");
  await expect(check("left-tail")).toHaveAttribute("data-verdict", "fail");
});

test("the printed solution passes every check of its exercise", async ({ page }) => {
  await open(page);
  for (const id of ["stable-sigmoid", "slope-from-output"]) {
    const exercise = page.locator("[data-exercise]").filter({ has: cell(page, id) });
    await exercise.getByText("Solution", { exact: true }).click();
    await exercise.getByRole("button", { name: /Use this solution/ }).click();
    for (const verdict of await exercise.locator("[data-check]").all())
      await expect(verdict).toHaveAttribute("data-verdict", "pass");
  }
});

test("Reset brings the lesson's text back, and undo brings the reader's", async ({ page }) => {
  await open(page);
  const editor = page.getByRole("textbox", { name: "Code of cell mail-score" });
  await write(page, "mail-score", "const z = 5;");
  await cell(page, "mail-score").getByRole("button", { name: "Reset cell mail-score" }).click();
  await expect(editor).toContainText("capitals");
  await editor.press("ControlOrMeta+z");
  await expect(editor).toHaveText("const z = 5;");
});

test("the keyboard gets into the editor and out again", async ({ page }) => {
  await open(page);
  await cell(page, "mail-score").locator("[data-code]").focus();
  await page.keyboard.press("Enter");
  const editor = page.getByRole("textbox", { name: "Code of cell mail-score" });
  await expect(editor).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
});

test("the editor stands exactly where the code stood", async ({ page }) => {
  await open(page);
  const code = cell(page, "two-learners");
  await code.scrollIntoViewIfNeeded();
  const before = await code.boundingBox();
  await code.locator("[data-code]").click();
  await expect(page.getByRole("textbox", { name: "Code of cell two-learners" })).toBeVisible();
  const after = await code.boundingBox();
  expect(Math.abs(after!.height - before!.height)).toBeLessThan(1);
  expect(Math.abs(after!.width - before!.width)).toBeLessThan(1);
});

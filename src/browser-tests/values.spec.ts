import { expect, type Page } from "@playwright/test";
import { audit } from "./audit.ts";
import { test } from "./without-type-help.ts";

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const output = (page: Page, id: string) => cell(page, id).locator("[data-output]");
const items = (page: Page, id: string) => cell(page, id).locator("[data-item]");

async function write(page: Page, id: string, code: string) {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await cell(page, id).locator("[data-code]").click();
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
}

test.beforeEach(async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
});

test("a generator's values reach the cells that take them, until its cell runs again", async ({
  page,
}) => {
  await write(
    page,
    "mail-score",
    "const z = (async function* () {\n  for (let i = 0; ; i++) {\n    yield i;\n    await new Promise((go) => setTimeout(go, 30));\n  }\n})();",
  );
  await write(page, "mail-chance", "const chance = 0;\nz");
  const value = async () => Number(await items(page, "mail-chance").last().textContent());
  await expect.poll(value).toBeGreaterThan(3);
  const [score, chance] = [cell(page, "mail-score"), cell(page, "mail-chance")];
  const runs = async () => Number(await chance.getAttribute("data-run"));
  const before = await runs();
  await expect.poll(runs).toBeGreaterThan(before + 3);
  await expect(score).toHaveAttribute("data-run", "1");
  await write(page, "mail-score", "const z = -1;");
  await expect(items(page, "mail-chance").last()).toHaveText("-1");
  const after = await runs();
  await write(page, "mail-score", "const z = -2;");
  await expect(items(page, "mail-chance").last()).toHaveText("-2");
  expect(await runs()).toBe(after + 1);
});

test("Stop ends a generator that goes on", async ({ page }) => {
  await write(
    page,
    "mail-score",
    "const z = 0;\n(function* () { for (let i = 0; ; i++) yield i })()",
  );
  await expect
    .poll(async () => Number(await items(page, "mail-score").last().textContent()))
    .toBeGreaterThan(3);
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  await page.getByRole("button", { name: "Stop cell mail-score" }).click();
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
  const shown = await output(page, "mail-score").textContent();
  await write(page, "mail-chance", "1 + 1");
  await expect(items(page, "mail-chance").last()).toHaveText("2");
  expect(await output(page, "mail-score").textContent()).toBe(shown);
});

test("enums, parameter properties and generic classes run, in other cells too", async ({
  page,
}) => {
  await write(
    page,
    "mail-score",
    'enum Side { Left, Right = "r" }\nabstract class Shape<T> {\n  constructor(protected readonly size: T) {}\n  abstract area(): number;\n}\nconst z = 0;',
  );
  await write(
    page,
    "mail-chance",
    "const chance = 1;\nclass Square extends Shape<number> {\n  area() { return this.size ** 2 }\n}\ndisplay([Side.Left, Side[0], Side.Right]);\nnew Square(3).area()",
  );
  await expect(items(page, "mail-chance").first()).toHaveText('[0, "Left", "r"]');
  await expect(items(page, "mail-chance").last()).toHaveText("9");
});

test("a cell that ran out of time can be given more, until its code changes", async ({ page }) => {
  const long =
    "const z = 5, from = performance.now();\nwhile (performance.now() - from < 2600);\nz";
  await write(page, "mail-score", long);
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
  await expect(output(page, "mail-score")).toContainText("Stopped after 2 s");
  const more = page.getByRole("button", { name: "Give it 20 s, cell mail-score" });
  await more.click();
  await expect(items(page, "mail-score").last()).toHaveText("5", { timeout: 20_000 });
  await expect(more).toBeHidden();
  await write(page, "mail-score", `${long} + 1`);
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "stopped");
});

test("TeX and Markdown are fetched when a cell first names them", async ({ page }) => {
  const fetched: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") fetched.push(response.url());
  });
  await write(page, "mail-score", "const z = 0;\nz");
  await expect(items(page, "mail-score").last()).toHaveText("0");
  const engine = fetched.length;
  await write(page, "mail-score", "const z = 0;\ntex`\\frac{1}{2}`");
  const formula = output(page, "mail-score").locator('[data-kind="formula"]');
  await expect(formula.locator(".mfrac")).toBeVisible();
  await expect(formula).toHaveAttribute("aria-label", "Formula: \\frac{1}{2}");
  // The library, and the sanitiser that its result passes.
  expect(fetched.length).toBe(engine + 2);
  await write(page, "mail-score", "const z = 0;\nmd`# Title\n\n*word* and ${tex`x`}`");
  const text = output(page, "mail-score").locator('[data-kind="html"]');
  await expect(text.locator("h1")).toHaveText("Title");
  await expect(text.locator("em")).toHaveText("word");
  await expect(text.locator(".katex")).toBeVisible();
  expect(fetched.length).toBe(engine + 3);
});

test("values are shown by their kind, in order, with their size in words", async ({ page }) => {
  await write(
    page,
    "mail-score",
    `const z = 0;
display([{ name: "a", x: 1 }, { name: "b", x: -0 }]);
display(Array.from({ length: 1_000_000 }, (_, i) => i));
display("word ".repeat(500));
console.warn("careful");
display(new Map([["k", new Set([1])]]));
display(html\`<b>\${"<i>"}</b>\`);
new Error("mine")`,
  );
  const shown = items(page, "mail-score");
  await expect(shown.last()).toHaveText("Error: mine (line 8)");
  const kinds = await shown.evaluateAll((all) =>
    all.map((each) => (each as HTMLElement).dataset.kind),
  );
  expect(kinds).toEqual(["table", "value", "value", "log", "value", "html", "value"]);
  await expect(shown.nth(0).locator("td")).toHaveText(["a", "1", "b", "-0"]);
  await shown.nth(1).locator("summary").click();
  await expect(shown.nth(1).locator("li")).toHaveCount(101);
  await expect(shown.nth(1).locator("li").last()).toHaveText("showing 100 of 1,000,000");
  await expect(shown.nth(2)).toContainText("(2,500 characters)");
  await expect(shown.nth(4)).toHaveText('Map(1) {"k" => Set(1) {1}}');
  await expect(shown.nth(5).locator("b")).toHaveText("<i>");
  expect(await audit(page, '[data-cell="mail-score"]')).toEqual([]);
});

test("a plot has the site's theme and says what its axes span", async ({ page }) => {
  await write(
    page,
    "mail-score",
    'const z = 0;\nPlot.plot({ color: { legend: true }, marks: [Plot.dot([[0, 1], [2, 3]], { fill: "0" })] })',
  );
  const plot = output(page, "mail-score").locator('[data-kind="plot"]');
  await expect(plot).toHaveAttribute("aria-label", "Plot: x from 0.0 to 2.0, y from 1.0 to 3.0");
  await expect(plot.locator("linearGradient stop").first()).toHaveCount(1);
  await expect(plot.locator("image, canvas")).toHaveCount(0);
  expect(await audit(page, '[data-cell="mail-score"]')).toEqual([]);
});

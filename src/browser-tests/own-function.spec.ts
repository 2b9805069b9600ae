import { expect, type Page } from "@playwright/test";
import { audit } from "./audit.ts";
import { test } from "./without-type-help.ts";

const figure = (page: Page) => page.locator('figure[data-figure="own-curve"]');
const value = async (page: Page, name: string) =>
  Number(await figure(page).locator(`[data-value="${name}"]`).first().getAttribute("value"));
const problem = (page: Page) => figure(page).locator("[data-own-problem]");

async function define(page: Page, code: string) {
  const cell = page.locator('[data-cell="own-function"]');
  const editor = page.getByRole("textbox", { name: "Code of cell own-function" });
  if ((await editor.count()) === 0) await cell.locator("[data-code]").click();
  const before = await cell.getAttribute("data-run");
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
  await expect(cell).not.toHaveAttribute("data-run", before ?? "");
}

test.beforeEach(async ({ page }) => {
  await page.goto("lessons/softmax/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
});

test("a reader's own function is drawn and measured, and each edit shows", async ({ page }) => {
  const drawnLength = () =>
    figure(page)
      .locator("svg:visible .curve-curve")
      .first()
      .evaluate((curve: SVGGeometryElement) => curve.getTotalLength());
  const before = await drawnLength();
  await define(page, "const own = (x: number): number => Math.max(0, x);");
  await expect.poll(() => value(page, "gain")).toBeCloseTo(Math.SQRT2, 9);
  expect(await value(page, "mean")).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 9);
  await expect(figure(page).locator('[data-value="kinks"]')).toHaveText("at 0");
  expect(Math.abs((await drawnLength()) - before)).toBeGreaterThan(1);
  await expect(figure(page).locator("[data-summary]")).toContainText("At x = 1.00 own is 1.000");
  await expect(figure(page).locator("[data-table] tbody tr").first()).toContainText("1.0000");
  await define(page, "const own = (x: number): number => Math.sin(x);");
  await expect.poll(() => value(page, "low")).toBeCloseTo(-1, 2);
});

test("the slider reads the function as built, and keeps its place through an edit", async ({
  page,
}) => {
  await figure(page).getByRole("slider").first().fill("2");
  await expect.poll(() => value(page, "value")).toBeCloseTo(2 / (1 + Math.exp(-4)), 5);
  await define(page, "const own = (x: number) => x * x;");
  await expect.poll(() => value(page, "value")).toBe(4);
  await expect.poll(() => value(page, "slope")).toBeCloseTo(4, 4);
});

const bad: [what: string, code: string, says: RegExp][] = [
  ["throws", "const own = (x) => { throw new Error(`no ${x}`) };", /own\(-8.* fails. Error: no -8/],
  ["gives text", "const own = (x) => `<b>${x}</b>`;", /gives the text "<b>/],
  ["gives a proxy", "const own = (x) => new Proxy({}, { get() { throw 1 } });", /not a number/],
  ["is none", 'const own = "x";', /own is the text "x", not a function/],
  ["never ends", "const own = (x) => { while (true); };", /Stopped after 2 s/],
  ["is no more", "const other = 1;", /No cell defines own/],
];
for (const [what, code, says] of bad)
  test(`of a function that ${what} the figure says so and keeps the last curve`, async ({
    page,
  }) => {
    await define(page, "const own = (x: number) => 2 * x;");
    await expect.poll(() => value(page, "steepest")).toBeCloseTo(2, 6);
    await define(page, code);
    await expect(problem(page)).toHaveText(says);
    expect(await value(page, "steepest")).toBeCloseTo(2, 6);
    await expect(page.locator('[data-cell="own-function"]')).toHaveAttribute("data-state", "ok");
    await define(page, "const own = (x: number) => 3 * x;");
    await expect.poll(() => value(page, "steepest")).toBeCloseTo(3, 6);
    await expect(problem(page)).toBeHidden();
  });

test("nothing that a function gives reaches the page but numbers", async ({ page }) => {
  await define(
    page,
    `const own = Object.assign((x: number) => ({ toJSON: () => "<img src=x onerror=ran=1>", valueOf: () => x }), { toJSON: () => 1 });`,
  );
  await expect(problem(page)).toHaveText(/gives an object, not a number/);
  await expect(figure(page).locator("img")).toHaveCount(0);
  await define(page, "const own = (x: number) => x > 0 ? Infinity : x < -1 ? NaN : -0;");
  await expect.poll(() => value(page, "holes")).toBeGreaterThan(0);
  for (const outline of await figure(page)
    .locator("svg :is(path, polyline, polygon)")
    .evaluateAll((all) => all.map((each) => each.getAttribute("points") ?? each.getAttribute("d"))))
    expect(outline).not.toMatch(/NaN|Infinity/);
});

test("the figure has no accessibility fault, before an edit and after", async ({ page }) => {
  expect(await audit(page, '[data-figure="own-curve"]')).toEqual([]);
  await define(page, "const own = 7;");
  await expect(problem(page)).toBeVisible();
  expect(await audit(page, '[data-figure="own-curve"]')).toEqual([]);
});

import { expect, test } from "@playwright/test";
import { activations } from "../activations/index.ts";
import { sheets } from "./addresses.ts";

const ids = Object.keys(activations);

test("every function of the catalogue has a sheet, a picture and a row", async ({ page }) => {
  expect([...sheets].sort()).toEqual(ids.map((id) => `functions/${id}/`).sort());
  await page.goto("functions/");
  const named = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["function"]));
  // The pictures stand by kind.
  expect((await named("li[data-function]")).sort()).toEqual([...ids].sort());
  expect(await named("tr[data-function]")).toEqual(ids);
});

test("which GELU a framework uses is two clicks from the start", async ({ page }) => {
  await page.goto("");
  await page
    .getByRole("navigation", { name: "Site" })
    .getByRole("link", { name: "Functions" })
    .click();
  await page.getByRole("link", { name: "GELU", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("GELU");
  await expect(
    page.getByRole("heading", { name: "Which one does my framework use?" }),
  ).toBeVisible();
  await expect(page.locator("#code + p")).toContainText("JAX defaults to the tanh form");
});

test("the table is sorted by keyboard, and says how", async ({ page }) => {
  await page.goto("functions/");
  const heading = page.locator('th[data-column="gain"]');
  const column = page.locator("tbody tr td:nth-child(6)");
  await heading.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  const numbers = async () =>
    (await column.allTextContents())
      .map((text) => text.trim())
      .filter((text) => text !== "–")
      .map(Number);
  const rising = await numbers();
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect((await column.allTextContents()).at(-1)).toContain("–");
  await page.keyboard.press("Space");
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await numbers()).toEqual([...rising].reverse());
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
  await expect(heading.getByRole("button")).toBeFocused();
});

test("each picture is reached by keyboard, and each sheet leads back", async ({ page }) => {
  await page.goto("functions/");
  await page.getByLabel("Show only").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator('li[data-function="identity"] a')).toBeFocused();
  await page.goto("functions/oss-swiglu/");
  // The list is longer than the screen, and opens where the reader is.
  await expect(page.locator(".contents [aria-current]")).toBeInViewport();
  await page.getByRole("link", { name: "All functions", exact: true }).click();
  await expect(page).toHaveURL(/functions\/$/);
});

test("the filter narrows pictures and table, and tells how many are left", async ({ page }) => {
  await page.goto("functions/");
  const bounded = Object.values(activations).filter(
    (fn) =>
      fn.kind === "scalar" &&
      Number.isFinite(fn.range.lo) &&
      Number.isFinite(fn.range.hi) &&
      fn.monotone,
  ).length;
  const filter = page.getByLabel("Show only");
  await filter.focus();
  await page.keyboard.type("bounded monotone");
  await expect(page.locator("tr[data-function]:visible")).toHaveCount(bounded);
  await expect(page.locator("li[data-function]:visible")).toHaveCount(bounded);
  await expect(page.locator("[data-found]")).toHaveText(`${bounded} of ${ids.length} functions.`);
  await expect(page.locator('[data-part="gated"]')).toBeHidden();
  await filter.fill("no such thing");
  await expect(page.locator("[data-found]")).toContainText("No function");
  await page.keyboard.press("Escape");
  await expect(page.locator("tr[data-function]:visible")).toHaveCount(ids.length);
});

test("a comparison is chosen by keyboard, and its link holds it", async ({ page }) => {
  await page.goto(
    "functions/?compare.f=mish&compare.g=tanh&compare.h=none&compare.show=slopes#compare",
  );
  const figure = page.locator('figure[data-figure="compare"]');
  await expect(figure).toHaveAttribute("data-live", "true");
  await expect(figure.getByLabel("f", { exact: true })).toHaveValue("mish");
  await expect(figure.locator("[data-summary]")).toContainText("slopes are: Mish");
  await figure.getByLabel("g", { exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(figure.locator("[data-summary]")).toContainText("ReLU");
  await figure.getByRole("radio", { name: "values" }).check();
  await expect(figure.locator('[data-value="f"]')).toHaveText(/−0\.303/);
});

test("a parameter moves curve, numbers and formula together", async ({ page }) => {
  await page.goto("functions/leaky-relu/");
  const figure = page.locator('figure[data-figure="curve/leaky-relu"]');
  await figure.getByRole("slider", { name: /input x/ }).focus();
  await expect(figure).toHaveAttribute("data-live", "true");
  await page.keyboard.press("Home");
  await expect(figure.locator("[data-summary]")).toContainText(
    "At x = −4.00, with α = 0.01 Leaky ReLU is −0.040",
  );
  await figure.getByRole("slider", { name: /slope for/ }).focus();
  await page.keyboard.press("End");
  await expect(figure.locator('data[data-value="slope"]')).toHaveText("1.010");
  await expect(page.locator('[data-formula="live-value"] [data-live="value"]').first()).toHaveText(
    "−4.040",
  );
});

test("the figure of a gate is dragged in both directions", async ({ page }) => {
  await page.goto("functions/swiglu/");
  const figure = page.locator('figure[data-figure="curve/swiglu"]');
  await figure.getByRole("slider").first().focus();
  await expect(figure).toHaveAttribute("data-live", "true");
  await figure.getByRole("slider", { name: /value b/ }).focus();
  await page.keyboard.press("End");
  await expect(figure.locator("[data-summary]")).toContainText("value b = 4.0");
});

test("the cell of a sheet runs", async ({ page }) => {
  await page.goto("functions/softmax/");
  await expect(page.locator('[data-cell="try"] [data-item]')).toHaveCount(2);
  await page.getByRole("button", { name: "Run cell try" }).click();
  await expect(page.locator('[data-cell="try"]')).toHaveAttribute("data-state", "ok");
});

test("lessons lead to sheets and sheets to lessons", async ({ page }) => {
  await page.goto("lessons/tanh/");
  const toSheet = page.locator(".function-links").getByRole("link", { name: "tanh", exact: true });
  // What is laid out on the way there may still move it for a frame.
  await toSheet.scrollIntoViewIfNeeded();
  await toSheet.click();
  await expect(page).toHaveURL(/functions\/tanh\/$/);
  await page.locator(".sheet-facts").getByRole("link", { name: /Tanh/i }).first().click();
  await expect(page).toHaveURL(/lessons\/tanh\/$/);
});

test("a reader's own function takes its place among the others, and is there again after a reload", async ({
  page,
}) => {
  await page.goto("functions/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  const cell = page.locator('[data-cell="yours"]');
  await cell.locator("[data-code]").click();
  const editor = page.getByRole("textbox", { name: "Code of cell yours" });
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText("const yours = (x: number) => Math.max(0, Math.sin(x));");
  await editor.press("Shift+Enter");
  const row = page.locator('tr[data-function="yours"]');
  await expect(row.locator('[data-of="monotone"]')).toHaveText("no");
  await expect(row.locator('[data-of="steepest"]')).toHaveText("1.000");
  await expect(page.locator('li[data-function="yours"] .multiple-curve')).toHaveAttribute(
    "d",
    /^M/,
  );
  await page.getByLabel("Show only").fill("yours");
  await expect(page.locator("tr[data-function]:visible")).toHaveCount(1);

  await page.reload();
  await expect(row.locator('[data-of="smooth"]')).toHaveText("kinks");
});

test("a function that gives no numbers is told of, and takes no place", async ({ page }) => {
  await page.goto("functions/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  await page.locator('[data-cell="yours"] [data-code]').click();
  const editor = page.getByRole("textbox", { name: "Code of cell yours" });
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText("const yours = (x: number) => `${x}`;");
  await editor.press("Shift+Enter");
  await expect(page.locator("[data-own-told]")).toContainText("not a number");
  await expect(page.locator('tr[data-function="yours"]')).toHaveCount(0);
});

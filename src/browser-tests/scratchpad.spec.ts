import { expect, type Page } from "@playwright/test";
import { audit } from "./audit.ts";
import { test } from "./without-type-help.ts";
import { button, press } from "./your-code-page.ts";

const cells = (page: Page) => page.locator("[data-own-cells] [data-cell]");
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const textbox = (page: Page, id: string) =>
  page.getByRole("textbox", { name: `Code of cell ${id}` });
const ids = (page: Page) =>
  cells(page).evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.cell));

async function open(page: Page, hash = "") {
  await page.goto(`scratchpad/${hash}`);
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
}

/** Writes a cell and runs it. */
async function write(page: Page, id: string, code: string) {
  if ((await textbox(page, id).count()) === 0) await cell(page, id).locator("[data-code]").click();
  await textbox(page, id).press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await textbox(page, id).press("Shift+Enter");
}

/** Adds a cell at the end, and writes and runs it. */
async function add(page: Page, code: string) {
  await button(page, "Add cell").click();
  const id = (await ids(page)).at(-1) ?? "";
  await write(page, id, code);
  return id;
}

const shows = (page: Page, id: string) => cell(page, id).locator("[data-item]").last();
const error = (page: Page, id: string) => cell(page, id).locator("[data-error]");
const runs = async (page: Page, id: string) =>
  Number(await cell(page, id).getAttribute("data-run"));

test("it opens with one empty cell, and the reader can write at once", async ({ page }) => {
  await open(page);
  await expect(cells(page)).toHaveCount(1);
  await expect(cell(page, "c1").locator("[data-code]")).toHaveText("");
  await write(page, "c1", "sigmoid(0)");
  await expect(shows(page, "c1")).toHaveText("0.5");
});

test("cells can be added, run and moved by the keyboard alone", async ({ page }) => {
  await open(page);
  await button(page, "Add cell").focus();
  await page.keyboard.press("Enter");
  await expect(textbox(page, "c2")).toBeFocused();
  await page.keyboard.type("const half = 21;");
  await page.keyboard.press("Shift+Enter");
  await expect(cell(page, "c2")).toHaveAttribute("data-state", "ok");
  await page.keyboard.press("Control+Shift+ArrowUp");
  expect(await ids(page)).toEqual(["c2", "c1"]);
  await expect(textbox(page, "c2")).toBeFocused();
  await expect(page.locator("[data-notebook-status]")).toHaveText("Cell c2 is number 1 of 2 now.");
  await page.keyboard.press("Control+Shift+ArrowUp");
  await expect(page.locator("[data-notebook-status]")).toHaveText("Cell c2 is the first already.");
  await button(page, "Move down cell c2").focus();
  await page.keyboard.press("Enter");
  expect(await ids(page)).toEqual(["c1", "c2"]);
  await expect(button(page, "Move down cell c2")).toBeFocused();
  await button(page, "Delete cell c1").focus();
  await page.keyboard.press("Enter");
  await expect(button(page, "Undo: bring back cell c1")).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await ids(page)).toEqual(["c1", "c2"]);
  await expect(button(page, "Delete cell c1")).toBeFocused();
});

test("without the cell that defines a name its users say so, and Undo mends them", async ({
  page,
}) => {
  await open(page);
  await write(page, "c1", "const a = 20 + 1");
  const user = await add(page, "a * 2");
  const other = await add(page, "7");
  await expect(shows(page, user)).toHaveText("42");
  await expect(shows(page, other)).toHaveText("7");
  const before = await runs(page, other);
  await button(page, "Delete cell c1").click();
  await expect(error(page, user)).toContainText("a is not defined");
  await button(page, "Undo: bring back cell c1").click();
  await expect(cell(page, user)).toHaveAttribute("data-state", "ok");
  await expect(shows(page, user)).toHaveText("42");
  expect(await runs(page, other)).toBe(before);
});

test("moving a cell runs nothing", async ({ page }) => {
  await open(page);
  await write(page, "c1", "const a = 1; a");
  const user = await add(page, "a + 1");
  await expect(shows(page, user)).toHaveText("2");
  const before = [await runs(page, "c1"), await runs(page, user)];
  await button(page, "Move down cell c1").click();
  await write(page, user, "a + 2");
  await expect(shows(page, user)).toHaveText("3");
  expect([await runs(page, "c1"), await runs(page, user)]).toEqual([before[0], before[1]! + 1]);
});

test("two cells that define one name say so, until one of them is gone", async ({ page }) => {
  await open(page);
  await write(page, "c1", "const a = 1; a");
  const second = await add(page, "const a = 2; a");
  await expect(error(page, "c1")).toContainText("a is defined more than once");
  await expect(error(page, second)).toContainText("cell c1");
  await button(page, `Delete cell ${second}`).click();
  await expect(shows(page, "c1")).toHaveText("1");
  await expect(cell(page, "c1")).toHaveAttribute("data-state", "ok");
});

test("a cell that never ends can be deleted, and the others still run", async ({ page }) => {
  await open(page);
  await write(page, "c1", "while (true) {}");
  await expect(cell(page, "c1")).toHaveAttribute("data-state", "running");
  await button(page, "Delete cell c1").click();
  const next = await add(page, "1 + 1");
  await expect(shows(page, next)).toHaveText("2");
});

test("cells, their order and their code are kept; ids are not given twice", async ({ page }) => {
  await open(page);
  await write(page, "c1", "'one'");
  await add(page, "'two'");
  await add(page, "'three'");
  await button(page, "Move up cell c3").click();
  await button(page, "Delete cell c2").click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  expect(await ids(page)).toEqual(["c1", "c3"]);
  await expect(cell(page, "c3").locator("[data-code]")).toHaveText("'three'");
  await expect(cell(page, "c3")).toHaveAttribute("data-state", "static");
  await button(page, "Add cell").click();
  expect(await ids(page)).toEqual(["c1", "c3", "c4"]);
});

test("clearing asks first, leaves one empty cell, and can be undone", async ({ page }) => {
  await open(page);
  await write(page, "c1", "'one'");
  await add(page, "'two'");
  await button(page, "Clear notebook").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(cells(page)).toHaveCount(2);
  await button(page, "Clear notebook").click();
  await dialog.getByRole("button", { name: "Clear" }).click();
  await expect(cells(page)).toHaveCount(1);
  await expect(cells(page).locator("[data-code]")).toHaveText("");
  await page.keyboard.press("Enter");
  expect(await ids(page)).toEqual(["c1", "c2"]);
  await page.reload();
  expect(await ids(page)).toEqual(["c1", "c2"]);
});

test("every example runs in an empty notebook, and all of them in one", async ({ page }) => {
  await open(page);
  const examples = page.locator("[data-example]");
  const count = await examples.count();
  expect(count).toBeGreaterThanOrEqual(4);
  for (let i = 0; i < count; i++) await examples.nth(i).getByRole("button").click();
  const all = await examples.locator("[data-example-cell]").count();
  await expect(cells(page)).toHaveCount(all);
  await expect(page.locator('[data-own-cells] [data-state="ok"]')).toHaveCount(all);
});

test("a notebook that came by a link stays code to read until it is wanted", async ({ page }) => {
  await open(page);
  await write(page, "c1", "const shared = 6");
  await add(page, "shared * 7");
  await press(page, "Share");
  const url = await page.getByRole("textbox", { name: "Link with your code" }).inputValue();
  await button(page, "Clear notebook").click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear" }).click();
  const own = (await ids(page))[0] ?? "";
  await write(page, own, "'my own'");
  await page.goto("about:blank");
  await page.goto(url);
  await expect(page.locator("[data-linked-code]")).toContainText("shared * 7");
  await expect(cells(page)).toHaveCount(1);
  await expect(cell(page, own)).toHaveAttribute("data-state", "static");
  await button(page, "Run linked code").click();
  await expect(shows(page, "c2")).toHaveText("42");
  expect(await ids(page)).toEqual(["c1", "c2"]);
  await button(page, "Back to my code").click();
  expect(await ids(page)).toEqual([own]);
  await expect(cell(page, own).locator("[data-code]")).toHaveText("'my own'");
});

test("linked code can be kept in place of one's own, and that be undone", async ({ page }) => {
  await open(page);
  await write(page, "c1", "'theirs'");
  await press(page, "Share");
  const url = await page.getByRole("textbox", { name: "Link with your code" }).inputValue();
  await write(page, "c1", "'mine'");
  await page.goto("about:blank");
  await page.goto(url);
  await button(page, "Run linked code").click();
  await expect(shows(page, "c1")).toHaveText('"theirs"');
  await button(page, "Keep it in place of mine").click();
  await button(page, "Undo").click();
  await button(page, "Back to my code").click();
  await expect(cell(page, "c1").locator("[data-code]")).toHaveText("'mine'");
});

test("another tab's cells appear here too", async ({ page, context }) => {
  await open(page);
  await write(page, "c1", "'here'");
  await expect(page.locator("[data-notebook-count]")).toContainText("1 cell");
  const other = await context.newPage();
  await open(other);
  await other.getByRole("button", { name: "Add cell" }).click();
  await expect(cell(page, "c2")).toBeVisible();
  expect(await ids(page)).toEqual(["c1", "c2"]);
});

test("it works where the browser keeps nothing, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await open(page);
  await write(page, "c1", "const a = 4");
  const user = await add(page, "a + 1");
  await expect(shows(page, user)).toHaveText("5");
  await expect(page.locator("[data-notebook-count]")).toContainText("until you close this page");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in a notebook at work, ${colorScheme}, 360 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    await page.locator('[data-example="softmax-temperature"]').getByRole("button").click();
    await expect(page.locator('[data-own-cells] [data-state="ok"]')).toHaveCount(2);
    const [first = "", second = ""] = await ids(page);
    await button(page, `Delete cell ${first}`).click();
    await expect(error(page, second)).toBeVisible();
    await button(page, "Clear notebook").click();
    expect(await audit(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test("it says what it needs, and shows what the examples come to", async ({ page }) => {
    await page.goto("scratchpad/");
    await expect(page.getByText("this page needs its scripts")).toBeVisible();
    await expect(cells(page).first()).toBeHidden();
    await page.locator("[data-example] summary").first().click();
    await expect(page.locator('[data-example] [data-kind="plot"] svg').first()).toBeVisible();
  });
});

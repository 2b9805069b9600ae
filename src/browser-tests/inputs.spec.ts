import { expect, type Page } from "@playwright/test";
import { audit } from "./audit.ts";
import { test } from "./without-type-help.ts";

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const own = (page: Page) => cell(page, "mail-score").locator("[data-output]");
const reads = (page: Page) => cell(page, "mail-chance").locator("[data-item]").last();
const runs = async (page: Page, id: string) =>
  Number(await cell(page, id).getAttribute("data-run"));

async function write(page: Page, id: string, code: string) {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await cell(page, id).locator("[data-code]").click();
  const before = await cell(page, id).getAttribute("data-run");
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
  await editor.press("Shift+Enter");
  await expect(cell(page, id)).not.toHaveAttribute("data-run", before ?? "");
}

/** An input in one cell, which defines `z`, and a cell that reads it. */
async function show(page: Page, input: string, reading = "String(z)") {
  await write(page, "mail-score", `const z = view(${input});`);
  await write(page, "mail-chance", reading);
}

test.beforeEach(async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
});

test("a slider is moved by keys, and only what reads it runs", async ({ page }) => {
  await show(page, 'Inputs.range([0, 1], { label: "Threshold", step: 0.1, value: 0.5 })');
  const slider = own(page).getByRole("slider", { name: "Threshold" });
  const before = [await runs(page, "mail-score"), await runs(page, "two-learners")];
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(reads(page)).toHaveText('"0.6"');
  await expect(own(page).locator("output")).toHaveText("0.6");
  await page.keyboard.press("End");
  await expect(reads(page)).toHaveText('"1"');
  await expect(slider).toBeFocused();
  expect([await runs(page, "mail-score"), await runs(page, "two-learners")]).toEqual(before);
});

test("number, text, toggle, select and button are used by keyboard alone", async ({ page }) => {
  await show(page, 'Inputs.number([0, 9], { label: "Count", value: 2, step: 1 })');
  await own(page).getByRole("spinbutton", { name: "Count" }).press("ArrowUp");
  await expect(reads(page)).toHaveText('"3"');
  await show(page, 'Inputs.text({ label: "Name", value: "a" })');
  await own(page).getByRole("textbox", { name: "Name" }).press("End");
  await page.keyboard.type("b<i>");
  await expect(reads(page)).toHaveText('"ab<i>"');
  await show(page, 'Inputs.toggle({ label: "Bias" })');
  await own(page).getByRole("checkbox", { name: "Bias" }).press("Space");
  await expect(reads(page)).toHaveText('"true"');
  await show(page, 'Inputs.select(["tanh", "relu"], { label: "Bend" })');
  await own(page).getByRole("combobox", { name: "Bend" }).press("ArrowDown");
  await expect(reads(page)).toHaveText('"relu"');
  await show(page, 'Inputs.select([1, 2, 3], { label: "Layers", multiple: true })');
  await own(page)
    .getByRole("listbox", { name: "Layers" })
    .selectOption([{ index: 2 }, { index: 0 }]);
  await expect(reads(page)).toHaveText('"1,3"');
  await show(page, 'Inputs.button("Draw again", { label: "Seed" })');
  const button = own(page).getByRole("button", { name: "Draw again" });
  await expect(button).toHaveAccessibleDescription("Seed");
  await button.press("Enter");
  await button.press("Space");
  await expect(reads(page)).toHaveText('"2"');
});

test("dragging is followed without a run for each step, and ends at the last value", async ({
  page,
}) => {
  await show(
    page,
    'Inputs.range([0, 1000], { label: "x", step: 1, value: 0 })',
    "let sum = 0; const until = performance.now() + 40; while (performance.now() < until) sum++;\nString(z)",
  );
  const slider = own(page).getByRole("slider", { name: "x" });
  await slider.scrollIntoViewIfNeeded();
  await slider.evaluate((element) => {
    const state = window as unknown as { inputs: number };
    state.inputs = 0;
    element.addEventListener("input", () => state.inputs++);
  });
  const box = (await slider.boundingBox())!;
  const before = await runs(page, "mail-chance");
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 0; i <= 100; i++)
    await page.mouse.move(box.x + 8 + (i / 100) * (box.width - 16), box.y + box.height / 2);
  await page.mouse.up();
  await expect(reads(page)).toHaveText(`"${await slider.inputValue()}"`);
  const inputs = await page.evaluate(() => (window as unknown as { inputs: number }).inputs);
  const ended = (await runs(page, "mail-chance")) - before;
  expect(ended).toBeGreaterThan(2);
  expect(ended).toBeLessThan(inputs);
});

test("an input that is drawn again as it was keeps its focus, at the value of the code", async ({
  page,
}) => {
  await write(page, "mail-chance", "const low = 0;");
  await write(
    page,
    "mail-score",
    'const z = view(Inputs.range([0, 5], { label: "z", value: 1, step: 1 }));\nlow',
  );
  const slider = own(page).getByRole("slider", { name: "z" });
  await slider.focus();
  await page.keyboard.press("End");
  await expect(slider).toHaveValue("5");
  const before = await runs(page, "mail-score");
  await cell(page, "mail-chance")
    .getByRole("button", { name: /^Run/ })
    .evaluate((button) => {
      (button as HTMLElement).click();
    });
  await expect.poll(() => runs(page, "mail-score")).toBe(before + 1);
  await expect(slider).toHaveValue("1");
  await expect(slider).toBeFocused();
});

test("inputs have names, labels of their own and no accessibility fault", async ({ page }) => {
  await write(
    page,
    "mail-score",
    `const z = view(Inputs.range([0, 1], { label: "Rate" }));
const many = view(Inputs.select([1, 2], { label: "Many", multiple: true }));
const one = view(Inputs.select(["a"], { disabled: true, label: "One" }));
const on = view(Inputs.toggle({ label: "On" }));
const words = view(Inputs.text({ placeholder: "words" }));
const count = view(Inputs.number());
const go = view(Inputs.button([["Up", (n) => n + 1], ["Down", (n) => n - 1]], { value: 0, label: "Step" }));
display(Inputs.range([0, 1], { label: "Loose" }));`,
  );
  await expect(own(page).locator("[data-kind=input]")).toHaveCount(8);
  await expect(own(page)).toContainText("write view(…) around it");
  await expect(page.getByRole("textbox", { name: "Input 5 of cell mail-score" })).toBeVisible();
  expect(await audit(page, '[data-cell="mail-score"]')).toEqual([]);
});

test("an input of the page as built works from the first touch, and is not set back", async ({
  page,
}) => {
  await page.goto("lessons/softmax/");
  await expect(page.locator("html")).toHaveAttribute("data-notebook", "ready");
  const input = cell(page, "set-temperature");
  const slider = input.getByRole("slider", { name: "Temperature" });
  await slider.focus();
  await page.keyboard.press("End");
  const set = await slider.inputValue();
  await expect(input).toHaveAttribute("data-state", "ok");
  await expect(slider).toHaveValue(set);
  await expect(slider).toBeFocused();
  // Nearly all that three equal shares have.
  await expect(cell(page, "entropy-follows")).toContainText("entropy 1.095 of 1.099");
});

test("a label that is markup is text, and a million choices are refused", async ({ page }) => {
  const markup = '"><img src=x onerror=ran=1><b>B</b>';
  await show(page, `Inputs.select(['${markup}'], { label: '${markup}' })`);
  await expect(own(page).locator("label")).toHaveText(markup);
  await expect(own(page).locator("img, b")).toHaveCount(0);
  await write(
    page,
    "mail-score",
    "const z = view(Inputs.select(Array.from({ length: 1e6 }, String)));",
  );
  await expect(own(page)).toContainText("takes 1 to 100 choices, not 1000000");
  await write(page, "mail-score", 'const z = view(Inputs.text({ label: "x".repeat(1e6) }));');
  expect((await own(page).locator("label").textContent())!.length).toBeLessThanOrEqual(1000);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("a cell that hangs at one value is stopped, and the others go on", async ({ page }) => {
  await show(
    page,
    'Inputs.range([0, 3], { label: "n", step: 1, value: 0 })',
    "while (z === 2);\nString(z)",
  );
  const slider = own(page).getByRole("slider", { name: "n" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(reads(page)).toHaveText('"1"');
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "mail-chance")).toHaveAttribute("data-state", "stopped");
  await expect(slider).toHaveValue("2");
  await write(page, "two-learners", "6 * 7");
  await expect(cell(page, "two-learners").locator("[data-item]").last()).toHaveText("42");
  await slider.press("ArrowRight");
  await expect(cell(page, "mail-score")).toHaveAttribute("data-state", "ok");
  await expect(slider).toHaveValue("3");
  await cell(page, "mail-chance").getByRole("button", { name: /^Run/ }).click();
  await expect(reads(page)).toHaveText('"3"');
});

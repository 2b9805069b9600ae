import { expect, test, type Locator, type Page } from "@playwright/test";

const lesson = "lessons/softmax/";

async function live(page: Page, id: string): Promise<Locator> {
  await page.goto(lesson);
  const figure = page.locator(`figure[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await figure.getByRole("slider").first().focus();
  await expect(figure).toHaveAttribute("data-live", "true");
  return figure;
}

/** Takes hold of a figure's handle and moves it by some pixels. */
async function drag(page: Page, handle: Locator, dx: number, dy: number) {
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
}

test("more classes bring their own sliders, and Reset takes them away again", async ({ page }) => {
  const figure = await live(page, "logit-mixer");
  const scores = figure.getByRole("slider", { name: /^score/ });
  await expect(scores).toHaveCount(3);
  await figure.getByRole("radio", { name: "5" }).check();
  await expect(scores).toHaveCount(5);
  await expect(figure.locator("svg:visible [data-handle]")).toHaveCount(5);
  // The box has grown with them: the last one can be used.
  await scores.last().press("End");
  await expect(figure.locator('[data-value="z5"]')).toHaveAttribute("value", "5");
  await figure.getByRole("button", { name: "Reset" }).click();
  await expect(scores).toHaveCount(3);
});

test("the temperature's slider says temperatures, and halving it is doubling the scores", async ({
  page,
}) => {
  const figure = await live(page, "logit-mixer");
  const handles = figure.locator("svg:visible [data-handle]");
  const heights = () => handles.evaluateAll((dots) => dots.map((dot) => dot.getAttribute("cy")));
  const temperature = figure.getByRole("slider", { name: "temperature" });
  await expect(temperature).toHaveAttribute("aria-valuetext", "1.0");
  for (let i = 0; i < 3; i++) await temperature.press("ArrowLeft");
  await expect(temperature).toHaveAttribute("aria-valuetext", "0.50");
  await expect(figure.locator('[data-value="tau"]')).toHaveAttribute("value", "0.5");
  const sharper = await heights();
  await figure.getByRole("button", { name: "Reset" }).click();
  await expect.poll(heights).not.toEqual(sharper);
  await figure.getByRole("slider", { name: "multiply" }).fill("2");
  await expect.poll(heights).toEqual(sharper);
});

test("adding to all scores moves no share", async ({ page }) => {
  const figure = await live(page, "logit-mixer");
  const handles = figure.locator("svg:visible [data-handle]");
  const heights = () => handles.evaluateAll((dots) => dots.map((dot) => dot.getAttribute("cy")));
  const before = await heights();
  await figure.getByRole("slider", { name: "add to all" }).fill("100");
  await expect(figure.locator("[data-summary]")).toContainText("101, 102, 103");
  expect(await heights()).toEqual(before);
});

test("a bar can be pulled up by hand, and its score follows", async ({ page }) => {
  const figure = await live(page, "logit-mixer");
  await drag(page, figure.locator("svg:visible [data-handle]").first(), 0, -90);
  const z1 = figure.locator('[data-value="z1"]');
  await expect.poll(async () => Number(await z1.getAttribute("value"))).toBeGreaterThan(2);
});

test("the point in the triangle can be dragged, and formula and table follow", async ({ page }) => {
  const figure = await live(page, "simplex-triangle");
  const formula = page.locator('[data-formula="own-slope"] .katex-html');
  const before = await formula.textContent();
  await drag(page, figure.locator("svg:visible [data-handle]"), 0, 80);
  const z3 = figure.locator('[data-value="z3"]');
  await expect.poll(async () => Number(await z3.getAttribute("value"))).toBeLessThan(0.5);
  await expect(formula).not.toHaveText(before ?? "");
});

test("sigmoids leave the other tags alone, softmax does not", async ({ page }) => {
  const figure = await live(page, "one-or-many");
  const beach = figure.locator("svg:visible [data-handle]").first();
  const sunset = figure.getByRole("slider", { name: "sunset" });
  const shared = await beach.getAttribute("cy");
  await sunset.press("End");
  await expect(beach).not.toHaveAttribute("cy", shared ?? "");
  await figure.getByRole("radio", { name: /any of them/ }).check();
  await expect(figure.locator("[data-summary]")).toContainText("Four sigmoids");
  const alone = await beach.getAttribute("cy");
  await sunset.press("Home");
  await expect(figure.locator("[data-summary]")).toContainText("sunset 0.007");
  await expect(beach).toHaveAttribute("cy", alone ?? "");
});
